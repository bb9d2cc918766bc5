package io.latchkey.local.standins.mls.reso;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer before it is compressed, broken off, or sent. */
final class Reply {
    private final int status;
    private final String type;
    private final byte[] body;
    private final Map<String, String> headers;

    Reply(int status, String type, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.type = type;
        this.body = body;
        this.headers = headers;
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }

    static Reply json(int status, String text) {
        return of(status, "application/json;odata.metadata=minimal", text);
    }

    static Reply of(int status, String type, String text) {
        return new Reply(status, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Reply error(int status, String words) {
        var quoted = words.replace("\\", "\\\\").replace("\"", "\\\"");
        return json(
                status,
                "{\"error\":{\"code\":\"%d\",\"message\":\"%s\"}}".formatted(status, quoted));
    }

    Reply with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, body, more);
    }
}
