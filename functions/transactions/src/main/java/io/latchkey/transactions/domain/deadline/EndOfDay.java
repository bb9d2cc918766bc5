package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.Text;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a day ends, by the clock at the property.
 *
 * @param fact a time of day that the parties may have filled in and that then takes the place of
 *     {@code time}; null for none
 * @param whenRolled the end of a day that the deadline rolled to, where it is another; null where
 *     not
 */
public record EndOfDay(LocalTime time, @Nullable String fact, @Nullable LocalTime whenRolled) {
    /** One minute to midnight. */
    public static final EndOfDay MIDNIGHT = at(LocalTime.of(23, 59));

    public EndOfDay {
        Text.require("endOfDay", time);
        if (fact != null) {
            Text.matching("endOfDay", fact, DeadlineRule.NAME, DeadlineRule.NAME_RULE);
        }
    }

    public static EndOfDay at(LocalTime time) {
        return new EndOfDay(time, null, null);
    }
}
