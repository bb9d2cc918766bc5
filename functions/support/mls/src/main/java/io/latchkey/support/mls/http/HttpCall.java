package io.latchkey.support.mls.http;

import io.latchkey.model.InvalidValue;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One request. Header names are equal in any case; {@code toString} shows no value and no query.
 */
public record HttpCall(
        String method, URI uri, Map<String, String> headers, Optional<Content> body) {
    /** A body small enough to be kept, so that it can be sent again after a challenge. */
    public record Content(String type, String text) {
        @Override
        public String toString() {
            return "Content[" + type + "]";
        }
    }

    public HttpCall {
        var kept = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        kept.putAll(headers);
        kept.forEach(HttpCall::requireHeader);
        headers = Collections.unmodifiableSortedMap(kept);
    }

    public static HttpCall get(URI uri) {
        return new HttpCall("GET", uri, Map.of(), Optional.empty());
    }

    /** A POST of form fields, in the order of the map. */
    public static HttpCall form(URI uri, Map<String, String> fields) {
        var text =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        var content = new Content("application/x-www-form-urlencoded", text);
        return new HttpCall("POST", uri, Map.of(), Optional.of(content));
    }

    /** The same call with one header more, or with another value for it. */
    public HttpCall with(String header, String value) {
        var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        return new HttpCall(method, uri, more, body);
    }

    private static void requireHeader(String name, String value) {
        if (name.isEmpty() || !name.chars().allMatch(HttpCall::inName)) {
            throw new InvalidValue("header", "has a name of letters, digits and hyphens");
        }
        if (value.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new InvalidValue("header " + name, "holds no control characters");
        }
    }

    private static boolean inName(int c) {
        return c == '-' || c == '_' || c == '.' || (c < 0x7f && Character.isLetterOrDigit(c));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + uri.getHost() + uri.getRawPath();
    }
}
