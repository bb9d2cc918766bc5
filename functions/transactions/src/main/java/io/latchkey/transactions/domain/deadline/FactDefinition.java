package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a form speaks of, whether it is known or not.
 *
 * @param usual its value while nobody says another; null for none
 * @param range of a number; null for any
 * @param fallback another fact whose value it has while nobody gives it its own; null for none
 * @param fallbackDays a number fact whose calendar days are added to the fallback's day, for a date
 *     that parties write as such or as days after another; null where nothing is added
 */
public record FactDefinition(
        String name,
        String label,
        FactValue.Kind kind,
        @Nullable FactValue usual,
        @Nullable Range range,
        @Nullable String fallback,
        @Nullable String fallbackDays) {
    /** From and to, both included. */
    public record Range(int least, int most) {
        public Range {
            if (least > most) {
                throw new InvalidValue("min", "is not above max");
            }
        }
    }

    public FactDefinition {
        Text.matching("name", name, DeadlineRule.NAME, DeadlineRule.NAME_RULE);
        label = Text.line("label", label, 200);
        Text.require("kind", kind);
        if (fallback != null) {
            Text.matching("fallback", fallback, DeadlineRule.NAME, DeadlineRule.NAME_RULE);
        }
        if (fallbackDays != null) {
            Text.matching("fallbackDays", fallbackDays, DeadlineRule.NAME, DeadlineRule.NAME_RULE);
            if (fallback == null || !kind.isDated()) {
                throw new InvalidValue("fallbackDays", "goes with a date that has a fallback");
            }
        }
        if (usual != null) {
            refuse("default", usual, kind, range);
        }
        if (range != null && kind != FactValue.Kind.number) {
            throw new InvalidValue("min", "goes with a number");
        }
    }

    /** One that takes its fallback's value as it is. */
    public FactDefinition(
            String name,
            String label,
            FactValue.Kind kind,
            @Nullable FactValue usual,
            @Nullable Range range,
            @Nullable String fallback) {
        this(name, label, kind, usual, range, fallback, null);
    }

    public static FactDefinition date(String name, String label) {
        return new FactDefinition(name, label, FactValue.Kind.date, null, null, null);
    }

    /**
     * Returns where the fact can have the value.
     *
     * @param field how the sender names the fact
     * @throws InvalidValue with that field where it cannot
     */
    public void refuse(String field, FactValue value) {
        refuse(field, value, kind, range);
    }

    private static void refuse(
            String field, FactValue value, FactValue.Kind kind, @Nullable Range range) {
        if (!kind.takes(value)) {
            throw new InvalidValue(field, "is a " + kind);
        }
        if (range != null
                && value instanceof FactValue.Amount(int number)
                && (number < range.least() || number > range.most())) {
            throw new InvalidValue(field, "is from " + range.least() + " to " + range.most());
        }
    }
}
