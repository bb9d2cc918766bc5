package io.latchkey.support.testing;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request on its way to an HTTP function, as API Gateway's payload format 2.0 writes it. */
public record HttpCall(
        String method, String path, Map<String, String> headers, @Nullable String body) {
    public HttpCall {
        headers = Map.copyOf(headers);
    }

    /** The path may carry a query. */
    public static HttpCall of(String method, String path) {
        return new HttpCall(method, path, Map.of("accept", "application/json"), null);
    }

    public HttpCall with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header.toLowerCase(Locale.ROOT), value);
        return new HttpCall(method, path, all, body);
    }

    public HttpCall json(String json) {
        var typed = with("content-type", "application/json");
        return new HttpCall(method, path, typed.headers(), json);
    }

    /** The event of a request whose token the gateway has verified as this person's. */
    public APIGatewayV2HTTPEvent by(Person person) {
        var jwt = RequestContext.Authorizer.JWT.builder().withClaims(person.claims()).build();
        return event(Optional.of(RequestContext.Authorizer.builder().withJwt(jwt).build()));
    }

    /** The event of a route without an authorizer. */
    public APIGatewayV2HTTPEvent byNobody() {
        return event(Optional.empty());
    }

    private APIGatewayV2HTTPEvent event(Optional<RequestContext.Authorizer> authorizer) {
        var question = path.indexOf('?');
        var bare = question < 0 ? path : path.substring(0, question);
        var query = question < 0 ? "" : path.substring(question + 1);
        var http =
                RequestContext.Http.builder()
                        .withMethod(method)
                        .withPath(bare)
                        .withProtocol("HTTP/1.1")
                        .withSourceIp("192.0.2.1")
                        .withUserAgent("test")
                        .build();
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey("$default")
                .withRawPath(bare)
                .withRawQueryString(query)
                .withHeaders(headers)
                .withQueryStringParameters(parameters(query))
                .withRequestContext(
                        RequestContext.builder()
                                .withHttp(http)
                                .withStage("$default")
                                .withRequestId("request-1")
                                .withAuthorizer(authorizer.orElse(null))
                                .build())
                .withBody(body)
                .withIsBase64Encoded(false)
                .build();
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                var value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                parameters.merge(pair.substring(0, equals), value, (a, b) -> a + "," + b);
            }
        }
        return parameters;
    }
}
