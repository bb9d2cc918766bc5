package io.latchkey.transactions.domain.event;

import io.latchkey.transactions.domain.deadline.Anchor;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.Effect;
import io.latchkey.transactions.domain.deadline.Offset;
import io.latchkey.transactions.domain.deadline.Roll;
import io.latchkey.transactions.domain.deadline.Strength;
import io.latchkey.transactions.domain.deadline.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal's own rule was set or taken away.
 *
 * @param anchors what it counts from; several with {@code choice} later or earlier
 * @param choice only, later or earlier
 * @param offset negative before the anchor; null where {@code offsetFact} tells it
 * @param offsetFact the fact that tells how many
 * @param before whether that many are counted back
 * @param count as in JSON: {@code regz-specific}
 * @param endOfDay {@code HH:MM}, with seconds where they are not zero
 * @param removed whether it is gone; the rest says what it is, or was
 */
public record DeadlineRuleChanged(
        String deadlineId,
        String label,
        List<String> anchors,
        String choice,
        @Nullable Integer offset,
        @Nullable String offsetFact,
        boolean before,
        Unit unit,
        String count,
        String holidays,
        Roll roll,
        String endOfDay,
        Strength strength,
        Effect effect,
        boolean removed)
        implements TransactionEvent {

    public DeadlineRuleChanged {
        anchors = List.copyOf(anchors);
    }

    public static DeadlineRuleChanged set(DeadlineRule rule) {
        return of(rule, false);
    }

    public static DeadlineRuleChanged removed(DeadlineRule rule) {
        return of(rule, true);
    }

    private static DeadlineRuleChanged of(DeadlineRule rule, boolean removed) {
        var period = rule.period();
        var fact = period.offset() instanceof Offset.FromFact given ? given : null;
        var amount = period.offset() instanceof Offset.Fixed(int fixed) ? (Integer) fixed : null;
        return new DeadlineRuleChanged(
                rule.id(),
                rule.label(),
                rule.anchor().names(),
                choice(rule.anchor()),
                amount,
                fact == null ? null : fact.fact(),
                fact == null ? amount != null && amount < 0 : fact.before(),
                period.unit(),
                period.count().word(),
                period.holidays(),
                rule.landing().roll(),
                rule.landing().endOfDay().time().toString(),
                rule.force().strength(),
                rule.force().effect(),
                removed);
    }

    private static String choice(Anchor anchor) {
        return switch (anchor) {
            case Anchor.At _ -> "only";
            case Anchor.LaterOf _ -> "later";
            case Anchor.EarlierOf _ -> "earlier";
        };
    }
}
