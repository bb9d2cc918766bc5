package io.latchkey.support.mls.map;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the tables did not know, counted over all rows of a run. Bounded, whatever an MLS sends;
 * what had no room is counted in {@code more}.
 *
 * @param unmappedFields rows in which a field with a value had no place, by field
 * @param unmappedValues rows by field and word, for lookups alone: their words name no person
 * @param unreadable rows whose value was not of the field's kind, by field
 */
public record MappingReport(
        long rows,
        Map<String, Long> unmappedFields,
        Map<String, Map<String, Long>> unmappedValues,
        Map<String, Long> unreadable,
        long more) {
    public MappingReport {
        unmappedFields = sorted(unmappedFields);
        unmappedValues = sorted(unmappedValues);
        unreadable = sorted(unreadable);
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
