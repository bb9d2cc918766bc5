package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.event.FactChanged;
import io.latchkey.transactions.domain.value.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets, moves or takes back the day of a fact; a fact that the deal does not have yet is added. */
public final class MoveFact {
    private MoveFact() {}

    /**
     * The deal with the fact on that day.
     *
     * @param date null takes the day back
     */
    public static Decision move(
            Transaction deal, String name, @Nullable LocalDate date, Instant now) {
        var known = deal.schedule().fact(name);
        if (known.isEmpty() && date == null) {
            return new Decision.Missing("fact");
        }
        var old = known.orElseGet(() -> new Fact(name, label(name), null));
        if (Objects.equals(old.date(), date)) {
            return new Decision.Unchanged(deal);
        }
        var facts = new ArrayList<>(deal.schedule().facts());
        facts.removeIf(fact -> fact.name().equals(name));
        var at = known.map(deal.schedule().facts()::indexOf).orElse(facts.size());
        facts.add(at, old.on(date));
        var changed = deal.with(deal.schedule().withFacts(facts), now);
        Recalculate.refuseWhatCannotBe(changed.schedule(), changed.terms().timeZone());
        return new Decision.Changed(
                changed, List.of(new FactChanged(name, old.label(), old.date(), date)));
    }

    /** {@code loanApprovalDate} reads "Loan approval date". */
    public static String label(String name) {
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
