package io.latchkey.local.gateway.http;

import io.latchkey.local.gateway.http.RouteKey.Segment;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Chooses the most specific route: literals before variables before greedy variables, segment by
 * segment; then the method's own route before ANY; then {@code $default}.
 */
final class RouteTable {

    private static final Comparator<Route> MOST_SPECIFIC_FIRST =
            Comparator.comparing((Route route) -> route.key().isDefault())
                    .thenComparing(route -> rank(route.key().segments()))
                    .thenComparing(route -> route.key().method().equals("ANY"));

    private final List<Route> routes;

    RouteTable(List<Route> routes) {
        this.routes = routes.stream().sorted(MOST_SPECIFIC_FIRST).toList();
    }

    /** A route, and the path's variables decoded. */
    record Found(Route route, Map<String, String> variables) {}

    /** Looks for the route of a path as it was sent, so that an encoded slash parts nothing. */
    Optional<Found> find(String method, String path) {
        List<String> segments =
                path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
        return routes.stream()
                .filter(route -> methodFits(route.key(), method))
                .filter(route -> route.key().isDefault() || fits(route.key().segments(), segments))
                .findFirst()
                .map(route -> new Found(route, variables(route.key().segments(), segments)));
    }

    private static boolean methodFits(RouteKey key, String method) {
        return key.isDefault() || key.method().equals("ANY") || key.method().equals(method);
    }

    private static boolean fits(List<Segment> key, List<String> path) {
        boolean greedy = !key.isEmpty() && key.getLast() instanceof Segment.Greedy;
        if (greedy ? path.size() < key.size() : path.size() != key.size()) {
            return false;
        }
        for (int i = 0; i < key.size(); i++) {
            if (!fits(key.get(i), path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Segment key, String sent) {
        return switch (key) {
            case Segment.Literal(String text) -> text.equals(sent) || text.equals(decoded(sent));
            case Segment.Variable _, Segment.Greedy _ -> !sent.isEmpty();
        };
    }

    private static Map<String, String> variables(List<Segment> key, List<String> path) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < key.size(); i++) {
            switch (key.get(i)) {
                case Segment.Literal _ -> {}
                case Segment.Variable(String name) -> variables.put(name, decoded(path.get(i)));
                case Segment.Greedy(String name) -> {
                    String rest = String.join("/", path.subList(i, path.size()));
                    variables.put(name, decoded(rest));
                }
            }
        }
        return variables;
    }

    /** A plus sign in a path is a plus sign. */
    static String decoded(String sent) {
        try {
            return URLDecoder.decode(sent.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return sent;
        }
    }

    private static String rank(List<Segment> segments) {
        return segments.stream().map(RouteTable::rank).collect(Collectors.joining());
    }

    private static String rank(Segment segment) {
        return switch (segment) {
            case Segment.Literal _ -> "0";
            case Segment.Variable _ -> "1";
            case Segment.Greedy _ -> "2";
        };
    }
}
