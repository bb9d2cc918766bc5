package io.latchkey.local.runtime.permissions;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.local.runtime.template.NotUnderstood;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One condition of a statement. Operators and keys that are not understood stop the start. */
record Condition(String operator, String key, List<String> values) {
    private static final String IF_EXISTS = "IfExists";
    private static final Set<String> OPERATORS =
            Set.of(
                    "StringEquals",
                    "StringNotEquals",
                    "StringEqualsIgnoreCase",
                    "StringLike",
                    "StringNotLike",
                    "ArnEquals",
                    "ArnLike",
                    "ArnNotEquals",
                    "ArnNotLike",
                    "Bool",
                    "Null");
    private static final Set<String> KEYS =
            Set.of(
                    "aws:SecureTransport",
                    "aws:SourceArn",
                    "aws:SourceAccount",
                    "aws:PrincipalArn",
                    "aws:PrincipalAccount",
                    "aws:ResourceAccount",
                    "aws:RequestedRegion",
                    "kms:ViaService",
                    "ses:FromAddress",
                    "events:source",
                    "events:detail-type");

    Condition {
        values = List.copyOf(values);
    }

    static List<Condition> all(String place, JsonNode block) {
        var conditions = new ArrayList<Condition>();
        for (var operator : block.properties()) {
            for (var key : operator.getValue().properties()) {
                conditions.add(
                        checked(
                                place,
                                new Condition(
                                        operator.getKey(), key.getKey(), texts(key.getValue()))));
            }
        }
        return conditions;
    }

    private static Condition checked(String place, Condition condition) {
        if (!OPERATORS.contains(condition.bare())) {
            throw new NotUnderstood(
                    place + ": condition operator " + condition.operator() + " is not understood");
        }
        if (!KEYS.contains(condition.key())) {
            throw new NotUnderstood(
                    place + ": condition key " + condition.key() + " is not understood");
        }
        return condition;
    }

    static List<String> texts(JsonNode node) {
        if (!node.isArray()) {
            return List.of(node.asText());
        }
        var texts = new ArrayList<String>();
        node.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private String bare() {
        return operator.endsWith(IF_EXISTS)
                ? operator.substring(0, operator.length() - IF_EXISTS.length())
                : operator;
    }

    boolean holds(Map<String, String> context) {
        var actual = context.get(key);
        if (bare().equals("Null")) {
            return Boolean.parseBoolean(values.getFirst()) == (actual == null);
        }
        if (actual == null) {
            return operator.endsWith(IF_EXISTS) || bare().contains("Not");
        }
        return switch (bare()) {
            case "StringNotEquals" -> values.stream().noneMatch(actual::equals);
            case "StringEquals" -> values.contains(actual);
            case "StringEqualsIgnoreCase", "Bool" ->
                    values.stream().anyMatch(actual::equalsIgnoreCase);
            case "StringNotLike", "ArnNotEquals", "ArnNotLike" ->
                    values.stream().noneMatch(v -> Wildcard.matches(v, actual));
            default -> values.stream().anyMatch(v -> Wildcard.matches(v, actual));
        };
    }
}
