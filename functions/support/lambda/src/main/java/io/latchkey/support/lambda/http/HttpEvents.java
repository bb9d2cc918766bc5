package io.latchkey.support.lambda.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Payload format 2.0 of API Gateway, both ways. Lambda's own serialization would bring a second
 * Jackson with all its modules into the start of every HTTP function.
 */
final class HttpEvents {
    private HttpEvents() {}

    static APIGatewayV2HTTPEvent read(InputStream in) throws IOException {
        var event = Json.tolerant().readTree(in);
        return APIGatewayV2HTTPEvent.builder()
                .withVersion(text(event, "version"))
                .withRouteKey(text(event, "routeKey"))
                .withRawPath(text(event, "rawPath"))
                .withRawQueryString(text(event, "rawQueryString"))
                .withCookies(texts(event.path("cookies")))
                .withHeaders(map(event.path("headers")))
                .withQueryStringParameters(map(event.path("queryStringParameters")))
                .withPathParameters(map(event.path("pathParameters")))
                .withStageVariables(map(event.path("stageVariables")))
                .withBody(text(event, "body"))
                .withIsBase64Encoded(event.path("isBase64Encoded").asBoolean())
                .withRequestContext(context(event.path("requestContext")))
                .build();
    }

    private static RequestContext context(JsonNode context) {
        return RequestContext.builder()
                .withAccountId(text(context, "accountId"))
                .withApiId(text(context, "apiId"))
                .withDomainName(text(context, "domainName"))
                .withDomainPrefix(text(context, "domainPrefix"))
                .withRequestId(text(context, "requestId"))
                .withRouteKey(text(context, "routeKey"))
                .withStage(text(context, "stage"))
                .withTime(text(context, "time"))
                .withTimeEpoch(context.path("timeEpoch").asLong())
                .withHttp(http(context.path("http")))
                .withAuthorizer(authorizer(context.path("authorizer").path("jwt")))
                .build();
    }

    private static RequestContext.Http http(JsonNode http) {
        return RequestContext.Http.builder()
                .withMethod(text(http, "method"))
                .withPath(text(http, "path"))
                .withProtocol(text(http, "protocol"))
                .withSourceIp(text(http, "sourceIp"))
                .withUserAgent(text(http, "userAgent"))
                .build();
    }

    private static RequestContext.@Nullable Authorizer authorizer(JsonNode jwt) {
        if (!jwt.isObject()) {
            return null;
        }
        var verified =
                RequestContext.Authorizer.JWT
                        .builder()
                        .withClaims(map(jwt.path("claims")))
                        .withScopes(texts(jwt.path("scopes")))
                        .build();
        return RequestContext.Authorizer.builder().withJwt(verified).build();
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).asText(null);
    }

    private static @Nullable List<String> texts(JsonNode node) {
        if (!node.isArray()) {
            return null;
        }
        var texts = new ArrayList<String>();
        node.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static @Nullable Map<String, String> map(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        var map = new LinkedHashMap<String, String>();
        node.properties().forEach(each -> map.put(each.getKey(), each.getValue().asText()));
        return map;
    }

    static void write(APIGatewayV2HTTPResponse answer, OutputStream out) throws IOException {
        try (var json = Json.strict().createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", answer.getStatusCode());
            json.writeObjectFieldStart("headers");
            for (var header : headers(answer).entrySet()) {
                json.writeStringField(header.getKey(), header.getValue());
            }
            json.writeEndObject();
            if (answer.getCookies() != null) {
                json.writeArrayFieldStart("cookies");
                for (var cookie : answer.getCookies()) {
                    json.writeString(cookie);
                }
                json.writeEndArray();
            }
            json.writeStringField("body", answer.getBody());
            json.writeBooleanField("isBase64Encoded", answer.getIsBase64Encoded());
            json.writeEndObject();
        }
    }

    private static Map<String, String> headers(APIGatewayV2HTTPResponse answer) {
        return answer.getHeaders() == null ? Map.of() : answer.getHeaders();
    }
}
