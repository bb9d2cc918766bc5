package io.latchkey.support.mls.rets;

import io.latchkey.support.mls.rets.response.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a server tells about its tables, in COMPACT or, where it refuses that, in STANDARD-XML. Each
 * method is a call.
 */
public final class RetsMetadata {
    private static final int MOST_ENTRIES = 200_000;

    /** RETS 1.7.2, 11.4: no metadata found. */
    private static final int NONE_FOUND = 20503;

    /** A table's field, a class, a value of a lookup: names as the server spells them, any case. */
    public record Entry(Map<String, String> values) {
        public Entry {
            var any = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            any.putAll(values);
            values = any;
        }

        /** Empty where the server does not say. */
        public String get(String name) {
            return values.getOrDefault(name, "");
        }
    }

    /** A kind of record, as Property or Agent. */
    public record Resource(String id, String standardName, String keyField) {}

    /** A kind of property, as RES. */
    public record Clazz(String name, String standardName, String description) {}

    /**
     * A column.
     *
     * @param dataType RETS's own, as Character, Int, Decimal, DateTime
     * @param lookupName the table of its values; empty where it has none
     */
    public record Field(
            String systemName,
            String standardName,
            String longName,
            String dataType,
            String lookupName) {}

    private final RetsSession session;

    RetsMetadata(RetsSession session) {
        this.session = session;
    }

    public List<Resource> resources() throws IOException {
        return entries("METADATA-RESOURCE", "0").stream()
                .map(entry ->
                        new Resource(
                                entry.get("ResourceID"),
                                entry.get("StandardName"),
                                entry.get("KeyField")))
                .toList();
    }

    public List<Clazz> classes(String resource) throws IOException {
        return entries("METADATA-CLASS", resource).stream()
                .map(entry ->
                        new Clazz(
                                entry.get("ClassName"),
                                entry.get("StandardName"),
                                entry.get("Description")))
                .toList();
    }

    public List<Field> fields(String resource, String className) throws IOException {
        return entries("METADATA-TABLE", resource + ":" + className).stream()
                .map(entry ->
                        new Field(
                                entry.get("SystemName"),
                                entry.get("StandardName"),
                                entry.get("LongName"),
                                entry.get("DataType"),
                                entry.get("LookupName")))
                .toList();
    }

    /** What the values of a lookup mean: long by short. */
    public Map<String, String> lookup(String resource, String lookupName) throws IOException {
        var meanings = new LinkedHashMap<String, String>();
        entries("METADATA-LOOKUP_TYPE", resource + ":" + lookupName)
                .forEach(entry -> meanings.put(entry.get("Value"), entry.get("LongValue")));
        return meanings;
    }

    /**
     * Any table of metadata; none where the server has none.
     *
     * @param type as METADATA-TABLE
     * @param id as Property:RES, or 0 for all of the first level
     */
    public List<Entry> entries(String type, String id) throws IOException {
        try {
            return entries(type, id, "COMPACT");
        } catch (RetsFailure failure) {
            return entries(type, id, "STANDARD-XML");
        }
    }

    private List<Entry> entries(String type, String id, String format) throws IOException {
        var parameters = Map.of("Type", type, "ID", id, "Format", format);
        var found = new ArrayList<Entry>();
        try (var rows = session.metadata(new TreeMap<>(parameters))) {
            while (rows.next() && found.size() < MOST_ENTRIES) {
                var section = rows.section().map(s -> s.name()).orElse(type);
                if (section.replace('-', '_').equals(type.replace('-', '_'))) {
                    found.add(new Entry(rows.row().toMap()));
                }
            }
            var reply = rows.reply().orElse(new Reply(Reply.OK, ""));
            if (!reply.isOk() && reply.code() != NONE_FOUND) {
                throw new RetsFailure(RetsFailure.Reason.REPLY, reply);
            }
            return found;
        }
    }
}
