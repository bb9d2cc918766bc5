package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.calendar.HolidaySet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A deal's rules, in an order in which each comes after those that it hangs on. Deadlines are
 * computed from the facts each time and never from earlier results: moving a fact there and back
 * leaves everything as it was. Immutable.
 */
public final class Timeline {
    private final Map<String, FactDefinition> facts;
    private final List<DeadlineRule> rules;
    private final Map<String, Integer> places;
    private final int[] order;

    private Timeline(Map<String, FactDefinition> facts, List<DeadlineRule> rules) {
        this.facts = facts;
        this.rules = rules;
        this.places = HashMap.newHashMap(rules.size());
        for (int place = 0; place < rules.size(); place++) {
            var id = rules.get(place).id();
            if (places.put(id, place) != null) {
                throw new InvalidValue(
                        "deadlines", "have an id each, and " + id + " is there twice");
            }
        }
        if (!facts.isEmpty()) {
            new References(facts, places).refuse(rules);
        }
        this.order = EvaluationOrder.of(rules, places);
    }

    /**
     * The timeline of these rules.
     *
     * @param facts what is known of facts beside their values; a fact needs no definition
     * @throws InvalidValue for a name that stands for two things or for a thing of another kind,
     *     and for rules that hang on each other in a circle, naming the circle
     */
    public static Timeline of(Collection<FactDefinition> facts, Collection<DeadlineRule> rules) {
        var byName = HashMap.<String, FactDefinition>newHashMap(facts.size());
        for (var fact : facts) {
            if (byName.put(fact.name(), fact) != null) {
                throw new InvalidValue(
                        "facts", "have a name each, and " + fact.name() + " is there twice");
            }
        }
        return new Timeline(byName, List.copyOf(rules));
    }

    /**
     * All deadlines, and what does not go together.
     *
     * @throws InvalidValue for a fact or a lock that cannot be, for a date out of the years that a
     *     deal or its holidays know, and for hours in a zone that is not known
     */
    public Outcome compute(Inputs inputs) {
        refuseFacts(inputs.facts());
        refuseLocks("pins", inputs.locks().pins().keySet());
        refuseLocks("completed", inputs.locks().completed().keySet());
        refuseLocks("waived", inputs.locks().waived().keySet());
        var known = new KnownFacts(facts, inputs.facts(), inputs.zone());
        var evaluation = new Evaluation(rules, places, inputs, known);
        for (var place : order) {
            evaluation.evaluate(place);
        }
        var deadlines = evaluation.deadlines();
        return new Outcome(deadlines, new Conflicts(deadlines, order, inputs, known).find());
    }

    private void refuseFacts(Map<String, FactValue> values) {
        values.forEach((name, value) -> {
            var field = "facts." + name;
            if (places.containsKey(name)) {
                throw new InvalidValue(field, "is no name of a deadline");
            }
            var definition = facts.get(name);
            if (definition != null) {
                definition.refuse(field, value);
            }
            switch (value) {
                case FactValue.Day(var date) -> refuseYear(field, date);
                case FactValue.Moment(var at, _) -> refuseYear(field, at.toLocalDate());
                case FactValue.Amount _, FactValue.Flag _, FactValue.TimeOfDay _ -> {}
            }
        });
    }

    private void refuseLocks(String kind, Set<String> ids) {
        for (var id : ids) {
            if (!places.containsKey(id)) {
                throw new InvalidValue(
                        kind + "." + id, "names a deadline, and there is none of it");
            }
        }
    }

    static void refuseYear(String field, LocalDate date) {
        if (date.getYear() < HolidaySet.FIRST_YEAR || date.getYear() > HolidaySet.LAST_YEAR) {
            throw new InvalidValue(
                    field,
                    "is in the years " + HolidaySet.FIRST_YEAR + " to " + HolidaySet.LAST_YEAR);
        }
    }
}
