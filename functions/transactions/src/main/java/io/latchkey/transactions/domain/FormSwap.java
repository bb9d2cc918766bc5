package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.event.DeadlineRuleChanged;
import io.latchkey.transactions.domain.event.TransactionEvent;
import io.latchkey.transactions.domain.value.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A deal's dates under another contract form. What the old form brought goes, but for days that are
 * known, deadlines that were met, and whatever a rule of the deal's own hangs on.
 */
record FormSwap(Schedule schedule, List<TransactionEvent> events) {

    static FormSwap of(Schedule old, ContractForm next) {
        var kept = old.rules().stream().filter(rule -> stays(rule, old)).toList();
        var keptFacts =
                old.facts().stream()
                        .filter(fact -> fact.date() != null || isAnchor(fact.name(), kept))
                        .toList();
        var added =
                next.deadlines().stream()
                        .filter(rule -> kept.stream().noneMatch(k -> k.id().equals(rule.id())))
                        .filter(rule -> named(rule.id(), keptFacts).isEmpty())
                        .toList();
        var newFacts =
                next.facts().stream()
                        .filter(fact -> named(fact.name(), keptFacts).isEmpty())
                        .filter(fact -> kept.stream().noneMatch(k -> k.id().equals(fact.name())));
        var facts = Stream.concat(keptFacts.stream(), newFacts).toList();
        var rules = Stream.concat(kept.stream(), added.stream()).toList();
        return new FormSwap(old.withForm(facts, rules), events(old.rules(), kept, added));
    }

    /** A rule with a source came with a form; one without is the deal's own. */
    private static boolean stays(DeadlineRule rule, Schedule old) {
        var own = old.rules().stream().filter(each -> each.source() == null).toList();
        return rule.source() == null
                || old.met().containsKey(rule.id())
                || isAnchor(rule.id(), own);
    }

    private static boolean isAnchor(String name, List<DeadlineRule> rules) {
        return rules.stream().anyMatch(rule -> rule.anchor().names().contains(name));
    }

    private static List<Fact> named(String name, List<Fact> facts) {
        return facts.stream().filter(fact -> fact.name().equals(name)).toList();
    }

    private static List<TransactionEvent> events(
            List<DeadlineRule> before, List<DeadlineRule> kept, List<DeadlineRule> added) {
        var events = new ArrayList<TransactionEvent>();
        before.stream()
                .filter(rule -> !kept.contains(rule))
                .filter(rule -> added.stream().noneMatch(a -> a.id().equals(rule.id())))
                .forEach(rule -> events.add(DeadlineRuleChanged.removed(rule)));
        added.forEach(rule -> events.add(DeadlineRuleChanged.set(rule)));
        return events;
    }
}
