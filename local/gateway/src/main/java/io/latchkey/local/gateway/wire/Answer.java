package io.latchkey.local.gateway.wire;

import java.nio.charset.StandardCharsets;

/**
 * An HTTP answer. Without a {@code content-length} header the body is sent in chunks; to HEAD it is
 * not sent at all, whatever the handler wrote.
 */
public record Answer(int status, Headers headers, Content content) {

    /** Text in UTF-8 of that content type, which is to name its charset where that matters. */
    public static Answer text(int status, String contentType, String text) {
        return bytes(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer json(int status, String json) {
        return text(status, "application/json", json);
    }

    public static Answer html(int status, String html) {
        return text(status, "text/html; charset=utf-8", html);
    }

    public static Answer bytes(int status, String contentType, byte[] body) {
        Headers headers =
                Headers.of("content-type", contentType, "content-length", "" + body.length);
        return new Answer(status, headers, Content.of(body));
    }

    /** A status alone, such as 204 or 304. */
    public static Answer empty(int status) {
        return new Answer(status, Headers.NONE, Content.NONE);
    }

    /** 303: the client asks again by GET. */
    public static Answer redirect(String location) {
        return new Answer(
                303, Headers.of("location", location, "content-length", "0"), Content.NONE);
    }

    /** The same answer with one header line more. */
    public Answer plus(String name, String value) {
        return new Answer(status, headers.plus(name, value), content);
    }

    /** The same answer with one line in the place of all lines of that name. */
    public Answer with(String name, String value) {
        return new Answer(status, headers.with(name, value), content);
    }
}
