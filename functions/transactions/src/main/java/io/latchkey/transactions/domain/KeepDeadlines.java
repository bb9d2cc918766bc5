package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.event.DeadlineMet;
import io.latchkey.transactions.domain.event.DeadlineRuleChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Sets and removes a deal's own rules, and notes what was met. */
public final class KeepDeadlines {
    private KeepDeadlines() {}

    /**
     * The rule of this id is as this one from now on.
     *
     * @throws InvalidValue when the rules would lead in a circle
     */
    public static Decision set(Transaction deal, DeadlineRule rule, Instant now) {
        var old = deal.schedule().rule(rule.id());
        if (old.isPresent() && old.get().equals(rule)) {
            return new Decision.Unchanged(deal);
        }
        var rules = new ArrayList<>(deal.schedule().rules());
        rules.removeIf(each -> each.id().equals(rule.id()));
        rules.add(old.map(deal.schedule().rules()::indexOf).orElse(rules.size()), rule);
        return changed(deal, rules, DeadlineRuleChanged.set(rule), now);
    }

    public static Decision remove(Transaction deal, String deadlineId, Instant now) {
        var old = deal.schedule().rule(deadlineId);
        if (old.isEmpty()) {
            return new Decision.Missing("deadline");
        }
        var rules = new ArrayList<>(deal.schedule().rules());
        rules.remove(old.get());
        return changed(deal, rules, DeadlineRuleChanged.removed(old.get()), now);
    }

    private static Decision changed(
            Transaction deal, List<DeadlineRule> rules, DeadlineRuleChanged event, Instant now) {
        var schedule = deal.schedule().withRules(rules);
        Recalculate.refuseWhatCannotBe(schedule, deal.terms().timeZone());
        return new Decision.Changed(deal.with(schedule, now), List.of(event));
    }

    /** What was due is done; what hangs on it counts from that day. */
    public static Decision meet(Transaction deal, String deadlineId, LocalDate metOn, Instant now) {
        var rule = deal.schedule().rule(deadlineId);
        if (rule.isEmpty()) {
            return new Decision.Missing("deadline");
        }
        if (metOn.isAfter(now.atZone(deal.zone()).toLocalDate())) {
            throw new InvalidValue("metOn", "is not in the future at the property");
        }
        if (metOn.equals(deal.schedule().met().get(deadlineId))) {
            return new Decision.Unchanged(deal);
        }
        var met = new HashMap<>(deal.schedule().met());
        met.put(deadlineId, metOn);
        var event = new DeadlineMet(deadlineId, rule.get().label(), metOn);
        return new Decision.Changed(deal.with(deal.schedule().withMet(met), now), List.of(event));
    }
}
