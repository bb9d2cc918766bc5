package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.OpenTransaction.Opening;
import io.latchkey.transactions.domain.deadline.Anchor;
import io.latchkey.transactions.domain.deadline.Deadline;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.Period;
import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.Fact;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deals to test with. */
public final class Deals {
    /** A Saturday, nine in the morning in Austin. */
    public static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

    public static final TransactionId ID = new TransactionId("tx_01JDEM0DEA1000000000000001");
    static final Party ANA =
            new Party(
                    "pty_1", Role.buyersAgent, "Ana Flores", "ana@demo.latchkey.test", null, null);
    static final Address AUSTIN =
            new Address("412 Barton Springs Rd", "3B", "Austin", "TX", "78704");
    static final ContractForm FORM =
            new ContractForm(
                    "TEST-FORM",
                    "A form",
                    "TX",
                    List.of(
                            new Fact("effectiveDate", "Effective date", null),
                            new Fact("closingDate", "Closing date", null)),
                    List.of(
                            rule("earnestMoney", "effectiveDate", 3, "paragraph 5"),
                            rule("walkThrough", "closing", -1, "paragraph 7"),
                            rule("closing", "closingDate", 0, "paragraph 9")),
                    "a test");

    private Deals() {}

    /** Effective November 16, closing December 18; nothing calculated yet. */
    public static Decision.Changed opening() {
        var facts =
                List.of(
                        new Fact("effectiveDate", "Effective date", LocalDate.of(2026, 11, 16)),
                        new Fact("closingDate", "Closing date", LocalDate.of(2026, 12, 18)));
        var opening = new Opening(terms(), facts, List.of(), List.of(ANA));
        return OpenTransaction.open(opening, FORM, ID, NOW);
    }

    public static Transaction opened() {
        return opening().next();
    }

    static Terms terms() {
        return new Terms(
                Stage.underContract, Side.buyer, AUSTIN, "America/Chicago", FORM.code(), null);
    }

    static Transaction calculated() {
        return recalculated(opened());
    }

    static Transaction recalculated(Transaction deal) {
        return changed(Recalculate.recalculate(deal, NOW)).next();
    }

    static Transaction moved(Transaction deal, String fact, @Nullable LocalDate date) {
        return changed(MoveFact.move(deal, fact, date, NOW)).next();
    }

    public static Decision.Changed changed(Decision decision) {
        return (Decision.Changed) decision;
    }

    static Deadline deadline(Transaction deal, String id) {
        return deal.schedule().deadlines().stream()
                .filter(d -> d.rule().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static DeadlineRule rule(String id, String anchor, int offset, @Nullable String source) {
        return DeadlineRule.of(id, "Label of " + id, Anchor.at(anchor), Period.days(offset))
                .source(source);
    }
}
