package io.latchkey.listings.domain.dictionary;

import io.latchkey.model.InvalidValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a property and its offer, by the Data Dictionary's names, each value in its
 * field's type; in the dictionary's order.
 */
public record Facts(Map<String, Object> values) {
    private static final int LARGEST = 64 * 1024;

    /** Reads every value by its field; one of a field that is not known here is dropped. */
    public Facts {
        var read = new LinkedHashMap<String, Object>();
        for (var field : DataDictionary.all()) {
            var raw = values.get(field.name());
            if (raw != null) {
                read.put(field.name(), field.read(raw));
            }
        }
        if (read.toString().length() > LARGEST) {
            throw new InvalidValue("", "has at most " + LARGEST + " characters in all");
        }
        values = Collections.unmodifiableMap(read);
    }

    /**
     * What somebody wrote.
     *
     * @throws InvalidValue at the first field that is unknown, not theirs to write, or wrong
     */
    public static Facts written(Map<String, Object> raw) {
        raw.keySet().forEach(DataDictionary::writable);
        return new Facts(raw);
    }

    /**
     * These facts with others in their place.
     *
     * @param changes a field's new value, or null to forget it
     */
    public Facts with(Map<String, ? extends @Nullable Object> changes) {
        var all = new LinkedHashMap<>(values);
        changes.forEach((name, value) -> {
            if (value == null) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        return new Facts(all);
    }

    public Optional<Object> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public Optional<String> text(String name) {
        return find(name).map(Object::toString);
    }

    public Optional<BigDecimal> number(String name) {
        return find(name)
                .map(value ->
                        value instanceof Integer whole
                                ? BigDecimal.valueOf(whole)
                                : (BigDecimal) value);
    }

    /** Whether it is said to be so; what is not said counts as the other. */
    public boolean says(String name, boolean otherwise) {
        return find(name).map(Boolean.class::cast).orElse(otherwise);
    }
}
