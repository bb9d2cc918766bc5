package io.latchkey.transactions.domain.calendar;

import io.latchkey.model.InvalidValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Holiday sets by their names; {@code none} is always among them.
 *
 * @param byName a set's key is its own name
 */
public record HolidaySets(Map<String, HolidaySet> byName) {
    public HolidaySets {
        byName = Map.copyOf(byName);
    }

    public static HolidaySets of(Collection<HolidaySet> sets) {
        return new HolidaySets(Map.of(HolidaySet.NONE.name(), HolidaySet.NONE)).with(sets);
    }

    /** These sets and those, which take the place of those of the same names. */
    public HolidaySets with(Collection<HolidaySet> more) {
        var all = new HashMap<>(byName);
        more.forEach(set -> all.put(set.name(), set));
        return new HolidaySets(all);
    }

    /**
     * The set of that name.
     *
     * @param field how the sender calls the name
     * @throws InvalidValue with that field for a name that is not known, naming those that are
     */
    public HolidaySet named(String field, String name) {
        var set = byName.get(name);
        if (set == null) {
            throw new InvalidValue(
                    field, "is one of " + String.join(", ", new TreeSet<>(byName.keySet())));
        }
        return set;
    }
}
