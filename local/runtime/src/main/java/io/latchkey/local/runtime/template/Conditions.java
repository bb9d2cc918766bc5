package io.latchkey.local.runtime.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The template's named conditions. */
final class Conditions {
    private final Map<String, JsonNode> named;
    private final Resolver resolver;

    Conditions(Map<String, JsonNode> named, Resolver resolver) {
        this.named = named;
        this.resolver = resolver;
    }

    boolean holds(String name) {
        var condition = named.get(name);
        if (condition == null) {
            throw NotUnderstood.at("condition " + name, "is not there");
        }
        return holds(condition);
    }

    private boolean holds(JsonNode condition) {
        if (condition.size() != 1) {
            throw NotUnderstood.at("condition", "is not understood: " + condition);
        }
        var function = condition.properties().iterator().next();
        var argument = function.getValue();
        return switch (function.getKey()) {
            case "Condition" -> holds(argument.asText());
            case "Fn::Equals" ->
                    resolver.text(argument.get(0)).equals(resolver.text(argument.get(1)));
            case "Fn::Not" -> !holds(argument.get(0));
            case "Fn::And" ->
                    StreamSupport.stream(argument.spliterator(), false).allMatch(this::holds);
            case "Fn::Or" ->
                    StreamSupport.stream(argument.spliterator(), false).anyMatch(this::holds);
            case String other -> throw NotUnderstood.at(other, "is no condition understood here");
        };
    }
}
