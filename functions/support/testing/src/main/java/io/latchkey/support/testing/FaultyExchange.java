package io.latchkey.support.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** One client's connection through the proxy, and the engine's connection that belongs to it. */
record FaultyExchange(
        Socket client, Socket engine, InputStream fromClient, InputStream fromEngine) {
    FaultyExchange(Socket client, Socket engine) throws IOException {
        this(
                client,
                engine,
                new BufferedInputStream(client.getInputStream()),
                new BufferedInputStream(engine.getInputStream()));
    }

    Optional<HttpMessage> readRequest() throws IOException {
        var head = HttpMessage.readHead(fromClient);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        var asks = new HttpMessage(head.get(), "").header("expect").isPresent();
        if (asks) {
            new HttpMessage("HTTP/1.1 100 Continue\r\n\r\n", "").write(client.getOutputStream());
        }
        return Optional.of(HttpMessage.readBody(head.get(), fromClient).without("expect"));
    }

    /** Whether the connection lives on. */
    boolean answer(HttpMessage request, Optional<Fault> fault)
            throws IOException, InterruptedException {
        if (fault.isEmpty()) {
            return pass(request);
        }
        return switch (fault.get()) {
            case Fault.Answer answer -> {
                written(answer).write(client.getOutputStream());
                yield true;
            }
            case Fault.Delay(Duration time) -> {
                Thread.sleep(time);
                yield pass(request);
            }
            case Fault.Reset() -> reset();
            case Fault.LostAnswer() -> {
                forward(request);
                yield reset();
            }
        };
    }

    private boolean pass(HttpMessage request) throws IOException {
        forward(request).write(client.getOutputStream());
        return true;
    }

    private HttpMessage forward(HttpMessage request) throws IOException {
        request.write(engine.getOutputStream());
        var head = HttpMessage.readHead(fromEngine).orElseThrow(() -> new IOException("no answer"));
        var bare = new HttpMessage(head, "");
        var bodiless =
                request.word(0).equals("HEAD")
                        || bare.word(1).equals("204")
                        || bare.word(1).equals("304");
        return bodiless ? bare : HttpMessage.readBody(head, fromEngine);
    }

    /** A close that throws away what is unsent, which the peer sees as a reset. */
    private boolean reset() throws IOException {
        client.setOption(StandardSocketOptions.SO_LINGER, 0);
        client.close();
        return false;
    }

    private static HttpMessage written(Fault.Answer answer) {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        var head =
                "HTTP/1.1 %d Injected\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(answer.status(), answer.type(), body.length);
        return new HttpMessage(head, new String(body, StandardCharsets.ISO_8859_1));
    }
}
