package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a deadline does.
 *
 * @param earliestFor a dated fact that may not lie before this date, as a closing may not before a
 *     waiting period is over; null for none
 * @param waivedWhen a flag among the facts that waives the rule where it is set; null for none
 */
public record Force(
        Strength strength,
        Effect effect,
        @Nullable String earliestFor,
        @Nullable String waivedWhen) {
    public static final Force HARD = new Force(Strength.hard, Effect.none, null, null);

    public Force {
        Text.require("strength", strength);
        Text.require("effect", effect);
        if (earliestFor != null) {
            Text.matching("earliestFor", earliestFor, DeadlineRule.NAME, DeadlineRule.NAME_RULE);
        }
        if (waivedWhen != null) {
            Text.matching("waivedWhen", waivedWhen, DeadlineRule.NAME, DeadlineRule.NAME_RULE);
        }
    }
}
