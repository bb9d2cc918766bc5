package io.latchkey.support.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * One HTTP/1.1 message as it stood on the wire, so that signatures over it stay valid.
 *
 * @param body one character for each byte
 */
record HttpMessage(String head, String body) {
    private static final String BREAK = "\r\n";

    /** The lines up to and with the empty one; absent when the peer has closed. */
    static Optional<String> readHead(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        var line = readLine(in);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        while (!line.equals(BREAK)) {
            head.writeBytes(bytes(line));
            line = readLine(in);
        }
        return Optional.of(head.toString(StandardCharsets.ISO_8859_1) + BREAK);
    }

    static HttpMessage readBody(String head, InputStream in) throws IOException {
        var message = new HttpMessage(head, "");
        if (message.header("transfer-encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
            return new HttpMessage(head, readChunks(in));
        }
        var length = message.header("content-length").map(Integer::parseInt).orElse(0);
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the body ends early");
        }
        return new HttpMessage(head, new String(body, StandardCharsets.ISO_8859_1));
    }

    void write(OutputStream out) throws IOException {
        out.write(bytes(head + body));
        out.flush();
    }

    /** The first line's words: method and path, or version and status. */
    String word(int index) {
        return head.lines().findFirst().orElseThrow().split(" ", -1)[index];
    }

    Optional<String> header(String name) {
        var prefix = name + ":";
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .findFirst();
    }

    HttpMessage without(String name) {
        var kept = new StringBuilder();
        head.lines()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .forEach(line -> kept.append(line).append(BREAK));
        return new HttpMessage(kept.toString(), body);
    }

    private static String readChunks(InputStream in) throws IOException {
        var raw = new ByteArrayOutputStream();
        int size;
        do {
            var line = readLine(in);
            raw.writeBytes(bytes(line));
            size = Integer.parseInt(line.split(";", -1)[0].strip(), 16);
            raw.writeBytes(in.readNBytes(size));
            raw.writeBytes(bytes(readLine(in)));
        } while (size > 0);
        return raw.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String readLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        int next;
        while ((next = in.read()) >= 0) {
            line.append((char) next);
            if (next == '\n') {
                return line.toString();
            }
        }
        if (line.isEmpty()) {
            return "";
        }
        throw new EOFException("the peer stopped in a line");
    }
}
