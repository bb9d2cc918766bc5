package io.latchkey.listings.domain.dictionary;

import io.latchkey.listings.domain.dictionary.Field.Mark;
import io.latchkey.model.InvalidValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields that a listing may have, by their standard names. */
public final class DataDictionary {
    private static final Map<String, List<String>> LOOKUPS = lookups();
    private static final Map<String, Field> FIELDS = fields();

    private DataDictionary() {}

    /** In the order in which they are shown. */
    public static Collection<Field> all() {
        return FIELDS.values();
    }

    public static Optional<Field> find(String name) {
        return Optional.ofNullable(FIELDS.get(name));
    }

    /**
     * A field that somebody may write.
     *
     * @throws InvalidValue when there is none of this name, it is kept by us, or it is of a kind
     *     that no listing of ours holds
     */
    public static Field writable(String name) {
        // No MLS carries offers of compensation since 17 August 2024 (National Association of
        // Realtors, practice changes under the settlement in Burnett v. NAR).
        if (name.contains("Compensation")) {
            throw new InvalidValue(name, "is not kept: a listing carries no offer of compensation");
        }
        var field = FIELDS.get(name);
        if (field == null) {
            throw new InvalidValue(name, "is not a field that is known here");
        }
        if (field.is(Mark.managed)) {
            throw new InvalidValue(name, "follows from what happens to the listing");
        }
        return field;
    }

    /** The standard values of a closed lookup. */
    public static List<String> lookup(String name) {
        return Optional.ofNullable(LOOKUPS.get(name)).orElseThrow();
    }

    private static Map<String, List<String>> lookups() {
        var found = new LinkedHashMap<String, List<String>>();
        for (var row : Table.read("lookups")) {
            found.put(row.getFirst(), row.subList(1, row.size()));
        }
        return found;
    }

    private static Map<String, Field> fields() {
        var found = new LinkedHashMap<String, Field>();
        for (var row : Table.read("fields")) {
            var field =
                    new Field(
                            row.get(0),
                            Kind.valueOf(row.get(1)),
                            row.get(2).isEmpty() ? 0 : Integer.parseInt(row.get(2)),
                            row.get(3).isEmpty() ? List.of() : lookup(row.get(3)),
                            marks(row.get(4)));
            found.put(field.name(), field);
        }
        return found;
    }

    private static Set<Mark> marks(String letters) {
        return letters.chars()
                .mapToObj(letter -> Mark.of((char) letter))
                .collect(Collectors.toSet());
    }
}
