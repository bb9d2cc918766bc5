package io.latchkey.local.runtime.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A CloudFormation template, parsed; every section and every resource attribute is accounted for.
 */
public record Template(
        Map<String, Resource> resources,
        Map<String, JsonNode> conditions,
        Map<String, JsonNode> mappings,
        Map<String, String> parameters,
        Map<String, JsonNode> outputs,
        Map<String, String> conditionOf) {

    private static final Set<String> SECTIONS =
            Set.of(
                    "AWSTemplateFormatVersion",
                    "Description",
                    "Metadata",
                    "Resources",
                    "Conditions",
                    "Mappings",
                    "Parameters",
                    "Outputs",
                    "Rules");

    /**
     * What a resource may say beside its properties; policies on deletion mean nothing to a
     * stand-in.
     */
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "Type",
                    "Properties",
                    "DependsOn",
                    "Condition",
                    "Metadata",
                    "DeletionPolicy",
                    "UpdateReplacePolicy");

    public Template {
        resources = ordered(resources);
        conditions = Map.copyOf(conditions);
        mappings = Map.copyOf(mappings);
        parameters = Map.copyOf(parameters);
        outputs = ordered(outputs);
        conditionOf = Map.copyOf(conditionOf);
    }

    /**
     * Parses a template.
     *
     * @throws NotUnderstood for a section, an attribute or a parameter that has no meaning here
     */
    public static Template parse(JsonNode root) {
        root.fieldNames().forEachRemaining(section -> known(SECTIONS, section, "template"));
        var resources = new LinkedHashMap<String, Resource>();
        var conditionOf = new LinkedHashMap<String, String>();
        for (var entry : root.path("Resources").properties()) {
            resources.put(entry.getKey(), resource(entry.getKey(), entry.getValue()));
            if (entry.getValue().has("Condition")) {
                conditionOf.put(entry.getKey(), entry.getValue().get("Condition").asText());
            }
        }
        Dependencies.check(resources);
        return new Template(
                resources,
                section(root, "Conditions"),
                section(root, "Mappings"),
                defaults(root.path("Parameters")),
                section(root, "Outputs"),
                conditionOf);
    }

    /** The resource of that logical id; a reference to one that is not there is refused. */
    public Resource resource(String id) {
        var resource = resources.get(id);
        if (resource == null) {
            throw NotUnderstood.at(id, "is no resource, parameter or pseudo parameter");
        }
        return resource;
    }

    private static Resource resource(String id, JsonNode node) {
        var type = node.path("Type").asText();
        if (type.isEmpty()) {
            throw NotUnderstood.at(id, "has no Type");
        }
        var place = id + " (" + type + ")";
        node.fieldNames().forEachRemaining(attribute -> known(ATTRIBUTES, attribute, place));
        var properties =
                node.has("Properties")
                        ? node.get("Properties")
                        : JsonNodeFactory.instance.objectNode();
        return new Resource(id, type, properties, names(node.path("DependsOn")));
    }

    private static List<String> names(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        var names = new ArrayList<String>();
        node.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static void known(Set<String> names, String name, String place) {
        if (!names.contains(name)) {
            throw NotUnderstood.at(place, "\"" + name + "\" is not understood");
        }
    }

    private static Map<String, String> defaults(JsonNode parameters) {
        var values = new LinkedHashMap<String, String>();
        for (var entry : parameters.properties()) {
            var value = entry.getValue().get("Default");
            if (value == null) {
                throw NotUnderstood.at(
                        "parameter " + entry.getKey(), "has no Default, and nobody to ask");
            }
            values.put(entry.getKey(), value.asText());
        }
        return values;
    }

    private static Map<String, JsonNode> section(JsonNode root, String name) {
        var values = new LinkedHashMap<String, JsonNode>();
        root.path(name).properties().forEach(e -> values.put(e.getKey(), e.getValue()));
        return values;
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
