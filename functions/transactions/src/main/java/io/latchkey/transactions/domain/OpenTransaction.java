package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.event.TransactionOpened;
import io.latchkey.transactions.domain.event.TransactionOpened.Participant;
import io.latchkey.transactions.domain.value.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Enters a deal: the form's facts and rules, with the caller's own added or in their place. */
public final class OpenTransaction {
    /**
     * What is known when a deal is entered.
     *
     * @param facts known or further dates; one that the form has too takes its place
     * @param rules further rules, or other numbers for the form's
     */
    public record Opening(
            Terms terms, List<Fact> facts, List<DeadlineRule> rules, List<Party> parties) {
        public Opening {
            facts = List.copyOf(facts);
            rules = List.copyOf(rules);
            parties = List.copyOf(parties);
        }
    }

    private OpenTransaction() {}

    /**
     * The deal as it is entered.
     *
     * @throws io.latchkey.model.InvalidValue when the whole breaks a rule that its parts keep, such
     *     as rules in a circle
     */
    public static Decision.Changed open(
            Opening opening, ContractForm form, TransactionId id, Instant now) {
        var schedule = Schedule.of(facts(form, opening), rules(form, opening));
        Recalculate.refuseWhatCannotBe(schedule, opening.terms().timeZone());
        var deal =
                new Transaction(id, 1, 1, opening.terms(), schedule, opening.parties(), now, now);
        var terms = opening.terms();
        var opened =
                new TransactionOpened(
                        terms.stage(),
                        terms.side(),
                        terms.address(),
                        terms.timeZone(),
                        terms.contractForm(),
                        schedule.facts(),
                        opening.parties().stream()
                                .map(p -> new Participant(p.id(), p.role(), p.name()))
                                .toList());
        return new Decision.Changed(deal, List.of(opened));
    }

    private static List<Fact> facts(ContractForm form, Opening opening) {
        var byName = new LinkedHashMap<String, Fact>();
        form.facts().forEach(fact -> byName.put(fact.name(), fact));
        opening.facts()
                .forEach(fact ->
                        byName.merge(fact.name(), fact, (known, sent) -> known.on(sent.date())));
        return new ArrayList<>(byName.values());
    }

    private static List<DeadlineRule> rules(ContractForm form, Opening opening) {
        var byId = new LinkedHashMap<String, DeadlineRule>();
        form.deadlines().forEach(rule -> byId.put(rule.id(), rule));
        opening.rules().forEach(rule -> byId.put(rule.id(), rule));
        return new ArrayList<>(byId.values());
    }
}
