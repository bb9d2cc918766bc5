package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.event.RuleSetChanged;
import io.latchkey.transactions.domain.event.TransactionEvent;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A deal's dates under other rules. What the old ones brought goes, but for facts that are known,
 * deadlines that people took in hand, and whatever a rule or a task of the deal's own hangs on.
 */
record RuleSwap(Schedule before, Schedule schedule) {
    static final String JOINED = "joined";
    static final String LEFT = "left";
    static final String REVISED = "revised";

    static RuleSwap to(Schedule before, RuleBook book) {
        var old = before.book();
        var anchors = new HashSet<String>();
        old.ownRules().forEach(rule -> anchors.addAll(rule.anchor().names()));
        anchors.addAll(before.tasks().keptAnchors());
        var facts = new HashSet<>(anchors);
        facts.addAll(before.known().keySet());
        var rules = new HashSet<>(anchors);
        rules.addAll(before.held().ids());
        return new RuleSwap(before, before.with(book.keeping(old, facts, rules)));
    }

    /** What it did to the deadlines. */
    TransactionEvent event(RuleSet set, String change) {
        var old = before.rules();
        var next = schedule.rules();
        var oldIds = ids(old, rule -> true);
        var nextIds = ids(next, rule -> true);
        return new RuleSetChanged(
                set.code(),
                set.name(),
                set.revision(),
                change,
                List.copyOf(ids(next, rule -> !oldIds.contains(rule.id()))),
                List.copyOf(ids(old, rule -> !nextIds.contains(rule.id()))));
    }

    private static Set<String> ids(List<DeadlineRule> rules, Predicate<DeadlineRule> which) {
        var ids = new LinkedHashSet<String>();
        rules.stream().filter(which).map(DeadlineRule::id).forEach(ids::add);
        return ids;
    }
}
