package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.Text;
import io.latchkey.transactions.domain.calendar.HolidaySets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What deadlines are computed from beside their rules.
 *
 * @param facts those that are known, by name
 * @param zone the property's; null where it is not known: there are dates then and no moments
 * @param now for what is past due; null where nobody asks
 */
public record Inputs(
        Map<String, FactValue> facts,
        Locks locks,
        HolidaySets holidays,
        @Nullable ZoneId zone,
        @Nullable Instant now) {
    public Inputs {
        facts = Map.copyOf(facts);
        Text.require("locks", locks);
        Text.require("holidays", holidays);
    }
}
