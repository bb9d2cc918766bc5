package io.latchkey.local.runtime.permissions;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.local.runtime.template.Fields;
import io.latchkey.local.runtime.template.NotUnderstood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One statement of a policy.
 *
 * @param principals of a resource's policy, such as {@code Service:events.amazonaws.com}; a role's
 *     policy has none
 */
public record Statement(
        boolean allows,
        List<String> principals,
        Names actions,
        Names resources,
        List<Condition> conditions) {

    /** A list of patterns, or all but a list of patterns. */
    record Names(List<String> patterns, boolean except) {
        Names {
            patterns = List.copyOf(patterns);
        }

        boolean has(String name) {
            return except != patterns.stream().anyMatch(p -> Wildcard.matches(p, name));
        }
    }

    public Statement {
        principals = List.copyOf(principals);
        conditions = List.copyOf(conditions);
    }

    /**
     * Reads a policy document.
     *
     * @throws NotUnderstood for an element, operator or condition key without a meaning here
     */
    public static List<Statement> all(String place, JsonNode document) {
        return Fields.read(
                place,
                document,
                f -> f.withoutEffect("Version", "Id").objects("Statement", s -> read(place, s)));
    }

    private static Statement read(String place, Fields fields) {
        fields.withoutEffect("Sid");
        return new Statement(
                fields.text("Effect").equals("Allow"),
                fields.json("Principal").map(Statement::principals).orElse(List.of()),
                names(fields, "Action", "NotAction").map(Statement::lower).orElseThrow(),
                names(fields, "Resource", "NotResource").orElse(new Names(List.of("*"), false)),
                fields.json("Condition").map(c -> Condition.all(place, c)).orElse(List.of()));
    }

    private static Optional<Names> names(Fields fields, String name, String except) {
        var not = fields.json(except).map(n -> new Names(Condition.texts(n), true));
        return fields.json(name).map(n -> new Names(Condition.texts(n), false)).or(() -> not);
    }

    private static Names lower(Names names) {
        return new Names(
                names.patterns().stream().map(n -> n.toLowerCase(Locale.ROOT)).toList(),
                names.except());
    }

    private static List<String> principals(JsonNode node) {
        if (node.isTextual()) {
            return List.of("AWS:" + node.asText());
        }
        var principals = new ArrayList<String>();
        for (var kind : node.properties()) {
            Condition.texts(kind.getValue()).forEach(p -> principals.add(kind.getKey() + ":" + p));
        }
        return principals;
    }

    boolean covers(Ask ask) {
        return actions.has(ask.action().toLowerCase(Locale.ROOT))
                && resources.has(ask.resource())
                && conditions.stream().allMatch(c -> c.holds(ask.context()));
    }

    boolean concerns(String principal) {
        return principals.stream()
                .anyMatch(p -> p.equals(principal) || p.equals("AWS:*") || p.equals("*"));
    }
}
