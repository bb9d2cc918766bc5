package io.latchkey.transactions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.http.HttpFunction;
import io.latchkey.support.testing.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP function as API Gateway calls it, with what it answers as it is.
 *
 * @param claims of the verified token; empty on a route without an authorizer
 */
record Wire(HttpFunction function, Map<String, String> claims) {
    /** What a client gets. */
    record Answer(int status, Map<String, String> headers, String sent, boolean wasBinary) {
        byte[] body() {
            return wasBinary
                    ? Base64.getDecoder().decode(sent)
                    : sent.getBytes(StandardCharsets.UTF_8);
        }

        String text() {
            return new String(body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return Json.read(text(), JsonNode.class);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    Wire as(String team, String user, String roles) {
        return new Wire(
                function,
                Map.of(
                        "sub", user,
                        "custom:team", team,
                        "cognito:groups", roles,
                        "email", user + "@example.test"));
    }

    Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        var question = path.indexOf('?');
        var event =
                APIGatewayV2HTTPEvent.builder()
                        .withVersion("2.0")
                        .withRawPath(question < 0 ? path : path.substring(0, question))
                        .withHeaders(headers(headers))
                        .withQueryStringParameters(query(path, question))
                        .withBody(body)
                        .withRequestContext(context(method, path))
                        .build();
        return answer(function.handleRequest(event, Invocation.of("test")));
    }

    private static Map<String, String> headers(Map<String, String> more) {
        var all = new java.util.HashMap<>(more);
        all.putIfAbsent("content-type", "application/json");
        return all;
    }

    private static Map<String, String> query(String path, int question) {
        return question < 0
                ? Map.of()
                : Map.of(
                        path.substring(question + 1, path.indexOf('=')),
                        path.substring(path.indexOf('=') + 1));
    }

    private RequestContext context(String method, String path) {
        var context =
                RequestContext.builder()
                        .withHttp(
                                RequestContext.Http.builder()
                                        .withMethod(method)
                                        .withPath(path)
                                        .build());
        if (!claims.isEmpty()) {
            var jwt = RequestContext.Authorizer.JWT.builder().withClaims(claims).build();
            context.withAuthorizer(RequestContext.Authorizer.builder().withJwt(jwt).build());
        }
        return context.build();
    }

    private static Answer answer(APIGatewayV2HTTPResponse response) {
        var text = response.getBody() == null ? "" : response.getBody();
        var headers =
                response.getHeaders().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        e -> e.getKey().toLowerCase(Locale.ROOT),
                                        Map.Entry::getValue));
        return new Answer(response.getStatusCode(), headers, text, response.getIsBase64Encoded());
    }
}
