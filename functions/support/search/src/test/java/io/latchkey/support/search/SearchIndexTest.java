package io.latchkey.support.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.testing.EmbeddedCloud;
import io.latchkey.support.testing.Fault;
import io.latchkey.support.testing.FaultyProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
    private static final JsonNode ALL = json("{\"match_all\":{}}");

    @Test
    void whatIsStoredIsFound() {
        var index = index(EmbeddedCloud.searchEndpoint(), "found");
        index.put("a:1", 1, json("{\"text\":\"Juniper Way\"}"));
        assertThat(awaited(index, json("{\"match\":{\"text\":\"juniper\"}}")))
                .containsExactly("a:1");
        assertThat(index.find(json("{\"match\":{\"text\":\"elm\"}}"), 10)).isEmpty();
    }

    @Test
    void anOlderDocumentThatArrivesLateAndTheSameOnceMoreDoNoHarm() {
        var index = index(EmbeddedCloud.searchEndpoint(), "versions");
        index.put("a", 7, json("{\"text\":\"new\"}"));
        index.put("a", 6, json("{\"text\":\"old\"}"));
        index.put("a", 7, json("{\"text\":\"again\"}"));
        assertThat(awaited(index, json("{\"match\":{\"text\":\"new\"}}"))).containsExactly("a");
    }

    @Test
    void anIndexThatNothingWasStoredInFindsNothing() {
        assertThat(index(EmbeddedCloud.searchEndpoint(), "never").find(ALL, 5)).isEmpty();
    }

    @Test
    void anOutageIsRetriedAndThenReported() throws IOException {
        var calls = new ArrayList<String>();
        var statuses = new ArrayList<>(List.of(503, 429, 200, 503, 503, 503, 503));
        try (var server = new Answering(statuses, calls)) {
            var index = index(server.endpoint(), "outage");
            assertThat(index.find(ALL, 5)).isEmpty();
            assertThat(calls).hasSize(3);
            assertThatThrownBy(() -> index.find(ALL, 5))
                    .isInstanceOf(SearchUnavailable.class)
                    .hasMessage("search answered 503 4 times");
        }
    }

    @Test
    void noServerAtAllIsReportedToo() throws IOException {
        URI gone;
        try (var server = new Answering(List.of(), new ArrayList<>())) {
            gone = server.endpoint();
        }
        assertThatThrownBy(() -> index(gone, "gone").find(ALL, 5))
                .isInstanceOf(SearchUnavailable.class);
    }

    @Test
    void everyRequestIsSignedWithItsBodysHashForTheServerlessService() throws IOException {
        var calls = new ArrayList<String>();
        try (var server = new Answering(new ArrayList<>(List.of(200)), calls)) {
            index(server.endpoint(), "signed").find(ALL, 5);
        }
        assertThat(calls.getFirst())
                .contains("/us-east-1/aoss/aws4_request")
                .containsPattern("x-amz-content-sha256=[0-9a-f]{64}");
    }

    @Test
    void aConnectionThatBreaksIsRetried() {
        try (var proxy = FaultyProxy.before(EmbeddedCloud.searchEndpoint())) {
            var index = index(proxy.endpoint(), "broken");
            proxy.fail(2, Fault.reset());
            index.put("a", 1, json("{\"text\":\"x\"}"));
            assertThat(awaited(index, ALL)).containsExactly("a");
        }
    }

    /** OpenSearch shows what was stored after its next refresh, within a second. */
    private static List<String> awaited(SearchIndex index, JsonNode query) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .until(() -> index.find(query, 10), found -> !found.isEmpty());
    }

    private static SearchIndex index(URI endpoint, String name) {
        var variables =
                Map.of(
                        "SEARCH_ENDPOINT", endpoint.toString(),
                        "AWS_ACCESS_KEY_ID", "IndexTransaction",
                        "AWS_SECRET_ACCESS_KEY", "secret");
        return new SearchIndex(
                SearchWire.of(new Environment(variables)), "search-test-" + name, json("{}"));
    }

    private static JsonNode json(String text) {
        return Json.read(text, JsonNode.class);
    }

    /** Answers with the given statuses, one after another. */
    private static final class Answering implements AutoCloseable {
        private final HttpServer server;

        Answering(List<Integer> statuses, List<String> calls) throws IOException {
            var left = new CopyOnWriteArrayList<>(statuses);
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/",
                    exchange -> {
                        var headers = exchange.getRequestHeaders();
                        calls.add(
                                headers.getFirst("Authorization")
                                        + " x-amz-content-sha256="
                                        + headers.getFirst("x-amz-content-sha256"));
                        var body = "{}".getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(left.removeFirst(), body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    });
            server.start();
        }

        URI endpoint() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
