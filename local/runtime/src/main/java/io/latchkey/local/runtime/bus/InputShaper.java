package io.latchkey.local.runtime.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a target what its rule says it gets: all, a part, a constant or a filled template. */
final class InputShaper {
    private static final Pattern PLACE = Pattern.compile("(\"?)<([A-Za-z0-9_.-]+)>(\"?)");

    private InputShaper() {}

    static String shape(RuleSpec.Shape shape, JsonNode event) {
        return switch (shape) {
            case RuleSpec.Shape.Whole _ -> event.toString();
            case RuleSpec.Shape.Constant(JsonNode input) -> input.toString();
            case RuleSpec.Shape.Part(String path) -> at(event, path).toString();
            case RuleSpec.Shape.Template template -> fill(template, event);
        };
    }

    private static String fill(RuleSpec.Shape.Template template, JsonNode event) {
        return PLACE.matcher(template.template())
                .replaceAll(m -> Matcher.quoteReplacement(value(m, template, event)));
    }

    /**
     * A text keeps its quotes where the template has none, and a place that is quoted gets none.
     */
    private static String value(
            MatchResult place, RuleSpec.Shape.Template template, JsonNode event) {
        var quoted = !place.group(1).isEmpty() && !place.group(3).isEmpty();
        var path = template.paths().get(place.group(2));
        if (path == null) {
            return place.group();
        }
        var value = at(event, path);
        var json = value.isMissingNode() ? "null" : value.toString();
        if (quoted && value.isTextual()) {
            return json;
        }
        return place.group(1) + (value.isMissingNode() ? "" : json) + place.group(3);
    }

    /** JSON paths of names and indexes, such as {@code $.detail.items[0].id}. */
    static JsonNode at(JsonNode event, String path) {
        var pointer =
                path.replaceFirst("^\\$\\.?", "/")
                        .replace('.', '/')
                        .replaceAll("\\[(\\d+)]", "/$1");
        if (pointer.equals("/")) {
            return event;
        }
        var found = event.at(pointer);
        return found == null ? MissingNode.getInstance() : found;
    }
}
