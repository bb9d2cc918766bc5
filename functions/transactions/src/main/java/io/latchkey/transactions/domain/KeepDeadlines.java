package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.event.DeadlineRuleChanged;
import java.util.List;

/** Sets and removes a deal's own rules; one named like a form's takes its place. */
public final class KeepDeadlines {
    private KeepDeadlines() {}

    /**
     * The rule of this id is as this one from now on.
     *
     * @throws io.latchkey.model.InvalidValue when the rules would lead in a circle, or name what is
     *     not known
     */
    public static Decision set(Transaction deal, DeadlineRule rule, Act act) {
        var old = deal.schedule().rule(rule.id());
        if (old.isPresent() && old.get().equals(rule)) {
            return new Decision.Unchanged(deal);
        }
        var schedule = deal.schedule().with(deal.schedule().book().with(rule));
        return ChangeInputs.changed(deal, schedule, List.of(DeadlineRuleChanged.set(rule)), act);
    }

    public static Decision remove(Transaction deal, String deadlineId, Act act) {
        var old = deal.schedule().rule(deadlineId);
        if (old.isEmpty()) {
            return new Decision.Missing("deadline");
        }
        var schedule = deal.schedule().with(deal.schedule().book().without(deadlineId));
        return ChangeInputs.changed(
                deal, schedule, List.of(DeadlineRuleChanged.removed(old.get())), act);
    }

    /** As {@link ChangeInputs#change}, of one deadline that must be there. */
    public static Decision hold(Transaction deal, String deadlineId, InputChange change, Act act) {
        return deal.schedule().rule(deadlineId).isEmpty()
                ? new Decision.Missing("deadline")
                : ChangeInputs.change(deal, change, act);
    }
}
