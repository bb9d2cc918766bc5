package io.latchkey.notifications;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** SES's side of its wire: takes messages, or answers with the error that it is told to. */
final class Provider implements AutoCloseable {
    private record Refusal(int status, String type) {}

    private final HttpServer server;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicReference<Refusal> refusal = new AtomicReference<>();

    Provider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/v2/email/outbound-emails",
                exchange -> {
                    var body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    var refused = refusal.get();
                    if (refused == null) {
                        taken.add(body);
                    } else {
                        exchange.getResponseHeaders().set("x-amzn-ErrorType", refused.type());
                    }
                    var answer =
                            (refused == null
                                            ? "{\"MessageId\":\"ses-" + taken.size() + "\"}"
                                            : "{\"message\":\"no\"}")
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("content-type", "application/json");
                    exchange.sendResponseHeaders(
                            refused == null ? 200 : refused.status(), answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> taken() {
        return taken;
    }

    void refuse(int status, String type) {
        refusal.set(new Refusal(status, type));
    }

    void recover() {
        refusal.set(null);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
