package io.latchkey.transactions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.testing.FunctionEnvironment;
import io.latchkey.support.testing.Invocation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The HTTP function as API Gateway calls it, for the members of one team. */
record Api(TransactionsApi function, String team, String roles) {

    /** An answer with its JSON. */
    record Answer(int status, JsonNode body, Map<String, String> headers) {
        String problem() {
            return body.path("type").asText().replace("https://latchkey.io/problems/", "");
        }

        JsonNode firstError() {
            return body.path("errors").path(0);
        }
    }

    static Api start(Map<String, String> environment, String team) {
        return new Api(FunctionEnvironment.in(environment, TransactionsApi::new), team, "[agent]");
    }

    Api as(String otherTeam, String otherRoles) {
        return new Api(function, otherTeam, otherRoles);
    }

    Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    Answer post(String path, String body) {
        return send("POST", path, body, Map.of());
    }

    Answer put(String path, String body) {
        return send("PUT", path, body, Map.of());
    }

    Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        var question = path.indexOf('?');
        var rawPath = question < 0 ? path : path.substring(0, question);
        var all = new HashMap<>(Map.of("content-type", "application/json"));
        all.putAll(headers);
        var answer =
                function.handleRequest(
                        event(method, rawPath, body, all, query(path, question)),
                        Invocation.of("test"));
        var json = answer.getBody() == null || answer.getBody().isEmpty() ? "{}" : answer.getBody();
        return new Answer(
                answer.getStatusCode(), Json.read(json, JsonNode.class), answer.getHeaders());
    }

    private static Map<String, String> query(String path, int question) {
        var values = new HashMap<String, String>();
        if (question >= 0) {
            for (var pair : path.substring(question + 1).split("&", -1)) {
                var at = pair.indexOf('=');
                values.put(pair.substring(0, at), pair.substring(at + 1));
            }
        }
        return values;
    }

    private APIGatewayV2HTTPEvent event(
            String method,
            String path,
            @Nullable String body,
            Map<String, String> headers,
            Map<String, String> query) {
        var claims = Map.of("sub", "user-" + team, "custom:team", team, "cognito:groups", roles);
        var jwt = RequestContext.Authorizer.JWT.builder().withClaims(claims).build();
        var context =
                RequestContext.builder()
                        .withHttp(
                                RequestContext.Http.builder()
                                        .withMethod(method)
                                        .withPath(path)
                                        .build())
                        .withAuthorizer(RequestContext.Authorizer.builder().withJwt(jwt).build())
                        .build();
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRawPath(path)
                .withHeaders(headers)
                .withQueryStringParameters(query)
                .withBody(body)
                .withRequestContext(context)
                .build();
    }
}
