package io.latchkey.local.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.local.gateway.RawClient;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Headers;
import io.latchkey.local.gateway.wire.Request;
import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EdgeTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch never = new CountDownLatch(1);
    private final Edge edge =
            Edge.start(
                    0,
                    List.of(
                            Behaviour.of(
                                    "/v1/*",
                                    Origin.of(r ->
                                            Answer.text(200, "text/plain", "api " + r.path()))),
                            Behaviour.of(
                                    "/a?c.*",
                                    Origin.of(r -> Answer.text(200, "text/plain", "abc"))),
                            Behaviour.of(
                                    "/staged/*",
                                    new Origin.Handled(
                                            r -> Answer.text(200, "text/plain", r.path()),
                                            "/prod")),
                            Behaviour.of(
                                    "/broken",
                                    Origin.of(_ -> {
                                        throw new IllegalStateException("secret");
                                    })),
                            Behaviour.of("/slow", Origin.of(this::awaited)),
                            Behaviour.of("/large", Origin.of(EdgeTest::large)),
                            new Behaviour(
                                    "/secured",
                                    Origin.of(EdgeTest::careless),
                                    Behaviour.READING,
                                    SecurityHeaders.strict()),
                            Behaviour.of(
                                    "/count",
                                    Origin.of(r ->
                                            Answer.text(
                                                    200,
                                                    "text/plain",
                                                    "" + r.body().readAllBytes().length)))));

    EdgeTest() throws IOException {}

    @AfterEach
    void stop() {
        never.countDown();
        edge.close();
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/deals%2F1?x=1, api /v1/deals%2F1",
        "/v1/, api /v1/",
        "/abc.txt, abc",
        "/staged/x, /prod/staged/x",
    })
    void leads_each_path_to_the_first_behaviour_that_fits(String path, String body)
            throws Exception {
        assertThat(get(path).body()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"/V1/deals", "/v1", "/abc", "/abcx", "/"})
    void answers_403_where_no_behaviour_fits(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void replaces_an_origins_headers_and_leaves_hsts_out_over_plain_http() throws Exception {
        HttpResponse<String> answer = get("/secured");

        assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
                .contains("frame-ancestors 'none'", "object-src 'none'");
        assertThat(answer.headers().allValues("x-frame-options")).containsExactly("DENY");
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(answer.headers().firstValue("strict-transport-security")).isEmpty();
        assertThat(answer.headers().firstValue("server")).isEmpty();
    }

    @Test
    void lets_only_the_methods_of_a_behaviour_through() throws Exception {
        HttpRequest post =
                HttpRequest.newBuilder(edge.address().resolve("/secured"))
                        .POST(BodyPublishers.noBody())
                        .build();

        assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(raw("TRACE /v1/x HTTP/1.1\nHost: x\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void says_nothing_of_what_broke() throws Exception {
        HttpResponse<String> answer = get("/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    @Test
    void sends_no_body_to_head() throws Exception {
        assertThat(raw("HEAD /abc.txt HTTP/1.1\nHost: x\nConnection: close\n\n"))
                .contains("Content-Length: 3")
                .endsWith("\r\n\r\n");
    }

    @Test
    void is_not_held_up_by_clients_that_dawdle() throws Exception {
        RawClient[] dawdlers = new RawClient[450];
        for (int i = 0; i < dawdlers.length; i++) {
            dawdlers[i] = new RawClient(edge.address());
            dawdlers[i].send(
                    switch (i % 3) {
                        case 0 -> "GET /v1/x HTTP/1.1\r\nHo";
                        case 1 ->
                                "POST /count HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nx";
                        default -> "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n";
                    });
        }

        assertThat(get("/v1/quick").body()).isEqualTo("api /v1/quick");
        for (RawClient dawdler : dawdlers) {
            dawdler.close();
        }
    }

    @Test
    void survives_clients_that_leave_in_the_middle_of_an_answer() throws Exception {
        for (int i = 0; i < 20; i++) {
            RawClient leaving = new RawClient(edge.address());
            leaving.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n").readUntil("\r\n\r\n");
            leaving.reset();
        }

        assertThat(get("/v1/quick").statusCode()).isEqualTo(200);
    }

    @Test
    void refuses_a_port_in_use() {
        int taken = edge.address().getPort();

        assertThatThrownBy(() -> Edge.start(taken, List.of())).isInstanceOf(BindException.class);
    }

    private Answer awaited(Request request) {
        try {
            never.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Answer.empty(204);
    }

    private static Answer large(Request request) {
        return new Answer(
                200,
                Headers.of("content-type", "text/plain"),
                out -> {
                    for (int i = 0; i < 2_000; i++) {
                        out.write(new byte[10_000]);
                    }
                });
    }

    private static Answer careless(Request request) {
        return Answer.html(200, "<p>hi")
                .plus("x-frame-options", "ALLOWALL")
                .plus("strict-transport-security", "max-age=1");
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(edge.address().resolve(path)).build();
        return client.send(request, BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (RawClient raw = new RawClient(edge.address())) {
            return raw.send(request.replace("\n", "\r\n")).readToEnd();
        }
    }
}
