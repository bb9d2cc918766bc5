package io.latchkey.support.lambda.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.latchkey.support.lambda.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** EventBridge's side of its wire: takes events, and fails as it is told to. */
record EventBus(
        HttpServer server, List<JsonNode> entries, Set<String> refused, AtomicInteger throttles)
        implements AutoCloseable {

    static EventBus open() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var bus =
                    new EventBus(
                            HttpServer.create(address, 0),
                            new CopyOnWriteArrayList<>(),
                            ConcurrentHashMap.newKeySet(),
                            new AtomicInteger());
            bus.server.createContext("/", bus::answer);
            bus.server.start();
            return bus;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next so many calls are throttled. */
    void throttle(int calls) {
        throttles.set(calls);
    }

    /** That event is refused, whatever surrounds it is taken. */
    void refuse(String id) {
        refused.add(id);
    }

    /** The ids of the events that were taken. */
    List<String> taken() {
        return entries.stream().map(EventBus::id).toList();
    }

    JsonNode first() {
        return entries.getFirst();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var asked = Json.tolerant().readTree(exchange.getRequestBody().readAllBytes());
        if (throttles.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            send(
                    exchange,
                    400,
                    "{\"__type\":\"ThrottlingException\",\"message\":\"Rate exceeded\"}");
            return;
        }
        var results = Json.tolerant().createArrayNode();
        var failed = 0;
        for (var entry : asked.path("Entries")) {
            if (refused.contains(id(entry))) {
                failed++;
                results.addObject().put("ErrorCode", "InternalFailure").put("ErrorMessage", "no");
            } else {
                entries.add(entry);
                results.addObject().put("EventId", id(entry));
            }
        }
        send(exchange, 200, "{\"FailedEntryCount\":" + failed + ",\"Entries\":" + results + "}");
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String id(JsonNode entry) {
        return Json.read(entry.path("Detail").asText(), JsonNode.class).path("id").asText();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
