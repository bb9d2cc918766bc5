package io.latchkey.local.services.wire;

import io.latchkey.local.gateway.wire.Query;
import io.latchkey.local.gateway.wire.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One request, read whole; its path is as it came, still percent-encoded. */
public final class Call {
    private final Request request;
    private final byte[] body;

    Call(Request request, byte[] body) {
        this.request = request;
        this.body = body.clone();
    }

    public String method() {
        return request.method();
    }

    public String path() {
        return request.path();
    }

    public Query parameters() {
        return request.parameters();
    }

    public byte[] body() {
        return body.clone();
    }

    /** The first value of a header, or "". */
    public String header(String name) {
        return request.headers().first(name).orElse("");
    }

    /** The first value of a query parameter, or "". */
    public String parameter(String name) {
        return parameters().first(name).orElse("");
    }

    /** The body's fields when it is an HTML form. */
    public Optional<Query> form() {
        if (!header("content-type").startsWith("application/x-www-form-urlencoded")) {
            return Optional.empty();
        }
        return Optional.of(Query.parse(new String(body, StandardCharsets.UTF_8)));
    }

    public Optional<String> cookie(String name) {
        return request.headers().all("cookie").stream()
                .flatMap(line -> Stream.of(line.split(";", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /** The decoded path segments after a prefix; empty when the path does not begin with it. */
    public Optional<List<String>> segmentsAfter(String prefix) {
        if (!path().equals(prefix) && !path().startsWith(prefix + "/")) {
            return Optional.empty();
        }
        return Optional.of(
                Arrays.stream(path().substring(prefix.length()).split("/", -1))
                        .filter(segment -> !segment.isEmpty())
                        .map(Call::decode)
                        .toList());
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return segment;
        }
    }
}
