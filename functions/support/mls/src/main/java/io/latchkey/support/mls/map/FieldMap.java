package io.latchkey.support.mls.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.model.InvalidValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which of an MLS's fields is which of the dictionary's. As a document: {@code {"name": ...,
 * "fields": {"ListPrice": ["AskingPrice"]}, "values": {"StandardStatus": {"X1": "Hold"}}}}; where
 * two names of one MLS fill the same field, the earlier one in the list counts.
 *
 * @param targets the dictionary's field by the MLS's, in any case
 * @param ranks the place of the MLS's field in its list
 * @param values the MLS's own codes by field, where they differ from what most MLSs mean
 */
public record FieldMap(
        String name,
        Map<String, String> targets,
        Map<String, Integer> ranks,
        Map<String, Map<String, String>> values) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public FieldMap {
        targets = anyCase(targets);
        ranks = anyCase(ranks);
        values = Map.copyOf(values);
    }

    private static <V> Map<String, V> anyCase(Map<String, V> map) {
        var copy = new TreeMap<String, V>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    /** For a RESO Web API, whose names are the dictionary's but for a few. */
    public static FieldMap reso() {
        return bundled("reso.json");
    }

    /**
     * For the names that RETS boards commonly use; a team adds what its own board calls
     * differently.
     */
    public static FieldMap rets() {
        return bundled("rets.json");
    }

    /**
     * A map of a team's own.
     *
     * @throws InvalidValue naming the entry that fits no field or value of the dictionary
     */
    public static FieldMap parse(String document) {
        try {
            return of(JSON.readTree(document));
        } catch (JsonProcessingException e) {
            throw new InvalidValue("fieldMap", "is a JSON document");
        }
    }

    /** This map with another one's entries before its own. */
    public FieldMap with(FieldMap own) {
        var allTargets = new HashMap<>(targets);
        var allRanks = new HashMap<>(ranks);
        own.targets.forEach((source, target) -> {
            allTargets.keySet().removeIf(source::equalsIgnoreCase);
            allRanks.keySet().removeIf(source::equalsIgnoreCase);
            allTargets.put(source, target);
            allRanks.put(source, own.ranks.getOrDefault(source, 0) - own.ranks.size());
        });
        var allValues = new HashMap<>(values);
        own.values.forEach((field, words) ->
                allValues.merge(
                        field,
                        words,
                        (old, added) -> {
                            var both = new HashMap<>(old);
                            both.putAll(added);
                            return both;
                        }));
        return new FieldMap(own.name, allTargets, allRanks, allValues);
    }

    Optional<String> target(String source) {
        var mapped = targets.get(source);
        return mapped != null ? Optional.of(mapped) : DataDictionary.current().field(source);
    }

    /** Lower counts before higher; the dictionary's own name counts before every other. */
    int rank(String source) {
        return ranks.getOrDefault(source, -1);
    }

    Optional<String> value(String field, String word) {
        var own = values.getOrDefault(field, Map.of()).get(DataDictionary.folded(word));
        return own != null ? Optional.of(own) : DataDictionary.current().value(field, word);
    }

    private static FieldMap bundled(String resource) {
        try (var in = FieldMap.class.getResourceAsStream(resource)) {
            return of(JSON.readTree(Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FieldMap of(JsonNode document) {
        var targets = new HashMap<String, String>();
        var ranks = new HashMap<String, Integer>();
        for (var field : document.path("fields").properties()) {
            requireField("fields." + field.getKey(), field.getKey());
            int rank = 0;
            for (var source : field.getValue()) {
                targets.put(source.asText(), field.getKey());
                ranks.put(source.asText(), rank++);
            }
        }
        return new FieldMap(
                document.path("name").asText("own"),
                targets,
                ranks,
                values(document.path("values")));
    }

    private static Map<String, Map<String, String>> values(JsonNode document) {
        var values = new HashMap<String, Map<String, String>>();
        for (var field : document.properties()) {
            var words = new HashMap<String, String>();
            for (var word : field.getValue().properties()) {
                var path = "values." + field.getKey() + "." + word.getKey();
                requireField(path, field.getKey());
                words.put(
                        DataDictionary.folded(word.getKey()),
                        requireValue(path, field.getKey(), word.getValue().asText()));
            }
            values.put(field.getKey(), Map.copyOf(words));
        }
        return values;
    }

    private static void requireField(String path, String name) {
        if (DataDictionary.current().field(name).filter(name::equals).isEmpty()) {
            throw new InvalidValue(path, "belongs to a field of the Data Dictionary");
        }
    }

    private static String requireValue(String path, String field, String value) {
        return DataDictionary.current()
                .value(field, value)
                .filter(value::equals)
                .orElseThrow(() -> new InvalidValue(path, "is a value of the Data Dictionary"));
    }
}
