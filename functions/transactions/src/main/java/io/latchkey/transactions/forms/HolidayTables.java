package io.latchkey.transactions.forms;

import io.latchkey.transactions.domain.calendar.HolidaySet;
import io.latchkey.transactions.domain.calendar.HolidaySets;
import java.util.LinkedHashMap;
import java.util.List;

/** The holiday sets that come with the product: data in {@code holidays/}, each with its source. */
public final class HolidayTables {
    // A set that includes others comes after them.
    private static final List<String> NAMES =
            List.of(
                    "us-federal-statutory",
                    "us-federal-observed",
                    "us-federal-reserve",
                    "us-tx",
                    "us-ca",
                    "us-fl",
                    "us-co",
                    "us-federal-or-co",
                    "us-nj",
                    "us-ny");
    private static final HolidaySets SHIPPED = read();

    private HolidayTables() {}

    /** All of them; read once. */
    public static HolidaySets shipped() {
        return SHIPPED;
    }

    @SuppressWarnings("NullAway") // a set that is included was read before
    private static HolidaySets read() {
        var sets = new LinkedHashMap<String, HolidaySet>();
        for (var name : NAMES) {
            var file = Resources.read("/holidays/" + name + ".json", HolidayFile.class);
            sets.put(name, file.set(sets::get));
        }
        return HolidaySets.of(sets.values());
    }
}
