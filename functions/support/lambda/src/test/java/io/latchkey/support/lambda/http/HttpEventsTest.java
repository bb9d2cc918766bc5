package io.latchkey.support.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpEventsTest {
    private static final String EVERYTHING =
            """
            {"version":"2.0","routeKey":"ANY /v1/echo/{id}","rawPath":"/v1/echo/7","rawQueryString":"a=1&a=2",
             "cookies":["c=1","d=2"],"headers":{"accept":"application/json","x-two":"1,2"},
             "queryStringParameters":{"a":"1,2"},"pathParameters":{"id":"7"},"stageVariables":{"s":"v"},
             "body":"eA==","isBase64Encoded":true,
             "requestContext":{"accountId":"000000000000","apiId":"api","domainName":"api.example","domainPrefix":"api",
              "requestId":"r1","routeKey":"ANY /v1/echo/{id}","stage":"$default","time":"01/Jan/2026:00:00:00 +0000",
              "timeEpoch":1767225600000,
              "http":{"method":"POST","path":"/v1/echo/7","protocol":"HTTP/1.1","sourceIp":"192.0.2.1","userAgent":"test"},
              "authorizer":{"jwt":{"claims":{"sub":"u1","cognito:groups":"[agent owner]"},"scopes":["read","write"]}}}}
            """;

    @Test
    void anEventIsReadAsLambdasOwnSerializationReadsIt() throws IOException {
        assertThat(read(EVERYTHING))
                .isEqualTo(Json.tolerant().readValue(EVERYTHING, APIGatewayV2HTTPEvent.class));
    }

    @Test
    void whatTheGatewayLeavesOutIsAbsent() throws IOException {
        var event = read("{\"rawPath\":\"/\",\"requestContext\":{\"authorizer\":{\"lambda\":{}}}}");
        assertThat(event.getBody()).isNull();
        assertThat(event.getHeaders()).isNull();
        assertThat(event.getRequestContext().getAuthorizer()).isNull();
    }

    @Test
    void anAnswerIsWrittenAsTheGatewayReadsIt() throws IOException {
        var answer =
                APIGatewayV2HTTPResponse.builder()
                        .withStatusCode(201)
                        .withHeaders(Map.of("content-type", "text/plain"))
                        .withCookies(List.of("c=1"))
                        .withBody("\\u00e9\\n")
                        .build();
        var out = new ByteArrayOutputStream();
        HttpEvents.write(answer, out);
        assertThat(Json.tolerant().readTree(out.toByteArray()))
                .isEqualTo(
                        Json.read(
                                """
                                {"statusCode":201,"headers":{"content-type":"text/plain"},"cookies":["c=1"],
                                 "body":"\\\\u00e9\\\\n","isBase64Encoded":false}
                                """,
                                JsonNode.class));
    }

    private static APIGatewayV2HTTPEvent read(String json) throws IOException {
        return HttpEvents.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
