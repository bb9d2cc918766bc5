package io.latchkey.local.runtime.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A resolved object of the template that insists on being read whole: each property is read, or is
 * said to have no effect on one machine, or stops the start.
 */
public final class Fields {
    private final String place;
    private final JsonNode node;
    private final Set<String> read = new HashSet<>();

    private Fields(String place, JsonNode node) {
        this.place = place;
        this.node = node;
    }

    /**
     * Reads an object and holds the reader to having read all of it.
     *
     * @throws NotUnderstood naming the place and the first property that was left
     */
    public static <T> T read(String place, JsonNode node, Function<Fields, T> reader) {
        if (!node.isObject()) {
            throw NotUnderstood.at(place, "an object was expected, not " + node);
        }
        var fields = new Fields(place, node);
        var result = reader.apply(fields);
        node.fieldNames()
                .forEachRemaining(name -> {
                    if (!fields.read.contains(name)) {
                        throw fields.refuse(name, "is not understood");
                    }
                });
        return result;
    }

    /** Accepts properties that change nothing that could be observed on one machine. */
    public Fields withoutEffect(String... names) {
        read.addAll(List.of(names));
        return this;
    }

    public Optional<JsonNode> json(String name) {
        read.add(name);
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    public Optional<String> maybe(String name) {
        return json(name).map(value -> scalar(name, value));
    }

    public String text(String name) {
        return maybe(name).orElseThrow(() -> refuse(name, "is missing"));
    }

    public int number(String name, int otherwise) {
        return maybe(name).map(text -> whole(name, text)).orElse(otherwise);
    }

    public boolean flag(String name, boolean otherwise) {
        return maybe(name).map(Boolean::parseBoolean).orElse(otherwise);
    }

    public List<String> texts(String name) {
        var texts = new ArrayList<String>();
        json(name).ifPresent(array -> elements(name, array, e -> texts.add(scalar(name, e))));
        return texts;
    }

    public Map<String, String> textMap(String name) {
        var texts = new LinkedHashMap<String, String>();
        json(name)
                .ifPresent(map ->
                        map.properties()
                                .forEach(e -> texts.put(e.getKey(), scalar(name, e.getValue()))));
        return texts;
    }

    public <T> Optional<T> object(String name, Function<Fields, T> reader) {
        return json(name).map(value -> read(inside(name), value, reader));
    }

    public <T> List<T> objects(String name, Function<Fields, T> reader) {
        var objects = new ArrayList<T>();
        json(name)
                .ifPresent(array ->
                        elements(name, array, e -> objects.add(read(inside(name), e, reader))));
        return objects;
    }

    public NotUnderstood refuse(String name, String why) {
        return NotUnderstood.at(place, "property " + name + " " + why);
    }

    private String inside(String name) {
        return place + "." + name;
    }

    private void elements(String name, JsonNode array, Consumer<JsonNode> reader) {
        if (!array.isArray()) {
            throw refuse(name, "is no list: " + array);
        }
        array.forEach(reader);
    }

    private String scalar(String name, JsonNode value) {
        if (!value.isValueNode()) {
            throw refuse(name, "is no plain value: " + value);
        }
        return value.asText();
    }

    private int whole(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw refuse(name, "is no whole number: " + text);
        }
    }
}
