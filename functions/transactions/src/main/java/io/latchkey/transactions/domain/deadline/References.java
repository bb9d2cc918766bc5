package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.InvalidValue;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether the names in rules and in definitions stand for what is wanted there. */
record References(Map<String, FactDefinition> facts, Map<String, Integer> places) {

    void refuse(Collection<DeadlineRule> rules) {
        for (var fact : facts.values()) {
            if (places.containsKey(fact.name())) {
                throw new InvalidValue("facts." + fact.name(), "is no name of a deadline");
            }
            refuseFallback(fact);
            refuseFallbackDays(fact);
        }
        rules.forEach(this::refuse);
    }

    private void refuseFallback(FactDefinition fact) {
        var steps = 0;
        for (var next = fact; next != null && next.fallback() != null; ) {
            next = facts.get(next.fallback());
            if (next != null && next.kind().isDated() != fact.kind().isDated()) {
                throw new InvalidValue("facts." + fact.name(), "falls back to one of its kind");
            }
            if (++steps > facts.size()) {
                throw new InvalidValue("facts." + fact.name(), "falls back in a circle");
            }
        }
    }

    private void refuseFallbackDays(FactDefinition fact) {
        var days = fact.fallbackDays() == null ? null : facts.get(fact.fallbackDays());
        if (days != null && days.kind() != FactValue.Kind.number) {
            throw new InvalidValue("facts." + fact.name(), "adds days that are a number");
        }
    }

    private void refuse(DeadlineRule rule) {
        for (var name : rule.anchor().names()) {
            refuse(rule, "anchor", name, FactValue.Kind::isDated);
        }
        if (rule.period().offset() instanceof Offset.FromFact(var fact, _)) {
            refuse(rule, "offset", fact, kind -> kind == FactValue.Kind.number);
        }
        refuse(rule, "rollWhen", rule.landing().rollWhen(), kind -> kind == FactValue.Kind.flag);
        refuse(
                rule,
                "endOfDay",
                rule.landing().endOfDay().fact(),
                kind -> kind == FactValue.Kind.time);
        refuse(rule, "waivedWhen", rule.force().waivedWhen(), kind -> kind == FactValue.Kind.flag);
        refuse(rule, "earliestFor", rule.force().earliestFor(), FactValue.Kind::isDated);
    }

    private void refuse(
            DeadlineRule rule,
            String field,
            @Nullable String name,
            Predicate<FactValue.Kind> wanted) {
        var fact = name == null ? null : facts.get(name);
        if (fact != null && !wanted.test(fact.kind())) {
            throw new InvalidValue(
                    "deadlines." + rule.id() + "." + field,
                    "names a fact of another kind than " + name + ", which is a " + fact.kind());
        }
    }
}
