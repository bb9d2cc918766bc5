package io.latchkey.local.gateway.http;

import java.util.List;

/**
 * A route key as the template writes it: {@code ANY /v1/deals/{proxy+}}, {@code GET /a/{id}} or
 * {@code $default}.
 *
 * @param method a method, {@code ANY}, or {@code $default}
 * @param segments of the path; none for the root and for {@code $default}
 */
public record RouteKey(String method, List<Segment> segments) {

    private static final String DEFAULT = "$default";

    /** A part of a route's path, the more specific the earlier it is listed here. */
    public sealed interface Segment {
        record Literal(String text) implements Segment {}

        record Variable(String name) implements Segment {}

        /** {@code {name+}}: one segment or more, and only at the end. */
        record Greedy(String name) implements Segment {}
    }

    public RouteKey {
        segments = List.copyOf(segments);
    }

    /** Reads a route key; refuses what API Gateway refuses. */
    public static RouteKey parse(String text) {
        if (text.equals(DEFAULT)) {
            return new RouteKey(DEFAULT, List.of());
        }
        int space = text.indexOf(' ');
        if (space < 1 || !text.startsWith("/", space + 1)) {
            throw new IllegalArgumentException("not a route key: " + text);
        }
        String path = text.substring(space + 2);
        List<Segment> segments =
                path.isEmpty()
                        ? List.of()
                        : List.of(path.split("/", -1)).stream().map(RouteKey::segment).toList();
        if (segments.stream().limit(Math.max(0, segments.size() - 1)).anyMatch(RouteKey::greedy)) {
            throw new IllegalArgumentException("a greedy variable before the end: " + text);
        }
        return new RouteKey(text.substring(0, space), segments);
    }

    public boolean isDefault() {
        return method.equals(DEFAULT);
    }

    /** The key as the template writes it. */
    public String text() {
        if (isDefault()) {
            return DEFAULT;
        }
        StringBuilder path = new StringBuilder(method).append(" ");
        segments.forEach(segment -> path.append('/').append(written(segment)));
        return segments.isEmpty() ? path.append('/').toString() : path.toString();
    }

    private static Segment segment(String text) {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            return new Segment.Literal(text);
        }
        String name = text.substring(1, text.length() - 1);
        return name.endsWith("+")
                ? new Segment.Greedy(name.substring(0, name.length() - 1))
                : new Segment.Variable(name);
    }

    private static boolean greedy(Segment segment) {
        return segment instanceof Segment.Greedy;
    }

    private static String written(Segment segment) {
        return switch (segment) {
            case Segment.Literal(String text) -> text;
            case Segment.Variable(String name) -> "{" + name + "}";
            case Segment.Greedy(String name) -> "{" + name + "+}";
        };
    }
}
