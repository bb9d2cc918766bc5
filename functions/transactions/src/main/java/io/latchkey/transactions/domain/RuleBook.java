package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All rules that a deal is under, joined by name: a fact named alike is the same fact, and of rules
 * named alike the first holds.
 *
 * @param sets the contract form's first, then what hangs beside it
 * @param ownFacts of this deal alone
 * @param ownRules of this deal alone, or in the place of a set's
 * @param dropped rules of sets that this deal does without
 */
public record RuleBook(
        List<RuleSet> sets,
        List<FactDefinition> ownFacts,
        List<DeadlineRule> ownRules,
        Set<String> dropped) {
    static final int MOST_SETS = 10;
    static final int MOST_FACTS = 150;
    static final int MOST_RULES = 150;

    public RuleBook {
        sets = List.copyOf(sets);
        ownFacts = List.copyOf(ownFacts);
        ownRules = List.copyOf(ownRules);
        dropped = Set.copyOf(dropped);
        if (sets.size() > MOST_SETS) {
            throw new InvalidValue("ruleSets", "has at most " + MOST_SETS + " entries");
        }
        if (facts(sets, ownFacts).size() > MOST_FACTS) {
            throw new InvalidValue("facts", "has at most " + MOST_FACTS + " entries");
        }
        if (rules(sets, ownRules, dropped).size() > MOST_RULES) {
            throw new InvalidValue("deadlines", "has at most " + MOST_RULES + " entries");
        }
    }

    static RuleBook of(RuleSet form) {
        return new RuleBook(List.of(form), List.of(), List.of(), Set.of());
    }

    public RuleSet form() {
        return sets.getFirst();
    }

    /** The facts that the deal has, less those that a rule of the same name tells. */
    public List<FactDefinition> facts() {
        var told = rules().stream().map(DeadlineRule::id).toList();
        return facts(sets, ownFacts).stream().filter(each -> !told.contains(each.name())).toList();
    }

    public List<DeadlineRule> rules() {
        return rules(sets, ownRules, dropped);
    }

    public Optional<DeadlineRule> rule(String id) {
        return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    public Optional<FactDefinition> fact(String name) {
        return facts().stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    /** The code of the set that the rule comes from; empty where it is the deal's own. */
    public Optional<String> origin(DeadlineRule rule) {
        return sets.stream()
                .filter(set -> set.rules().contains(rule))
                .map(RuleSet::code)
                .findFirst();
    }

    public Optional<RuleSet> set(String code) {
        return sets.stream().filter(set -> set.code().equals(code)).findFirst();
    }

    private static List<FactDefinition> facts(List<RuleSet> sets, List<FactDefinition> own) {
        var byName = new LinkedHashMap<String, FactDefinition>();
        for (var set : sets) {
            for (var fact : set.facts()) {
                var known = byName.putIfAbsent(fact.name(), fact);
                if (known != null && !isAlike(known, fact)) {
                    throw new InvalidValue(
                            "ruleSets",
                            "agree on what " + fact.name() + " is; " + set.code() + " does not");
                }
            }
        }
        own.forEach(fact -> byName.putIfAbsent(fact.name(), fact));
        return List.copyOf(byName.values());
    }

    private static boolean isAlike(FactDefinition one, FactDefinition other) {
        return one.kind() == other.kind() || (one.kind().isDated() && other.kind().isDated());
    }

    private static List<DeadlineRule> rules(
            List<RuleSet> sets, List<DeadlineRule> own, Set<String> dropped) {
        var byId = new LinkedHashMap<String, DeadlineRule>();
        sets.stream()
                .flatMap(set -> set.rules().stream())
                .filter(rule -> !dropped.contains(rule.id()))
                .forEach(rule -> byId.putIfAbsent(rule.id(), rule));
        own.forEach(rule -> byId.put(rule.id(), rule));
        return List.copyOf(byId.values());
    }

    RuleBook withFact(FactDefinition fact) {
        var all = new ArrayList<>(ownFacts);
        all.add(fact);
        return new RuleBook(sets, all, ownRules, dropped);
    }

    /** The rule of this id is as this one from now on. */
    RuleBook with(DeadlineRule rule) {
        var all = new ArrayList<>(ownRules);
        all.removeIf(each -> each.id().equals(rule.id()));
        all.add(rule);
        var left = new LinkedHashSet<>(dropped);
        left.remove(rule.id());
        return new RuleBook(sets, ownFacts, all, left);
    }

    RuleBook without(String ruleId) {
        var all = new ArrayList<>(ownRules);
        all.removeIf(each -> each.id().equals(ruleId));
        var left = new LinkedHashSet<>(dropped);
        if (sets.stream()
                .flatMap(set -> set.rules().stream())
                .anyMatch(r -> r.id().equals(ruleId))) {
            left.add(ruleId);
        }
        return new RuleBook(sets, ownFacts, all, left);
    }

    /** The set of the same code in its new revision, or one more. */
    RuleBook with(RuleSet set) {
        var known = set(set.code());
        if (known.isEmpty()) {
            var all = new ArrayList<>(sets);
            all.add(set);
            return new RuleBook(all, ownFacts, ownRules, dropped);
        }
        return with(each -> each.code().equals(set.code()) ? set : each);
    }

    /** Another contract form; one that hung beside the old form no longer does so twice. */
    RuleBook withForm(RuleSet form) {
        var all = new ArrayList<RuleSet>();
        all.add(form);
        sets.stream().skip(1).filter(set -> !set.code().equals(form.code())).forEach(all::add);
        return new RuleBook(all, ownFacts, ownRules, droppedOf(all.subList(1, all.size())));
    }

    RuleBook withoutSet(String code) {
        var left = sets.stream().filter(set -> !set.code().equals(code)).toList();
        return new RuleBook(left, ownFacts, ownRules, droppedOf(left));
    }

    /** What the deal does without of these sets; a set that is new brings all of its rules. */
    private Set<String> droppedOf(List<RuleSet> left) {
        var ids = new LinkedHashSet<>(dropped);
        ids.retainAll(
                left.stream().flatMap(set -> set.rules().stream()).map(DeadlineRule::id).toList());
        return ids;
    }

    private RuleBook with(UnaryOperator<RuleSet> change) {
        return new RuleBook(sets.stream().map(change).toList(), ownFacts, ownRules, dropped);
    }

    /**
     * This book, with what of another one is to outlive its set: facts and rules that it has and
     * this one lacks, which become the deal's own.
     */
    RuleBook keeping(RuleBook old, Set<String> facts, Set<String> rules) {
        var keptFacts = new ArrayList<>(ownFacts);
        var keptRules = new ArrayList<>(ownRules);
        old.facts().stream()
                .filter(fact -> facts.contains(fact.name()))
                .filter(fact -> fact(fact.name()).isEmpty() && rule(fact.name()).isEmpty())
                .forEach(keptFacts::add);
        old.rules().stream()
                .filter(rule -> rules.contains(rule.id()) && rule(rule.id()).isEmpty())
                .forEach(keptRules::add);
        return new RuleBook(sets, keptFacts, keptRules, dropped);
    }
}
