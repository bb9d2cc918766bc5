package io.latchkey.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * Lambda's side of its runtime API for one function instance: hands out one event, takes the
 * answer, and then has no more. AWS's own runtime interface client talks to it.
 */
final class RuntimeApi implements AutoCloseable {
    /** What the instance answered, and when. */
    record Answered(long nanoTime, boolean failed, String body) {}

    private final HttpServer server;
    private final byte[] event;
    private final CompletableFuture<Answered> answered = new CompletableFuture<>();
    private final CountDownLatch over = new CountDownLatch(1);

    RuntimeApi(byte[] event) throws IOException {
        this.event = event;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/2018-06-01/runtime/", this::handle);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    CompletableFuture<Answered> answered() {
        return answered;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/invocation/next")) {
            next(exchange);
            return;
        }
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answered.complete(new Answered(System.nanoTime(), !path.endsWith("/response"), body));
        answer(exchange, 202, "{}".getBytes(StandardCharsets.UTF_8));
    }

    private void next(HttpExchange exchange) throws IOException {
        if (answered.isDone()) {
            await();
            exchange.close();
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", "00000000-0000-4000-8000-000000000001");
        headers.set(
                "Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
        headers.set(
                "Lambda-Runtime-Invoked-Function-Arn",
                "arn:aws:lambda:us-east-1:000000000000:function:bench");
        answer(exchange, 200, event);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        // The runtime interface client does not survive an answer that names no content type.
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
