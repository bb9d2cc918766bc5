package io.latchkey.support.mls.rets.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record of STANDARD-XML: the text of each element by its path below the record. */
final class ElementRow implements Row {
    private final String name;
    private final List<String> columns;
    private final Map<String, String> values;

    ElementRow(String name, List<String> columns, Map<String, String> values) {
        this.name = name;
        this.columns = columns;
        this.values = values;
    }

    /** The element's own name, as {@code ResidentialProperty}. */
    String name() {
        return name;
    }

    @Override
    public String get(int column) {
        return column < 0 || column >= columns.size() ? "" : get(columns.get(column));
    }

    @Override
    public String get(String column) {
        return values.getOrDefault(column, "");
    }

    @Override
    public Map<String, String> toMap() {
        return new LinkedHashMap<>(values);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
