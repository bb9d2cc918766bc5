package io.latchkey.local.gateway.http;

import static io.latchkey.local.gateway.http.Issuer.FIRST;
import static io.latchkey.local.gateway.http.Issuer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.ApiIdentity;
import io.latchkey.local.gateway.Functions;
import io.latchkey.local.gateway.InvocationFailed;
import io.latchkey.local.gateway.InvocationThrottled;
import io.latchkey.local.gateway.RawClient;
import io.latchkey.local.gateway.Throttling;
import io.latchkey.local.gateway.wire.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final ApiIdentity IDENTITY =
            new ApiIdentity(
                    "abc123",
                    "123456789012",
                    "eu-west-1",
                    "$default",
                    "abc123.execute-api.eu-west-1.amazonaws.com");

    private final Functions functions = new Functions().answering("Echo", "{\"statusCode\":200}");
    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch never = new CountDownLatch(1);
    private final Issuer issuer = new Issuer();
    private LoopbackServer server = start(Optional.empty());

    HttpApiTest() throws IOException {}

    @AfterEach
    void stop() {
        never.countDown();
        server.close();
        issuer.close();
        client.close();
    }

    @Test
    void builds_the_event_of_payload_format_2() throws Exception {
        String token = Issuer.signed(FIRST, issuer.claims().build());
        String answer =
                raw(
                        """
                        POST /v1/deals/a%20b?x=1&y=%C3%A9&x=2 HTTP/1.1
                        Host: localhost:8080
                        Authorization: Bearer TOKEN
                        Content-Type: application/json
                        X-Twice: one
                        x-twice: two
                        Cookie: a=1; b=2
                        User-Agent: test
                        Connection: close
                        Content-Length: 7

                        {"a":1}\
                        """
                                .replace("TOKEN", token));

        assertThat(answer).startsWith("HTTP/1.1 200");
        ObjectNode event = (ObjectNode) functions.lastEventOf("Echo");
        String id = ((ObjectNode) event.get("requestContext")).remove("requestId").asText();
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("apigw-requestid: " + id.toLowerCase(Locale.ROOT));
        assertThat(event).isEqualTo(JSON.readTree(expectedEvent(token)));
    }

    private String expectedEvent(String token) {
        return """
        {"version":"2.0","routeKey":"ANY /v1/deals/{proxy+}","rawPath":"/v1/deals/a b",
         "rawQueryString":"x=1&y=%C3%A9&x=2","cookies":["a=1","b=2"],
         "headers":{"authorization":"Bearer TOKEN","content-length":"7","content-type":"application/json",
           "host":"abc123.execute-api.eu-west-1.amazonaws.com","user-agent":"test","x-forwarded-for":"127.0.0.1",
           "x-forwarded-port":"443","x-forwarded-proto":"https","x-twice":"one,two"},
         "queryStringParameters":{"x":"1,2","y":"é"},
         "requestContext":{"accountId":"123456789012","apiId":"abc123",
           "authorizer":{"jwt":{"claims":{"iss":"ISSUER","aud":"web","sub":"ana","iat":"1795248000","exp":"1795251600"},"scopes":null}},
           "domainName":"abc123.execute-api.eu-west-1.amazonaws.com","domainPrefix":"abc123",
           "http":{"method":"POST","path":"/v1/deals/a b","protocol":"HTTP/1.1","sourceIp":"127.0.0.1","userAgent":"test"},
           "routeKey":"ANY /v1/deals/{proxy+}","stage":"$default","time":"21/Nov/2026:08:00:00 +0000","timeEpoch":1795248000000},
         "pathParameters":{"proxy":"a b"},"body":"{\\"a\\":1}","isBase64Encoded":false}
        """
                .replace("TOKEN", token)
                .replace("ISSUER", issuer.name());
    }

    @Test
    void leaves_out_what_a_bare_request_does_not_have() throws Exception {
        get("/open");

        JsonNode event = functions.lastEventOf("Echo");
        for (String absent :
                List.of("cookies", "queryStringParameters", "pathParameters", "body")) {
            assertThat(event.has(absent)).as(absent).isFalse();
        }
        assertThat(event.get("requestContext").has("authorizer")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json; charset=utf-8, false",
        "text/csv, false",
        "application/x-www-form-urlencoded, true",
        "application/octet-stream, true",
    })
    void hands_over_text_as_text_and_the_rest_in_base64(String type, boolean base64)
            throws Exception {
        send(request("/open").header("content-type", type).POST(BodyPublishers.ofString("hé")));

        JsonNode event = functions.lastEventOf("Echo");
        assertThat(event.get("isBase64Encoded").booleanValue()).isEqualTo(base64);
        assertThat(event.get("body").textValue()).isEqualTo(base64 ? "aMOp" : "hé");
    }

    @Test
    void hands_over_broken_utf8_in_base64() throws Exception {
        byte[] broken = {(byte) 0xff, (byte) 0xfe};
        send(
                request("/open")
                        .header("content-type", "text/plain")
                        .POST(BodyPublishers.ofByteArray(broken)));

        assertThat(functions.lastEventOf("Echo").get("body").textValue()).isEqualTo("//4=");
    }

    @Test
    void answers_with_status_headers_cookies_and_body() throws Exception {
        functions.answering(
                "Echo",
                """
                {"statusCode":201,"headers":{"Location":"/v1/deals/1","X-Count":3,"Content-Length":"999"},
                 "cookies":["a=1; Path=/","b=2"],"body":"aGk=","isBase64Encoded":true}\
                """);

        HttpResponse<String> answer = get("/open");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("hi");
        assertThat(answer.headers().firstValue("location")).contains("/v1/deals/1");
        assertThat(answer.headers().firstValue("x-count")).contains("3");
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1; Path=/", "b=2");
        assertThat(answer.headers().firstValue("content-type"))
                .contains("text/plain;charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"a\":1}|{\"a\":1}", "\"hi\"|hi", "[1]|[1]", "null|null"})
    void infers_an_answer_from_a_body_alone(String payload, String body) throws Exception {
        functions.answering("Echo", payload);

        HttpResponse<String> answer = get("/open");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{\"statusCode\":\"soon\"}",
                "{\"statusCode\":99}",
                "{\"statusCode\":200,\"headers\":[1]}",
                "{\"statusCode\":200,\"headers\":{\"a\":{\"b\":1}}}",
                "{\"statusCode\":200,\"headers\":{\"a\":\"x\\r\\nset-cookie: stolen=1\"}}",
                "{\"statusCode\":200,\"body\":{\"a\":1}}",
                "{\"statusCode\":200,\"body\":\"%%%\",\"isBase64Encoded\":true}",
            })
    void answers_500_to_a_malformed_answer(String payload) throws Exception {
        functions.answering("Echo", payload);

        HttpResponse<String> answer = get("/open");

        assertAnswer(answer, 500, "{\"message\":\"Internal Server Error\"}");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void says_nothing_of_why_a_function_failed() throws Exception {
        functions.with(
                "Echo",
                _ -> {
                    throw new InvocationFailed("Boom", "secret in a stack trace");
                });
        assertAnswer(get("/open"), 500, "{\"message\":\"Internal Server Error\"}");

        functions.with(
                "Echo",
                _ -> {
                    throw new IllegalStateException("a broken invoker");
                });
        assertAnswer(get("/open"), 500, "{\"message\":\"Internal Server Error\"}");
    }

    @Test
    void answers_503_when_the_function_is_throttled_or_too_slow() throws Exception {
        functions.with(
                "Echo",
                _ -> {
                    throw new InvocationThrottled("Echo");
                });
        assertAnswer(get("/open"), 503, "{\"message\":\"Service Unavailable\"}");

        functions.with("Slow", _ -> awaited());
        assertAnswer(get("/slow"), 503, "{\"message\":\"Service Unavailable\"}");
    }

    @Test
    void answers_404_without_a_route() throws Exception {
        assertAnswer(get("/nowhere"), 404, "{\"message\":\"Not Found\"}");
        assertAnswer(get("/v1/deals/"), 404, "{\"message\":\"Not Found\"}");
        assertThat(functions.eventsOf("Echo")).isEmpty();
    }

    @Test
    void answers_401_without_a_good_token_and_does_not_call_the_function() throws Exception {
        HttpResponse<String> none = get("/v1/deals");
        HttpResponse<String> bad =
                send(request("/v1/deals").header("authorization", "Bearer x.y.z"));

        assertAnswer(none, 401, "{\"message\":\"Unauthorized\"}");
        assertThat(none.headers().firstValue("www-authenticate")).contains("Bearer");
        assertAnswer(bad, 401, "{\"message\":\"Unauthorized\"}");
        assertThat(bad.headers().firstValue("www-authenticate").orElseThrow())
                .startsWith("Bearer ");
        assertThat(functions.eventsOf("Echo")).isEmpty();
    }

    @Test
    void answers_403_to_a_token_without_the_scope() throws Exception {
        String token = Issuer.signed(FIRST, issuer.claims().build());

        HttpResponse<String> answer = send(request("/scoped").header("authorization", token));

        assertAnswer(answer, 403, "{\"message\":\"Forbidden\"}");
    }

    @Test
    void throttles_each_route_by_its_own_bucket() throws Exception {
        assertThat(get("/rare").statusCode()).isEqualTo(200);
        assertAnswer(get("/rare"), 429, "{\"message\":\"Too Many Requests\"}");
        assertThat(get("/open").statusCode()).isEqualTo(200);
    }

    @Test
    void answers_413_to_a_body_over_10_megabytes_before_it_is_sent() throws Exception {
        String answer = raw("POST /open HTTP/1.1\nHost: x\nContent-Length: 10485761\n\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .endsWith("{\"message\":\"Request Too Long\"}");
    }

    @Test
    void answers_413_to_a_chunked_body_that_never_ends() throws Exception {
        byte[] chunk =
                ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (RawClient raw = new RawClient(server.address())) {
            raw.send("POST /open HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i <= 160; i++) {
                raw.send(chunk);
            }
            assertThat(raw.readUntil("\"}")).contains("413").contains("Request Too Long");
        }
        assertThat(functions.eventsOf("Echo")).isEmpty();
    }

    @Test
    void answers_413_to_an_event_that_lambda_would_not_take() throws Exception {
        byte[] body = new byte[5 * 1024 * 1024];

        assertAnswer(
                send(request("/open").POST(BodyPublishers.ofByteArray(body))),
                413,
                "{\"message\":\"Request Too Long\"}");
    }

    @Test
    void answers_431_to_headers_over_10240_bytes() throws Exception {
        assertAnswer(
                send(request("/open").header("x-long", "x".repeat(10_240))),
                431,
                "{\"message\":\"Request Header Fields Too Large\"}");
        assertThat(send(request("/open").header("x-long", "x".repeat(9_000))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refuses_headers_that_are_no_headers_at_all() throws Exception {
        assertThat(raw("GET /open HTTP/1.1\nHost: x\nX: " + "x".repeat(70_000) + "\n\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(raw("nonsense\n\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("jetty", "Exception");
        assertThat(
                        raw(
                                "GET /open HTTP/1.1\nHost: x\nContent-Length: 5\nContent-Length: 6\n\nhello!"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void answers_preflights_itself_and_replaces_the_functions_cors_headers() throws Exception {
        server.close();
        server =
                start(
                        Optional.of(
                                new Cors(
                                        List.of("https://app.test"),
                                        List.of("GET", "PUT"),
                                        List.of("authorization"),
                                        List.of("location"),
                                        Duration.ofMinutes(5),
                                        true)));
        functions.answering(
                "Echo", "{\"statusCode\":200,\"headers\":{\"Access-Control-Allow-Origin\":\"*\"}}");

        String good = preflight("https://app.test");
        assertThat(good)
                .startsWith("http/1.1 204")
                .contains(
                        "access-control-allow-origin: https://app.test",
                        "access-control-allow-methods: get,put")
                .contains(
                        "access-control-allow-headers: authorization",
                        "access-control-max-age: 300")
                .contains("access-control-allow-credentials: true");
        assertThat(preflight("https://evil.test"))
                .startsWith("http/1.1 204")
                .doesNotContain("access-control-");
        assertThat(functions.eventsOf("Echo")).isEmpty();
        assertThat(
                        raw("GET /open HTTP/1.1\nHost: x\nOrigin: https://app.test\nConnection: close\n\n")
                                .toLowerCase(Locale.ROOT))
                .contains(
                        "access-control-allow-origin: https://app.test",
                        "access-control-expose-headers: location")
                .doesNotContain("origin: *");
    }

    private String preflight(String origin) throws IOException {
        return raw("OPTIONS /v1/deals HTTP/1.1\nHost: x\nOrigin: %s\nAccess-Control-Request-Method: PUT\nConnection: close\n\n"
                        .formatted(origin))
                .toLowerCase(Locale.ROOT);
    }

    private LoopbackServer start(Optional<Cors> cors) throws IOException {
        JwtAuthorizer authorizer =
                new JwtAuthorizer(new JwtSettings(issuer.name(), List.of("web")), CLOCK);
        Optional<JwtAuthorizer> guarded = Optional.of(authorizer);
        Duration brief = Duration.ofMillis(200);
        List<Route> routes =
                List.of(
                        Route.of("ANY /v1/deals", "Echo", guarded),
                        Route.of("ANY /v1/deals/{proxy+}", "Echo", guarded),
                        Route.of("ANY /open", "Echo", Optional.empty()),
                        route("GET /rare", "Echo", new Throttling(0, 1), Route.LONGEST),
                        route("GET /slow", "Slow", Throttling.ACCOUNT, brief),
                        new Route(
                                RouteKey.parse("GET /scoped"),
                                "Echo",
                                guarded,
                                List.of("admin"),
                                Throttling.ACCOUNT,
                                Route.LONGEST));
        HttpApi api = new HttpApi(new HttpApiSettings(IDENTITY, routes, cors), functions, CLOCK);
        return LoopbackServer.start(0, api);
    }

    private static Route route(
            String key, String function, Throttling throttling, Duration timeout) {
        return new Route(
                RouteKey.parse(key), function, Optional.empty(), List.of(), throttling, timeout);
    }

    private String awaited() {
        try {
            never.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return "{}";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (RawClient raw = new RawClient(server.address())) {
            return raw.send(request.replace("\n", "\r\n")).readToEnd();
        }
    }

    private static void assertAnswer(HttpResponse<String> answer, int status, String body) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.headers().firstValue("apigw-requestid")).isPresent();
    }
}
