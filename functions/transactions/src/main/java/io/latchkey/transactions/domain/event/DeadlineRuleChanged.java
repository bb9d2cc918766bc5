package io.latchkey.transactions.domain.event;

import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.Offset;
import io.latchkey.transactions.domain.deadline.Roll;

/**
 * A deal's own rule was set or taken away.
 *
 * @param endOfDay {@code HH:MM}, with seconds where they are not zero
 * @param removed whether it is gone; the rest says what it is, or was
 */
public record DeadlineRuleChanged(
        String deadlineId,
        String label,
        String anchor,
        int offset,
        DayCount count,
        Roll roll,
        String endOfDay,
        boolean removed)
        implements TransactionEvent {

    public static DeadlineRuleChanged set(DeadlineRule rule) {
        return of(rule, false);
    }

    public static DeadlineRuleChanged removed(DeadlineRule rule) {
        return of(rule, true);
    }

    private static DeadlineRuleChanged of(DeadlineRule rule, boolean removed) {
        return new DeadlineRuleChanged(
                rule.id(),
                rule.label(),
                String.join(", ", rule.anchor().names()),
                rule.period().offset() instanceof Offset.Fixed(var amount) ? amount : 0,
                rule.period().count(),
                rule.landing().roll(),
                rule.landing().endOfDay().time().toString(),
                removed);
    }
}
