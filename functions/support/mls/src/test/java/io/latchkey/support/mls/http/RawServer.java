package io.latchkey.support.mls.http;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that writes the bytes it is told to, good HTTP or not. */
final class RawServer implements Closeable {
    /** Writes an answer to the request, whose head is given without its empty line. */
    interface Script {
        void answer(String head, OutputStream out) throws IOException;
    }

    private final ServerSocket listening;
    private final Script script;
    private final List<String> heads = new CopyOnWriteArrayList<>();

    RawServer(Script script) throws IOException {
        this.script = script;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    static RawServer answering(String answer) throws IOException {
        return new RawServer((_, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static RawServer bodiless(int status, String field) throws IOException {
        return answering(
                "HTTP/1.1 %d Status\r\n%s\r\nContent-Length: 0\r\n\r\n".formatted(status, field));
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + path);
    }

    /** Request heads in the order of their arrival. */
    List<String> heads() {
        return heads;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var head = new StringBuilder();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    heads.add(head.toString());
                    script.answer(head.toString(), socket.getOutputStream());
                    return;
                }
                head.append(line).append('\n');
            }
        } catch (IOException e) {
            // The client hung up, which is what half of the tests are about.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
