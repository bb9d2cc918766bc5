package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a period's last day becomes the deadline.
 *
 * @param rollWhen a flag among the facts without which nothing rolls, such as a form's checkbox;
 *     null where it always does
 */
public record Landing(Roll roll, @Nullable String rollWhen, EndOfDay endOfDay) {
    public Landing {
        Text.require("roll", roll);
        Text.require("endOfDay", endOfDay);
        if (rollWhen != null) {
            Text.matching("rollWhen", rollWhen, DeadlineRule.NAME, DeadlineRule.NAME_RULE);
            if (roll == Roll.none) {
                throw new InvalidValue("rollWhen", "goes with a roll");
            }
        }
    }

    /** Stays where the period ends. */
    public static Landing on(EndOfDay endOfDay) {
        return new Landing(Roll.none, null, endOfDay);
    }
}
