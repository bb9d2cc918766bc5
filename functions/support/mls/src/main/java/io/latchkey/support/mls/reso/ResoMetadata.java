package io.latchkey.support.mls.reso;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a service says it has.
 *
 * @param resources by the name under which they are asked for
 * @param lookups the members of each enumeration, by its full name
 */
public record ResoMetadata(Map<String, Resource> resources, Map<String, List<String>> lookups) {

    /**
     * One resource.
     *
     * @param keys the fields that together name a row
     * @param fields by name, those that lead to other resources included
     */
    public record Resource(List<String> keys, Map<String, FieldType> fields) {
        public Resource {
            keys = List.copyOf(keys);
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }
    }

    /**
     * The type of a field.
     *
     * @param name such as {@code Edm.Decimal}, the full name of an enumeration, or of the type that
     *     an expandable field leads to
     * @param facets of length, precision and nullability, as written
     */
    public record FieldType(String name, boolean collection, boolean expandable, String facets) {
        @Override
        public String toString() {
            var kind = expandable ? "-> " + name : name;
            return (collection ? kind + "[]" : kind) + facets;
        }
    }

    public ResoMetadata {
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
        lookups = Collections.unmodifiableSortedMap(new TreeMap<>(lookups));
    }

    /** Equal exactly when nothing that matters has drifted; the order in the document does not. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines().forEach((path, type) ->
                    digest.update((path + "=" + type + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is different in a later description of the same service, in the order of the paths. */
    public List<Drift> driftTo(ResoMetadata later) {
        return Drift.between(lines(), later.lines());
    }

    private SortedMap<String, String> lines() {
        var lines = new TreeMap<String, String>();
        resources.forEach((name, resource) -> {
            lines.put(name, "key " + String.join(",", resource.keys()));
            resource.fields()
                    .forEach((field, type) -> lines.put(name + "/" + field, type.toString()));
        });
        lookups.forEach((name, members) ->
                members.forEach(member -> lines.put(name + "#" + member, "value")));
        return lines;
    }
}
