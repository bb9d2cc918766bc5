package io.latchkey.local.gateway.edge;

import io.latchkey.local.gateway.wire.Headers;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A path behaviour of a distribution.
 *
 * @param pattern CloudFront's own, where {@code *} stands for any characters and {@code ?} for one;
 *     matched, case and all, against the path as it was sent
 * @param methods that are let through; the others get 403, as from CloudFront
 * @param added headers that replace the origin's own, as a response headers policy with override
 */
public record Behaviour(String pattern, Origin origin, List<String> methods, Headers added) {

    public static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
    public static final List<String> ALL =
            List.of("GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE");

    public Behaviour {
        methods = List.copyOf(methods);
    }

    /** All methods, no headers added. */
    public static Behaviour of(String pattern, Origin origin) {
        return new Behaviour(pattern, origin, ALL, Headers.NONE);
    }

    Pattern regex() {
        StringBuilder regex = new StringBuilder();
        String absolute =
                pattern.startsWith("/") || pattern.startsWith("*") ? pattern : "/" + pattern;
        absolute.chars().forEach(c -> regex.append(regexOf((char) c)));
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static String regexOf(char c) {
        return switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(c));
        };
    }
}
