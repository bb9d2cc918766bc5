package io.latchkey.local.runtime.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates intrinsic functions. One that is not understood stops the start; it is never text. */
public final class Resolver {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NO_VALUE = "AWS::NoValue";

    private final Template template;
    private final Map<String, String> pseudo;
    private final References references;
    private final Conditions conditions;
    private final Set<String> resolving = new LinkedHashSet<>();

    /**
     * @param pseudo the values of AWS::Region and its kin, by full name
     * @param references asked for every Ref and GetAtt to a resource
     */
    public Resolver(Template template, Map<String, String> pseudo, References references) {
        this.template = template;
        this.pseudo = Map.copyOf(pseudo);
        this.references = references;
        this.conditions = new Conditions(template.conditions(), this);
    }

    /** Whether the resource is created at all. */
    public boolean exists(Resource resource) {
        var condition = template.conditionOf().get(resource.id());
        return condition == null || conditions.holds(condition);
    }

    public JsonNode resolve(JsonNode node) {
        return value(node).orElse(JSON.nullNode());
    }

    public String text(JsonNode node) {
        var value = resolve(node);
        if (!value.isValueNode()) {
            throw NotUnderstood.at("intrinsic function", "text was expected, not " + value);
        }
        return value.asText();
    }

    /** Empty where the template says AWS::NoValue. */
    private Optional<JsonNode> value(JsonNode node) {
        if (node instanceof ArrayNode array) {
            var resolved = JSON.arrayNode();
            array.forEach(element -> value(element).ifPresent(resolved::add));
            return Optional.of(resolved);
        }
        if (!(node instanceof ObjectNode object)) {
            return Optional.of(node);
        }
        if (object.size() == 1) {
            var only = object.properties().iterator().next();
            if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
                return function(only.getKey(), only.getValue());
            }
        }
        var resolved = JSON.objectNode();
        object.properties()
                .forEach(e -> value(e.getValue()).ifPresent(v -> resolved.set(e.getKey(), v)));
        return Optional.of(resolved);
    }

    private Optional<JsonNode> function(String name, JsonNode argument) {
        return switch (name) {
            case "Ref" -> ref(argument.asText());
            case "Fn::GetAtt" -> Optional.of(attribute(argument));
            case "Fn::If" ->
                    value(argument.get(conditions.holds(argument.get(0).asText()) ? 1 : 2));
            case "Fn::Sub" -> Optional.of(TextNode.valueOf(Substitution.apply(argument, this)));
            case "Fn::Join" -> Optional.of(TextFunctions.join(resolve(argument)));
            case "Fn::Split" -> Optional.of(TextFunctions.split(resolve(argument)));
            case "Fn::Select" -> Optional.of(TextFunctions.select(resolve(argument)));
            case "Fn::Base64" -> Optional.of(TextFunctions.base64(resolve(argument)));
            case "Fn::FindInMap" -> Optional.of(find(resolve(argument)));
            case String other -> throw NotUnderstood.at(other, "is not understood: " + argument);
        };
    }

    private Optional<JsonNode> ref(String name) {
        return name.equals(NO_VALUE)
                ? Optional.empty()
                : Optional.of(TextNode.valueOf(reference(name)));
    }

    /** The value of {@code Ref}: a pseudo parameter, a parameter or a resource's physical id. */
    String reference(String name) {
        var known = pseudo.getOrDefault(name, template.parameters().getOrDefault(name, ""));
        if (!known.isEmpty()) {
            return known;
        }
        return guarded(name, () -> references.ref(template.resource(name), this));
    }

    String attributeOf(String id, String attribute) {
        return guarded(
                id + "." + attribute,
                () -> references.attribute(template.resource(id), attribute, this));
    }

    private JsonNode attribute(JsonNode argument) {
        if (argument.isTextual()) {
            var parts = argument.asText().split("\\.", 2);
            return TextNode.valueOf(attributeOf(parts[0], parts[1]));
        }
        return TextNode.valueOf(attributeOf(argument.get(0).asText(), text(argument.get(1))));
    }

    private String guarded(String key, java.util.function.Supplier<String> value) {
        if (!resolving.add(key)) {
            throw NotUnderstood.at(key, "references run in a circle: " + resolving);
        }
        try {
            return value.get();
        } finally {
            resolving.remove(key);
        }
    }

    private JsonNode find(JsonNode keys) {
        var map = template.mappings().get(keys.path(0).asText());
        var found = map == null ? null : map.path(keys.path(1).asText()).get(keys.path(2).asText());
        if (found == null) {
            throw NotUnderstood.at("Fn::FindInMap", "there is no " + keys);
        }
        return found;
    }
}
