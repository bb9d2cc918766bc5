package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.deadline.Deadline;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.value.Fact;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A deal's dates: what happened, what follows, and what of it was done.
 *
 * @param deadlines the outcome of the rules as of {@code computedInputs}
 * @param met by deadline, the day on which it was met
 * @param inputs counts the changes to facts, rules and met days
 * @param computedInputs the count that {@code deadlines} was computed from; smaller while that is
 *     still to be done
 * @param reminded which reminders were asked for, see {@link Reminders}
 */
public record Schedule(
        List<Fact> facts,
        List<DeadlineRule> rules,
        List<Deadline> deadlines,
        Map<String, LocalDate> met,
        long inputs,
        long computedInputs,
        Set<String> reminded) {
    static final int MOST_FACTS = 50;
    static final int MOST_RULES = 50;

    public Schedule {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
        deadlines = List.copyOf(deadlines);
        met = Map.copyOf(met);
        reminded = Set.copyOf(reminded);
        if (facts.size() > MOST_FACTS) {
            throw new InvalidValue("facts", "has at most " + MOST_FACTS + " entries");
        }
        if (rules.size() > MOST_RULES) {
            throw new InvalidValue("deadlines", "has at most " + MOST_RULES + " entries");
        }
        refuseSharedNames(facts, rules);
    }

    private static void refuseSharedNames(List<Fact> facts, List<DeadlineRule> rules) {
        var names = new HashSet<String>();
        for (var fact : facts) {
            if (!names.add(fact.name())) {
                throw new InvalidValue(
                        "facts", "name each fact once, and " + fact.name() + " is named twice");
            }
        }
        for (var rule : rules) {
            if (!names.add(rule.id())) {
                throw new InvalidValue(
                        "deadlineId",
                        "is no name of another fact or deadline, as " + rule.id() + " is");
            }
        }
    }

    /** A schedule that is still to be computed. */
    static Schedule of(List<Fact> facts, List<DeadlineRule> rules) {
        return new Schedule(facts, rules, List.of(), Map.of(), 1, 0, Set.of());
    }

    public boolean isPending() {
        return computedInputs < inputs;
    }

    public Optional<Fact> fact(String name) {
        return facts.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    public Optional<DeadlineRule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    Map<String, LocalDate> dates() {
        var dates = new HashMap<String, LocalDate>();
        for (var fact : facts) {
            if (fact.date() != null) {
                dates.put(fact.name(), fact.date());
            }
        }
        return dates;
    }

    Schedule withFacts(List<Fact> all) {
        return new Schedule(all, rules, deadlines, met, inputs + 1, computedInputs, reminded);
    }

    /** What was computed for rules that are gone goes with them. */
    Schedule withForm(List<Fact> known, List<DeadlineRule> ruled) {
        var left =
                deadlines.stream()
                        .filter(d -> ruled.stream().anyMatch(r -> r.id().equals(d.rule().id())))
                        .toList();
        return new Schedule(known, ruled, left, met, inputs + 1, computedInputs, reminded);
    }

    Schedule withRules(List<DeadlineRule> all) {
        return new Schedule(facts, all, deadlines, met, inputs + 1, computedInputs, reminded);
    }

    Schedule withMet(Map<String, LocalDate> all) {
        return new Schedule(facts, rules, deadlines, all, inputs + 1, computedInputs, reminded);
    }

    Schedule computed(List<Deadline> all) {
        return new Schedule(facts, rules, all, met, inputs, inputs, reminded);
    }

    Schedule withReminded(Set<String> all) {
        return new Schedule(facts, rules, deadlines, met, inputs, computedInputs, all);
    }
}
