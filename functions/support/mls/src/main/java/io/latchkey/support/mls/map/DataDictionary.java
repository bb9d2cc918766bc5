package io.latchkey.support.mls.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The part of RESO Data Dictionary 2.0 that listings are kept in: fields with their kinds, closed
 * lookups with the other words that MLSs use for their values, and the fields that are never kept.
 */
final class DataDictionary {
    private static final DataDictionary CURRENT = read();

    private final Map<String, Kind> kinds = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Map<String, String>> lookups = new HashMap<>();
    private final Set<String> neverKept = new HashSet<>();

    private DataDictionary(JsonNode document) {
        document.required("fields")
                .properties()
                .forEach(field -> {
                    kinds.put(field.getKey(), Kind.valueOf(field.getValue().asText()));
                    names.put(field.getKey(), field.getKey());
                });
        document.required("lookups")
                .properties()
                .forEach(lookup -> lookups.put(lookup.getKey(), words(lookup.getValue())));
        document.required("neverKept")
                .forEach(name -> neverKept.add(name.asText().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> words(JsonNode lookup) {
        var words = new HashMap<String, String>();
        for (var value : lookup.properties()) {
            value.getValue().forEach(alias -> words.put(folded(alias.asText()), value.getKey()));
        }
        // A value's own name goes before any other value's alias.
        lookup.fieldNames().forEachRemaining(name -> words.put(folded(name), name));
        return words;
    }

    static DataDictionary current() {
        return CURRENT;
    }

    /** The field as the dictionary writes it. */
    Optional<String> field(String anyCase) {
        return Optional.ofNullable(names.get(anyCase));
    }

    Kind kind(String field) {
        return Objects.requireNonNull(kinds.get(field));
    }

    /** The lookup's value that a word stands for, however it is spaced and cased. */
    Optional<String> value(String field, String word) {
        return Optional.ofNullable(lookups.getOrDefault(field, Map.of()).get(folded(word)));
    }

    /** What is private, or must not be shown, or is nobody's business: not stored at all. */
    boolean neverKept(String anyCase) {
        return neverKept.contains(anyCase.toLowerCase(Locale.ROOT));
    }

    static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static DataDictionary read() {
        try (var in = DataDictionary.class.getResourceAsStream("dictionary.json")) {
            return new DataDictionary(new ObjectMapper().readTree(Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
