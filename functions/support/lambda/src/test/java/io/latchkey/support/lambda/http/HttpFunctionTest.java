package io.latchkey.support.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpFunctionTest {
    private static final String GOOD =
            "{'name':'a','date':'2026-02-28','colour':'red','lines':[{'text':'x','count':1}]}"
                    .replace('\'', '"');
    private static final EchoFunction function = new EchoFunction();

    @AfterAll
    static void stop() {
        function.close();
    }

    @Test
    void aGoodBodyComesBackWithACorrelationIdAndIsNotCached() {
        var answer = send("POST", "/v1/echo", GOOD, Map.of("x-correlation-id", "browser-1234"));
        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(Json.read(GOOD, JsonNode.class));
        assertThat(answer.getHeaders())
                .containsEntry("x-correlation-id", "browser-1234")
                .containsEntry("cache-control", "no-store");
    }

    @Test
    void aCorrelationIdThatCouldForgeALogLineIsReplaced() {
        var answer =
                send(
                        "GET",
                        "/v1/echo/caller",
                        null,
                        Map.of("x-correlation-id", "evil level=ERROR"));
        assertThat(answer.getHeaders().get("x-correlation-id")).startsWith("req_");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"a\",\"nickname\":\"b\"} | nickname | is not a field that is known here",
                "{\"name\":5} | name | is a text",
                "{\"date\":\"2026-02-30\"} | date | is a date that exists, as YYYY-MM-DD",
                "{\"date\":\"tomorrow\"} | date | is a date that exists, as YYYY-MM-DD",
                "{\"date\":20260228} | date | is a date that exists, as YYYY-MM-DD",
                "{\"colour\":\"blue\"} | colour | is one of red, green",
                "{\"lines\":[{\"text\":\"x\",\"count\":\"one\"}]} | lines[0].count | is a whole number",
                "{\"lines\":[{\"text\":\"x\",\"count\":1.5}]} | lines[0].count | is a whole number",
                "{\"lines\":[{\"text\":\"longer\",\"count\":1}]} | lines[0].text | has at most 5 characters",
                "{\"lines\":{}} | lines | is a list",
                "{\"name\":\"a\",\"name\":\"b\"} | `` | is no JSON (line 1, column 19)",
                "[] | `` | is an object",
                "{ | `` | is no JSON (line 1, column 2)",
            })
    void badInputIsToldByItsFieldAndRule(String body, String field, String rule) {
        var answer = send("POST", "/v1/echo", body, Map.of());
        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(answer.getHeaders().get("Content-Type")).startsWith("application/problem+json");
        var problem = json(answer);
        assertThat(problem.path("type").asText())
                .isEqualTo("https://latchkey.io/problems/invalid-request");
        assertThat(problem.path("errors").toString())
                .isEqualTo(Json.write(List.of(new Problem.FieldError(field, rule))));
        assertThat(problem.path("correlation").asText()).startsWith("req_");
    }

    @Test
    void aMissingBodyIsABadRequest() {
        assertThat(send("POST", "/v1/echo", null, Map.of()).getStatusCode()).isEqualTo(400);
    }

    @Test
    void aQueryValueOfAnotherTypeIsNamed() {
        var answer = send("GET", "/v1/echo/number", null, Map.of());
        assertThat(json(answer).path("errors").get(0).path("field").asText()).isEqualTo("limit");
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsRead() {
        var answer = send("POST", "/v1/echo", "x".repeat(256 * 1024 + 1), Map.of());
        assertThat(answer.getStatusCode()).isEqualTo(413);
        assertThat(json(answer).path("type").asText()).endsWith("/too-large");
    }

    @Test
    void theCallerIsReadFromTheVerifiedClaims() {
        var answer = send("GET", "/v1/echo/caller", null, Map.of());
        assertThat(json(answer))
                .isEqualTo(
                        Json.read(
                                "{\"team\":\"demo\",\"user\":\"u1\",\"roles\":[\"agent\",\"owner\"]}",
                                JsonNode.class));
    }

    @Test
    void aRequestWithoutVerifiedClaimsIsRefused() {
        var event = event("GET", "/v1/echo/caller", null, Map.of());
        event.getRequestContext().setAuthorizer(RequestContext.Authorizer.builder().build());
        assertThat(function.handleRequest(event, new MockLambdaContext()).getStatusCode())
                .isEqualTo(401);
    }

    @Test
    void whatBreaksInsideIsNotTold() {
        var answer = send("GET", "/v1/echo/broken", null, Map.of());
        assertThat(answer.getStatusCode()).isEqualTo(500);
        assertThat(answer.getBody()).doesNotContain("hunter2").doesNotContain("IllegalState");
    }

    @Test
    void aLostRaceCarriesTheFreshState() {
        var answer = send("GET", "/v1/echo/conflict", null, Map.of());
        assertThat(answer.getStatusCode()).isEqualTo(409);
        assertThat(json(answer).path("current").path("version").asInt()).isEqualTo(7);
    }

    @Test
    void anUnknownAddressIsAProblemToo() {
        var answer = send("GET", "/v1/nothing", null, Map.of());
        assertThat(answer.getStatusCode()).isEqualTo(404);
        assertThat(json(answer).path("type").asText()).endsWith("/not-found");
    }

    private static APIGatewayV2HTTPResponse send(
            String method, String path, @Nullable String body, Map<String, String> headers) {
        return function.handleRequest(event(method, path, body, headers), new MockLambdaContext());
    }

    private static APIGatewayV2HTTPEvent event(
            String method, String path, @Nullable String body, Map<String, String> headers) {
        var all = new HashMap<>(Map.of("content-type", "application/json"));
        all.putAll(headers);
        var claims = Map.of("sub", "u1", "custom:team", "demo", "cognito:groups", "[agent owner]");
        var http = RequestContext.Http.builder().withMethod(method).withPath(path).build();
        var jwt = RequestContext.Authorizer.JWT.builder().withClaims(claims).build();
        var context =
                RequestContext.builder()
                        .withHttp(http)
                        .withAuthorizer(RequestContext.Authorizer.builder().withJwt(jwt).build())
                        .build();
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRawPath(path)
                .withHeaders(all)
                .withBody(body)
                .withRequestContext(context)
                .build();
    }

    private static JsonNode json(APIGatewayV2HTTPResponse answer) {
        return Json.read(answer.getBody(), JsonNode.class);
    }
}
