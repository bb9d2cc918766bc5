package io.latchkey.support.mls.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one run into Data Dictionary records. For one thread. */
public final class ListingMapper {
    private final FieldMap map;
    private final Tally tally = new Tally();

    public ListingMapper(FieldMap map) {
        this.map = map;
    }

    /**
     * The row under the dictionary's names: texts, {@code Long}, {@code BigDecimal}, {@code
     * Boolean}, {@code LocalDate}, {@code Instant}, lists of texts, and nested records as they
     * came. A lookup word that nobody knows is left out and reported; so is a value that is not of
     * its kind.
     *
     * @param row an empty text, or null, is no value
     */
    public Map<String, Object> map(Map<String, ? extends @Nullable Object> row) {
        tally.row();
        var record = new TreeMap<String, Object>();
        var ranks = new HashMap<String, Integer>();
        row.forEach((source, value) -> put(record, ranks, source, value));
        complete(record);
        return record;
    }

    /** The same for a row as a RESO Web API gives it. */
    public Map<String, Object> map(ObjectNode row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        row.properties().forEach(field -> values.put(field.getKey(), plain(field.getValue())));
        return map(values);
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
            return value.valueStream().map(JsonNode::asText).toList();
        }
        return value.isValueNode() ? value.asText() : value;
    }

    public MappingReport report() {
        return tally.report();
    }

    private void put(
            Map<String, Object> record,
            Map<String, Integer> ranks,
            String source,
            @Nullable Object value) {
        if (value == null || value.toString().isBlank() || source.startsWith("@")) {
            return;
        }
        if (DataDictionary.current().neverKept(source)) {
            return;
        }
        var target = map.target(source);
        if (target.isEmpty()) {
            tally.field(source);
            return;
        }
        int rank = map.rank(source);
        if (ranks.getOrDefault(target.get(), Integer.MAX_VALUE) > rank) {
            converted(target.get(), value)
                    .ifPresent(good -> {
                        record.put(target.get(), good);
                        ranks.put(target.get(), rank);
                    });
        }
    }

    private Optional<Object> converted(String field, Object value) {
        var text = value.toString().strip();
        var good =
                switch (DataDictionary.current().kind(field)) {
                    case TEXT -> Optional.<Object>of(text);
                    case NESTED -> Optional.of(value);
                    case INTEGER -> Values.integer(text);
                    case DECIMAL -> Values.decimal(text);
                    case BOOLEAN -> Values.flag(text);
                    case DATE -> Values.date(text);
                    case TIMESTAMP -> Values.timestamp(text);
                    case LIST -> Optional.<Object>of(list(value));
                    case LOOKUP -> {
                        var known = map.value(field, text);
                        if (known.isEmpty()) {
                            tally.word(field, text);
                        }
                        yield known.map(Object.class::cast);
                    }
                };
        if (good.isEmpty() && DataDictionary.current().kind(field) != Kind.LOOKUP) {
            tally.unreadable(field);
        }
        return good;
    }

    private static List<String> list(Object value) {
        if (value instanceof Collection<?> all) {
            var words = new LinkedHashSet<String>();
            all.forEach(word -> words.add(String.valueOf(word).strip()));
            return List.copyOf(words);
        }
        return Values.words(value.toString());
    }

    /** What follows from the rest of the record, where the MLS left it out. */
    private static void complete(Map<String, Object> record) {
        if (record.get("BathroomsFull") instanceof Long full) {
            long half = record.get("BathroomsHalf") instanceof Long some ? some : 0;
            record.putIfAbsent("BathroomsTotalInteger", full + half);
        }
        var address = Address.oneLine(record);
        if (!address.isEmpty()) {
            record.putIfAbsent("UnparsedAddress", address);
        }
    }
}
