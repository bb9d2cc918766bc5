package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;

/** How far from the anchor a deadline lies, in the period's unit. */
public sealed interface Offset {
    /** Days or hours, before and after alike. */
    int FARTHEST = 10_000;

    /**
     * As the rule says.
     *
     * @param amount negative before the anchor; -10,000 to 10,000
     */
    record Fixed(int amount) implements Offset {
        public Fixed {
            refuseTooFar("offset", amount);
        }
    }

    /**
     * As the parties filled it in.
     *
     * @param fact a number; without it the deadline is pending
     * @param before whether it counts back from the anchor
     */
    record FromFact(String fact, boolean before) implements Offset {
        public FromFact {
            Text.matching("offset", fact, DeadlineRule.NAME, DeadlineRule.NAME_RULE);
        }
    }

    static void refuseTooFar(String field, int amount) {
        if (amount < -FARTHEST || amount > FARTHEST) {
            throw new InvalidValue(field, "is from -" + FARTHEST + " to " + FARTHEST);
        }
    }
}
