package io.latchkey.transactions.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.transactions.domain.Act;
import io.latchkey.transactions.domain.Decision;
import io.latchkey.transactions.domain.OpenTransaction;
import io.latchkey.transactions.domain.OpenTransaction.Opening;
import io.latchkey.transactions.domain.OpenTransaction.Under;
import io.latchkey.transactions.domain.Recalculate;
import io.latchkey.transactions.domain.RuleLibrary;
import io.latchkey.transactions.domain.Standing;
import io.latchkey.transactions.domain.Terms;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.TransactionId;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactDefinition;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.form.ContractForm;
import io.latchkey.transactions.domain.task.Task;
import io.latchkey.transactions.domain.task.TaskLibrary;
import io.latchkey.transactions.domain.task.TaskTemplate;
import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.Author;
import io.latchkey.transactions.domain.value.Fact;
import io.latchkey.transactions.domain.value.PropertyZone;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import io.latchkey.transactions.forms.Forms;
import io.latchkey.transactions.forms.HolidayTables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedTasksTest {
    private static final Instant NOW = Instant.parse("2026-11-10T15:00:00Z");
    private static final TaskLibrary TASKS = new TaskLibrary(ShippedTasks.all(), List.of());
    private static final Map<String, String> POSTAL_CODES =
            Map.of(
                    "TX", "78704", "CA", "94110", "FL", "33131", "CO", "80202", "NJ", "07030", "NY",
                    "11215", "WA", "98101");
    private static final Map<String, String> STATES =
            Map.of(
                    "TX-TREC-1-4",
                    "TX",
                    "CA-CAR-RPA",
                    "CA",
                    "FL-FARBAR-ASIS",
                    "FL",
                    "FL-CRSP",
                    "FL",
                    "CO-CBS",
                    "CO",
                    "NJ-ATTORNEY-REVIEW",
                    "NJ",
                    "NY-STANDARD",
                    "NY",
                    Forms.GENERIC,
                    "WA");

    /** A form and a side. */
    record Case(String form, Side side) {}

    static Stream<Case> cases() {
        return STATES.keySet().stream()
                .sorted()
                .flatMap(form -> Arrays.stream(Side.values()).map(side -> new Case(form, side)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyTaskOfAFreshDealHasItsDayOrWaitsForWhatItsContractSpeaksOf(Case of) {
        var deal = calculated(of, List.of());
        var tasks = deal.schedule().tasks();
        assertThat(tasks.tasks()).hasSizeBetween(25, 100);
        assertThat(tasks.standings()).hasSameSizeAs(tasks.tasks());
        var facts = deal.schedule().book().facts().stream().map(FactDefinition::name).toList();
        assertThat(tasks.standings())
                .allSatisfy(standing -> assertThat(facts).containsAll(standing.missing()));
        assertThat(tasks.standings().stream().filter(each -> each.due() != null).count())
                .isGreaterThan(tasks.tasks().size() / 2);
        assertThat(due(deal, "sendWireFraudWarning")).isEqualTo("2026-11-10");
        assertThat(due(deal, "confirmRecording")).isEqualTo("2026-12-18");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noTaskOfTheRunUpIsDueAfterClosing(Case of) {
        var deal = calculated(of, List.of());
        for (var task : deal.schedule().tasks().tasks()) {
            var due = due(deal, task.id());
            if (due != null && task.work().stage() != Stage.closed) {
                assertThat(due).as(task.id()).isBeforeOrEqualTo("2026-12-18");
            }
        }
    }

    @Test
    void aSideDoesWhatIsItsOwn() {
        assertThat(ids(calculated(new Case("TX-TREC-1-4", Side.buyer), List.of())))
                .contains("deliverOptionFee", "scheduleInspection", "deliverEarnestMoneyReceipt")
                .doesNotContain("orderPayoff", "markPending", "openEscrow");
        assertThat(ids(calculated(new Case("CA-CAR-RPA", Side.seller), List.of())))
                .contains("orderNaturalHazardReport", "orderPayoff", "openEscrow")
                .doesNotContain("removeLoanContingency", "deliverOptionFee");
    }

    @Test
    void aRuleSetBesideTheFormBringsItsTasks() {
        var with = calculated(new Case("TX-TREC-1-4", Side.buyer), List.of("US-TRID"));
        assertThat(ids(with)).contains("confirmClosingDisclosure", "confirmIntentToProceed");
        assertThat(due(with, "confirmClosingDisclosure")).isEqualTo("2026-12-15");
    }

    @Test
    void noTaskIsNamedLikeAFactOrADeadlineOfAnyForm() {
        var names = new HashSet<String>();
        Forms.shipped().stream()
                .flatMap(form -> form.revisions().stream())
                .forEach(revision -> {
                    revision.facts().stream().map(FactDefinition::name).forEach(names::add);
                    revision.rules().stream().map(DeadlineRule::id).forEach(names::add);
                });
        assertThat(ShippedTasks.all())
                .flatExtracting(TaskTemplate::entries)
                .extracting(entry -> entry.task().id())
                .doesNotContainAnyElementsOf(names);
    }

    @Test
    void everyFormsTemplateSpeaksOfThatFormsOwnDates() {
        for (var template : ShippedTasks.all()) {
            var form = template.scope().form();
            if (form == null) {
                continue;
            }
            var names = names(Forms.form("form", form));
            ShippedTasks.all().stream()
                    .filter(each -> each.scope().form() == null || each.equals(template))
                    .flatMap(each -> each.entries().stream())
                    .forEach(entry -> names.add(entry.task().id()));
            for (var entry : template.entries()) {
                var rule = entry.task().rule();
                assertThat(rule).as(entry.task().id()).isNotNull();
                if (rule != null) {
                    assertThat(names).as(form).containsAnyElementsOf(rule.anchor().names());
                }
            }
        }
    }

    private static Set<String> names(ContractForm form) {
        var names = new HashSet<String>();
        form.newest().facts().forEach(fact -> names.add(fact.name()));
        form.newest().rules().forEach(rule -> names.add(rule.id()));
        return names;
    }

    private static Transaction calculated(Case of, List<String> ruleSets) {
        var state = STATES.getOrDefault(of.form(), "WA");
        var address =
                new Address("1 Main St", null, "Town", state, POSTAL_CODES.getOrDefault(state, ""));
        var zone = PropertyZone.of(state, address.postalCode()).getId();
        var facts =
                Stream.of("effectiveDate", "acceptanceDate", "mecDate", "contractSigned")
                        .map(name -> day(name, LocalDate.of(2026, 11, 10)))
                        .toList();
        var all = new ArrayList<>(facts);
        all.add(day("contractDelivered", LocalDate.of(2026, 11, 10)));
        all.add(day("attorneyReviewConcluded", LocalDate.of(2026, 11, 14)));
        all.add(day("closingDate", LocalDate.of(2026, 12, 18)));
        var opening =
                new Opening(
                        new Terms(Stage.underContract, of.side(), address, zone, null),
                        new Under(of.form(), null, ruleSets),
                        known(of.form(), all),
                        List.of(),
                        List.of());
        var act = new Act(new Author("user-1", "One", null), NOW, library());
        var id = new TransactionId("tx_01JDEM0DEA1000000000000001");
        var opened = OpenTransaction.open(opening, id, act).next();
        return switch (Recalculate.recalculate(opened, library(), NOW)) {
            case Decision.Changed(Transaction next, _) -> next;
            case Decision.Unchanged _, Decision.Missing _ ->
                    throw new AssertionError("a fresh deal is to be computed");
        };
    }

    private static List<Fact> known(String form, List<Fact> facts) {
        var names = names(Forms.form("form", form));
        return facts.stream().filter(fact -> names.contains(fact.name())).toList();
    }

    private static Fact day(String name, LocalDate date) {
        return Fact.own(name, name, new FactValue.Day(date));
    }

    private static RuleLibrary library() {
        var forms = new LinkedHashMap<String, ContractForm>();
        Forms.shipped().forEach(form -> forms.put(form.code(), form));
        return new RuleLibrary(forms, HolidayTables.shipped(), () -> TASKS);
    }

    private static List<String> ids(Transaction deal) {
        return deal.schedule().tasks().tasks().stream().map(Task::id).toList();
    }

    private static @Nullable LocalDate due(Transaction deal, String id) {
        return deal.schedule().tasks().standings().stream()
                .filter(standing -> standing.id().equals(id))
                .findFirst()
                .map(Standing::due)
                .orElse(null);
    }
}
