package io.latchkey.listings;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.latchkey.listings.domain.search.Words;
import io.latchkey.support.lambda.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Bedrock's InvokeModel with Titan's wire format over loopback. Its points are made of words: texts
 * that share words lie close, which is enough to tell right wiring from wrong.
 */
final class ModelStandIn implements AutoCloseable {
    private static final int DIMENSION = 512;

    private final HttpServer server;
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private volatile int failing;

    ModelStandIn() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/model/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** All texts that were to be embedded, in order. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** From now on it answers with this status; 0 heals it. */
    void fail(int status) {
        failing = status;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var input = Json.tolerant().readTree(exchange.getRequestBody().readAllBytes());
        var path = exchange.getRequestURI().getPath();
        if (failing != 0) {
            send(exchange, failing, Map.of("message", "Too many requests"));
        } else if (!path.equals("/model/amazon.titan-embed-text-v2:0/invoke")
                || input.path("dimensions").asInt() != DIMENSION
                || !input.path("normalize").asBoolean()) {
            send(exchange, 400, Map.of("message", "Malformed input request"));
        } else {
            texts.add(input.path("inputText").asText());
            send(exchange, 200, Map.of("embedding", point(input), "inputTextTokenCount", 1));
        }
    }

    private static double[] point(JsonNode input) {
        var point = new double[DIMENSION];
        for (var token : Words.tokens(input.path("inputText").asText())) {
            point[Math.floorMod(token.hashCode(), DIMENSION)] += 1;
        }
        var length = 0.0;
        for (var each : point) {
            length += each * each;
        }
        for (int n = 0; n < DIMENSION; n++) {
            point[n] /= Math.sqrt(length);
        }
        return point;
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        if (status == 429) {
            exchange.getResponseHeaders().set("x-amzn-errortype", "ThrottlingException");
        }
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
