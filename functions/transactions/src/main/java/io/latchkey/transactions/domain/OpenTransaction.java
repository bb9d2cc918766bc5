package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.event.TransactionOpened;
import io.latchkey.transactions.domain.event.TransactionOpened.KnownFact;
import io.latchkey.transactions.domain.event.TransactionOpened.Participant;
import io.latchkey.transactions.domain.value.Fact;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enters a deal: the form's facts and rules, with the caller's own added or in their place. */
public final class OpenTransaction {

    /**
     * What is known when a deal is entered.
     *
     * @param facts known or further ones; of one that the form has too only the value counts
     * @param rules further rules, or others in the place of the form's
     */
    public record Opening(
            Terms terms,
            Under under,
            List<Fact> facts,
            List<DeadlineRule> rules,
            List<Party> parties) {
        public Opening {
            facts = List.copyOf(facts);
            rules = List.copyOf(rules);
            parties = List.copyOf(parties);
        }
    }

    /**
     * What the deal is under.
     *
     * @param revision null for the one that the governing fact tells
     * @param ruleSets codes of what hangs beside the contract form
     */
    public record Under(String contractForm, @Nullable String revision, List<String> ruleSets) {
        public Under {
            ruleSets = List.copyOf(ruleSets);
        }
    }

    private OpenTransaction() {}

    /**
     * The deal as it is entered.
     *
     * @throws InvalidValue when the whole breaks a rule that its parts keep, such as rules in a
     *     circle
     */
    public static Decision.Changed open(Opening opening, TransactionId id, Act act) {
        var zone = ZoneId.of(opening.terms().timeZone());
        var values = values(opening);
        var schedule = Schedule.of(book(opening, values, zone, act.library()), values);
        var _ = Recalculate.compute(schedule, zone, act.library());
        var deal =
                new Transaction(
                        id,
                        1,
                        1,
                        opening.terms(),
                        schedule,
                        opening.parties(),
                        List.of(),
                        act.now(),
                        act.now());
        return PlanTasks.opened(new Decision.Changed(deal, List.of(opened(deal))), act);
    }

    private static Map<String, FactValue> values(Opening opening) {
        var values = new HashMap<String, FactValue>();
        var names = new HashSet<String>();
        for (var fact : opening.facts()) {
            if (!names.add(fact.name())) {
                throw new InvalidValue("facts." + fact.name(), "is given once");
            }
            if (fact.value() != null) {
                InputsDraft.refuseStrangeYear("facts." + fact.name(), fact.value());
                values.put(fact.name(), fact.value());
            }
        }
        return values;
    }

    private static RuleBook book(
            Opening opening, Map<String, FactValue> values, ZoneId zone, RuleLibrary library) {
        var under = opening.under();
        var form = library.form("contractForm", under.contractForm());
        var book = RuleBook.of(RuleSet.of(form, under.revision(), values, zone));
        for (var code : under.ruleSets()) {
            book = book.with(RuleSet.of(library.form("ruleSets", code), null, values, zone));
        }
        for (var rule : opening.rules()) {
            book = book.with(rule);
        }
        for (var fact : opening.facts()) {
            book = withFact(book, fact);
        }
        return book;
    }

    private static RuleBook withFact(RuleBook book, Fact fact) {
        var field = "facts." + fact.name();
        if (book.rule(fact.name()).isPresent()) {
            throw new InvalidValue(field, "is a fact, and no deadline, of the deal");
        }
        var known = book.fact(fact.name());
        if (known.isEmpty()) {
            return book.withFact(fact.definition());
        }
        if (fact.value() != null) {
            known.get().refuse(field, fact.value());
        }
        return book;
    }

    private static TransactionOpened opened(Transaction deal) {
        var terms = deal.terms();
        return new TransactionOpened(
                terms.stage(),
                terms.side(),
                terms.address(),
                terms.timeZone(),
                deal.form().code(),
                deal.form().revision(),
                deal.schedule().book().sets().stream().skip(1).map(RuleSet::code).toList(),
                deal.schedule().facts().stream()
                        .map(fact ->
                                new KnownFact(
                                        fact.name(),
                                        fact.label(),
                                        fact.definition().kind(),
                                        fact.value()))
                        .toList(),
                deal.parties().stream()
                        .map(p -> new Participant(p.id(), p.role(), p.name()))
                        .toList());
    }
}
