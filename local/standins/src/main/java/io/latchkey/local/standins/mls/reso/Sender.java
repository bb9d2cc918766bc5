package io.latchkey.local.standins.mls.reso;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

/** Puts an answer on the wire, whole or not. */
record Sender(HttpExchange exchange, Faults faults) {
    private static final Duration THOUGHT = Duration.ofSeconds(2);
    private static final int BOMB = 512 << 20;
    private static final int BLOCK = 1 << 16;

    void send(Reply reply) throws IOException {
        boolean page =
                reply.status() == 200 && exchange.getRequestURI().getPath().contains("Property");
        if (page && faults.strikes(Fault.SLOW)) {
            LockSupport.parkNanos(THOUGHT.toNanos());
        }
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        var body = reply.body();
        if (page && faults.strikes(Fault.TRUNCATED)) {
            body = Arrays.copyOf(body, body.length / 2);
        }
        if (page && faults.strikes(Fault.ZIP_BOMB)) {
            sendBomb();
            return;
        }
        var accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip") && body.length > 0) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            body = zipped(body);
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        // A body that is shorter than announced: the connection closes under the reader.
        int sent = page && faults.strikes(Fault.CUT_OFF) ? body.length / 2 : body.length;
        exchange.getResponseBody().write(body, 0, sent);
        exchange.getResponseBody().flush();
    }

    private void sendBomb() throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, 0);
        try (var out = new GZIPOutputStream(exchange.getResponseBody())) {
            out.write("{\"value\":[\"".getBytes(StandardCharsets.US_ASCII));
            var block = new byte[BLOCK];
            Arrays.fill(block, (byte) 'x');
            for (int sent = 0; sent < BOMB; sent += BLOCK) {
                out.write(block);
            }
        }
    }

    private static byte[] zipped(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }
}
