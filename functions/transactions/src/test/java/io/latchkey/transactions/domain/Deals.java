package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.OpenTransaction.Opening;
import io.latchkey.transactions.domain.OpenTransaction.Under;
import io.latchkey.transactions.domain.calendar.HolidaySets;
import io.latchkey.transactions.domain.deadline.Anchor;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactDefinition;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.deadline.Period;
import io.latchkey.transactions.domain.form.ContractForm;
import io.latchkey.transactions.domain.form.FormRevision;
import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.Author;
import io.latchkey.transactions.domain.value.Fact;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deals to test with. */
public final class Deals {
    /** A Saturday, nine in the morning in Austin. */
    public static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

    public static final TransactionId ID = new TransactionId("tx_01JDEM0DEA1000000000000001");
    static final Party ANA =
            new Party(
                    "pty_1",
                    Role.buyersAgent,
                    "Ana Flores",
                    "ana@demo.latchkey.test",
                    null,
                    null,
                    null);
    static final Address AUSTIN =
            new Address("412 Barton Springs Rd", "3B", "Austin", "TX", "78704");
    static final FormRevision OLD =
            new FormRevision(
                    "2016",
                    LocalDate.of(2016, 1, 1),
                    LocalDate.of(2020, 12, 31),
                    "effectiveDate",
                    facts(),
                    List.of(
                            rule("earnestMoney", "effectiveDate", 2),
                            rule("closing", "closingDate", 0)),
                    "a test");
    static final FormRevision NEW =
            new FormRevision(
                    "2021",
                    LocalDate.of(2021, 1, 1),
                    null,
                    "effectiveDate",
                    facts(),
                    List.of(
                            rule("earnestMoney", "effectiveDate", 3),
                            rule("walkThrough", "closing", -1),
                            rule("closing", "closingDate", 0)),
                    "a test");
    static final ContractForm FORM =
            new ContractForm("TEST-FORM", "A form", "TX", List.of(OLD, NEW));
    static final ContractForm LAW =
            new ContractForm(
                    "TEST-LAW",
                    "A law",
                    null,
                    List.of(
                            new FormRevision(
                                    "2015",
                                    LocalDate.of(2015, 1, 1),
                                    null,
                                    null,
                                    List.of(
                                            FactDefinition.date("closingDate", "Consummation"),
                                            FactDefinition.date("applicationDate", "Application")),
                                    List.of(
                                            rule("disclosure", "closingDate", -3),
                                            rule("estimate", "applicationDate", 3)),
                                    "a test")));
    static final RuleLibrary LIBRARY =
            new RuleLibrary(Map.of(FORM.code(), FORM, LAW.code(), LAW), HolidaySets.of(List.of()));

    /** Somebody who is no party. */
    static final Author CORA = new Author("user-cora", "Cora Lindqvist", "cora@example.test");

    public static final Act ACT = new Act(CORA, NOW, LIBRARY);

    private Deals() {}

    private static List<FactDefinition> facts() {
        return List.of(
                FactDefinition.date("effectiveDate", "Effective date"),
                FactDefinition.date("closingDate", "Closing date"));
    }

    /** Effective November 16, closing December 18; nothing calculated yet. */
    public static Decision.Changed opening() {
        return opening(LocalDate.of(2026, 11, 16));
    }

    static Decision.Changed opening(@Nullable LocalDate effective) {
        var facts =
                List.of(
                        fact("effectiveDate", effective),
                        fact("closingDate", LocalDate.of(2026, 12, 18)));
        var under = new Under(FORM.code(), null, List.of());
        var opening = new Opening(terms(), under, facts, List.of(), List.of(ANA));
        return OpenTransaction.open(opening, ID, ACT);
    }

    static Fact fact(String name, @Nullable LocalDate date) {
        return Fact.own(name, name, date == null ? null : new FactValue.Day(date));
    }

    public static Transaction opened() {
        return opening().next();
    }

    static Terms terms() {
        return new Terms(Stage.underContract, Side.buyer, AUSTIN, "America/Chicago", null);
    }

    public static Transaction calculated() {
        return recalculated(opened());
    }

    static Transaction recalculated(Transaction deal) {
        return recalculation(deal).next();
    }

    public static Decision.Changed recalculation(Transaction deal) {
        return changed(Recalculate.recalculate(deal, LIBRARY, NOW));
    }

    static Transaction moved(Transaction deal, String fact, @Nullable LocalDate date) {
        return with(deal, move(fact, date));
    }

    static InputChange move(String fact, @Nullable LocalDate date) {
        return InputChange.fact(fact, date == null ? null : new FactValue.Day(date));
    }

    static Transaction with(Transaction deal, InputChange change) {
        return changed(ChangeInputs.change(deal, change, ACT)).next();
    }

    public static Decision.Changed changed(Decision decision) {
        return (Decision.Changed) decision;
    }

    static Standing standing(Transaction deal, String id) {
        return deal.schedule().standing(id).orElseThrow();
    }

    static DeadlineRule rule(String id, String anchor, int days) {
        return DeadlineRule.of(id, "Label of " + id, Anchor.at(anchor), Period.days(days));
    }
}
