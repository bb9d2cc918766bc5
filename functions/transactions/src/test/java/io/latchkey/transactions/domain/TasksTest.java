package io.latchkey.transactions.domain;

import static io.latchkey.transactions.domain.Deals.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.deadline.Anchor;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.DeadlineStatus;
import io.latchkey.transactions.domain.deadline.Period;
import io.latchkey.transactions.domain.event.DeadlineMoved;
import io.latchkey.transactions.domain.event.MessageRequested;
import io.latchkey.transactions.domain.event.TaskCompleted;
import io.latchkey.transactions.domain.event.TaskMoved;
import io.latchkey.transactions.domain.event.TasksPlanned;
import io.latchkey.transactions.domain.task.PlannedTask;
import io.latchkey.transactions.domain.task.Task;
import io.latchkey.transactions.domain.task.TaskLibrary;
import io.latchkey.transactions.domain.task.TaskTemplate;
import io.latchkey.transactions.domain.task.TaskTemplate.Entry;
import io.latchkey.transactions.domain.task.TaskTemplate.Scope;
import io.latchkey.transactions.domain.task.Work;
import io.latchkey.transactions.domain.value.Lock;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TasksTest {
    private static final LocalDate CLOSING = LocalDate.of(2026, 12, 18);
    private static final TaskTemplate ANY =
            template(
                    "ANY",
                    new Scope(null, null, true, false),
                    List.of(
                            entry(planned("sendWarning", at("effectiveDate", 0)), null),
                            entry(planned("confirmWalk", at("walkThrough", -1)), Side.buyer),
                            entry(planned("orderPayoff", at("closingDate", -14)), Side.seller),
                            entry(planned("fileReceipt", at("sendWarning", 2)), null)));
    private static final TaskTemplate TEXAS =
            template(
                    "TX",
                    new Scope("TX", null, true, false),
                    List.of(entry(planned("sendWarning", at("effectiveDate", 1)), null)));
    private static final TaskTemplate BY_HAND =
            template(
                    "PROBATE",
                    new Scope(null, null, false, false),
                    List.of(
                            entry(planned("collectLetters", at("closingDate", -20)), null),
                            entry(planned("sendWarning", at("closingDate", 0)), null)));
    private static final Act ACT =
            new Act(Deals.CORA, Deals.NOW, library(List.of(ANY, TEXAS), List.of(BY_HAND)));

    @Test
    void aDealOpensWithTheTasksOfItsSideAndTheClosestTemplateWins() {
        var opened = opened(Side.buyer);
        assertThat(ids(opened.next())).containsExactly("sendWarning", "confirmWalk", "fileReceipt");
        assertThat(task(opened.next(), "sendWarning").template()).isEqualTo("TX");
        assertThat(opened.events())
                .last()
                .isEqualTo(
                        new TasksPlanned(
                                List.of("TX", "ANY"),
                                List.of(
                                        told("sendWarning"),
                                        told("confirmWalk"),
                                        told("fileReceipt")),
                                List.of()));
        assertThat(ids(opened(Side.dual).next())).contains("confirmWalk", "orderPayoff");
    }

    @Test
    void aFactThatMovesMovesWhatHangsOnItAndSaysWhy() {
        var deal = recalculated(opened(Side.buyer).next());
        assertThat(due(deal, "confirmWalk")).isEqualTo("2026-12-16");
        var moved = with(deal, Deals.move("closingDate", CLOSING.plusDays(5)));
        var found = changed(Recalculate.recalculate(moved, ACT.library(), Deals.NOW));
        assertThat(due(found.next(), "confirmWalk")).isEqualTo("2026-12-21");
        assertThat(found.events())
                .filteredOn(TaskMoved.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    var told = (TaskMoved) event;
                    assertThat(told.taskId()).isEqualTo("confirmWalk");
                    assertThat(told.from()).isEqualTo("2026-12-16");
                    assertThat(told.to()).isEqualTo("2026-12-21");
                    assertThat(told.why()).first().asString().contains("walkThrough is");
                });
        var back = with(found.next(), Deals.move("closingDate", CLOSING));
        assertThat(recalculated(back).schedule().tasks()).isEqualTo(deal.schedule().tasks());
    }

    @Test
    void aTaskThatWasDoneIsFrozenAndOthersCountFromTheDayItWasDone() {
        var deal = recalculated(opened(Side.buyer).next());
        var on = LocalDate.of(2026, 11, 20);
        var done = changed(KeepTasks.complete(deal, "sendWarning", on, "by mail", ACT));
        assertThat(done.events())
                .first()
                .isEqualTo(new TaskCompleted("sendWarning", "Title of sendWarning", on, "by mail"));
        assertThat(due(done.next(), "fileReceipt")).isEqualTo("2026-11-22");
        assertThat(due(done.next(), "sendWarning")).isEqualTo("2026-11-17");
        assertThat(status(done.next(), "sendWarning")).isEqualTo(DeadlineStatus.completed);
        var later = with(done.next(), Deals.move("effectiveDate", LocalDate.of(2026, 11, 19)));
        assertThat(due(recalculated(later), "sendWarning")).isEqualTo("2026-11-17");
        var open = changed(KeepTasks.reopen(later, "sendWarning", Lock.completed, ACT));
        assertThat(due(recalculated(open.next()), "sendWarning")).isEqualTo("2026-11-20");
        assertThat(due(recalculated(open.next()), "fileReceipt")).isEqualTo("2026-11-22");
    }

    @Test
    void aTaskThatIsNotNeededKeepsItsDayForWhatHangsOnIt() {
        var deal = recalculated(opened(Side.buyer).next());
        var waived = changed(KeepTasks.waive(deal, "sendWarning", null, ACT)).next();
        assertThat(status(waived, "sendWarning")).isEqualTo(DeadlineStatus.waived);
        assertThat(due(waived, "fileReceipt")).isEqualTo("2026-11-19");
        assertThat(KeepTasks.waive(waived, "sendWarning", null, ACT))
                .isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void anotherSideSwapsTheTasksThatNobodyTouchedAndKeepsTheOthers() {
        var deal = recalculated(opened(Side.buyer).next());
        var assigned =
                changed(KeepTasks.change(deal, "confirmWalk", task -> task.assigned("pty_1"), ACT))
                        .next();
        var seller = side(assigned, Side.seller);
        assertThat(ids(seller.next()))
                .containsExactly("sendWarning", "orderPayoff", "fileReceipt", "confirmWalk");
        assertThat(ids(side(deal, Side.seller).next()))
                .containsExactly("sendWarning", "orderPayoff", "fileReceipt");
        assertThat(side(deal, Side.seller).events())
                .contains(
                        new TasksPlanned(
                                List.of("ANY"),
                                List.of(told("orderPayoff")),
                                List.of("confirmWalk")));
        assertThat(seller.next().schedule().isPending()).isTrue();
        assertThat(due(recalculated(seller.next()), "orderPayoff")).isEqualTo("2026-12-04");
    }

    @Test
    void aTemplateIsAppliedOnceHoweverOftenAndChangesNothingThatIsThere() {
        var deal = recalculated(opened(Side.buyer).next());
        var applied = changed(KeepTasks.apply(deal, "PROBATE", ACT)).next();
        assertThat(ids(applied)).contains("collectLetters");
        assertThat(due(applied, "collectLetters")).isEqualTo("2026-11-28");
        assertThat(due(applied, "sendWarning")).isEqualTo("2026-11-17");
        assertThat(KeepTasks.apply(applied, "PROBATE", ACT)).isInstanceOf(Decision.Unchanged.class);
        assertThat(ids(side(applied, Side.seller).next())).contains("collectLetters");
        assertThatThrownBy(() -> KeepTasks.apply(deal, "NONE", ACT))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("template is one of ANY, TX, PROBATE");
    }

    @Test
    void aTeamsTemplateStandsBeforeTheProductsOrInItsPlace() {
        var own =
                template(
                        "OURS",
                        new Scope("TX", null, true, false),
                        List.of(entry(planned("sendWarning", at("closingDate", -3)), null)));
        var beside = open(Side.buyer, library(List.of(ANY), List.of(own))).next();
        assertThat(ids(beside)).hasSize(3);
        assertThat(task(beside, "sendWarning").template()).isEqualTo("OURS");
        var alone = template("OURS", new Scope(null, null, true, true), own.entries());
        assertThat(ids(open(Side.buyer, library(List.of(ANY), List.of(alone))).next()))
                .containsExactly("sendWarning");
        var elsewhere = template("OURS", new Scope("CA", null, true, true), own.entries());
        assertThat(ids(open(Side.buyer, library(List.of(ANY), List.of(elsewhere))).next()))
                .hasSize(3);
    }

    @Test
    void anOwnTaskIsDueByARuleOnADayOrWhenever() {
        var deal = recalculated(opened(Side.buyer).next());
        var ruled = added(deal, planned("callCity", at("closing", -2)));
        assertThat(due(ruled, "callCity")).isEqualTo("2026-12-16");
        var whenever = added(deal, planned("callCity", null));
        assertThat(due(whenever, "callCity")).isNull();
        assertThat(status(whenever, "callCity")).isEqualTo(DeadlineStatus.open);
        var dated =
                changed(
                                KeepTasks.change(
                                        whenever,
                                        "callCity",
                                        task -> task.dated(LocalDate.of(2026, 12, 1)),
                                        ACT))
                        .next();
        assertThat(due(dated, "callCity")).isEqualTo("2026-12-01");
        assertThat(status(dated, "callCity")).isEqualTo(DeadlineStatus.pinned);
        assertThat(ids(changed(KeepTasks.remove(dated, "callCity", ACT)).next()))
                .doesNotContain("callCity");
        assertThatThrownBy(() -> KeepTasks.remove(dated, "sendWarning", ACT))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("task is the deal's own; one of a template is waived");
    }

    @Test
    void tasksAndDeadlinesHaveOneSpaceOfNamesAndNoCircles() {
        var deal = recalculated(opened(Side.buyer).next());
        for (var taken : List.of("closing", "closingDate", "sendWarning")) {
            assertThatThrownBy(() -> added(deal, planned(taken, null)))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessage("id is no name of a fact, deadline or task of the deal");
        }
        assertThatThrownBy(() ->
                        KeepTasks.change(
                                deal,
                                "sendWarning",
                                task -> task.withRule(rule("sendWarning", at("fileReceipt", 1))),
                                ACT))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("leads in a circle");
    }

    @Test
    void aDeadlineThatHangsOnATaskMovesWithItAndPeopleAreTold() {
        var ruled =
                KeepDeadlines.set(
                        recalculated(opened(Side.buyer).next()),
                        rule("repairsAgreed", at("fileReceipt", 1)),
                        ACT);
        var deal = recalculated(changed(ruled).next());
        var done =
                changed(
                        KeepTasks.complete(
                                deal, "fileReceipt", LocalDate.of(2026, 11, 21), null, ACT));
        assertThat(done.events())
                .hasAtLeastOneElementOfType(DeadlineMoved.class)
                .hasAtLeastOneElementOfType(MessageRequested.class);
        assertThat(done.next().schedule().isPending()).isFalse();
    }

    @Test
    void workOnATaskHindersNobodyElsesChangeAndOnlyTheTasksOwnChangeHindersIt() {
        var deal = recalculated(opened(Side.buyer).next());
        var ticked = changed(KeepTasks.check(deal, "sendWarning", 1, true, ACT)).next();
        assertThat(ticked.isSeenBy(deal.version())).isTrue();
        assertThat(KeepTasks.isSeenBy(ticked, "sendWarning", deal.version())).isFalse();
        assertThat(KeepTasks.isSeenBy(ticked, "sendWarning", ticked.version())).isTrue();
        assertThat(KeepTasks.isSeenBy(ticked, "fileReceipt", deal.version())).isTrue();
        assertThat(KeepTasks.isSeenBy(ticked, "fileReceipt", ticked.version() + 1)).isFalse();
        assertThat(KeepTasks.check(ticked, "sendWarning", 3, true, ACT))
                .isEqualTo(new Decision.Missing("item"));
    }

    @Test
    void aChangedChecklistKeepsItsTicksAndAPartyThatIsNoneIsRefused() {
        var deal = recalculated(opened(Side.buyer).next());
        var ticked = changed(KeepTasks.check(deal, "sendWarning", 2, true, ACT)).next();
        var listed =
                task(ticked, "sendWarning").withItems(List.of("second of sendWarning", "third"));
        assertThat(listed.items())
                .containsExactly(
                        new Task.Item("second of sendWarning", "Cora Lindqvist"),
                        new Task.Item("third", null));
        assertThatThrownBy(() ->
                        KeepTasks.change(deal, "sendWarning", task -> task.assigned("pty_9"), ACT))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("assignee is the id of a party of the deal");
    }

    @Test
    void tasksAfterClosingAreNoConflictOfTheDeal() {
        var deal =
                added(
                        recalculated(opened(Side.buyer).next()),
                        planned("thankEverybody", at("effectiveDate", 60)));
        assertThat(due(deal, "thankEverybody")).isEqualTo("2027-01-15");
        assertThat(deal.schedule().conflicts()).isEmpty();
    }

    @Test
    void aPreviewTellsTheMovesOfTasksToo() {
        var deal = recalculated(opened(Side.buyer).next());
        var preview = Preview.of(deal, Deals.move("closingDate", CLOSING.plusDays(5)), ACT);
        assertThat(preview.taskMoves())
                .extracting(TaskMoved::taskId)
                .containsExactly("confirmWalk");
    }

    private static RuleLibrary library(List<TaskTemplate> shipped, List<TaskTemplate> own) {
        var tasks = new TaskLibrary(shipped, own);
        return Deals.LIBRARY.with(() -> tasks);
    }

    private static TaskTemplate template(String code, Scope scope, List<Entry> entries) {
        return new TaskTemplate(code, "Template " + code, scope, entries);
    }

    private static Entry entry(PlannedTask task, @Nullable Side side) {
        return new Entry(task, side);
    }

    private static PlannedTask planned(String id, @Nullable DeadlineRule rule) {
        return new PlannedTask(
                id,
                new Work("Title of " + id, Role.coordinator, Stage.underContract, true),
                List.of("first of " + id, "second of " + id),
                rule);
    }

    private static TasksPlanned.Planned told(String id) {
        return new TasksPlanned.Planned(
                id, "Title of " + id, Role.coordinator, Stage.underContract, true);
    }

    private static DeadlineRule at(String anchor, int days) {
        return DeadlineRule.of("rule", "Rule", Anchor.at(anchor), Period.days(days));
    }

    private static DeadlineRule rule(String id, DeadlineRule like) {
        return DeadlineRule.of(id, "Label of " + id, like.anchor(), like.period());
    }

    private static Decision.Changed opened(Side side) {
        return open(side, ACT.library());
    }

    private static Decision.Changed open(Side side, RuleLibrary library) {
        var plain = Deals.terms();
        var terms =
                new Terms(plain.stage(), side, plain.address(), plain.timeZone(), plain.price());
        var opening =
                new OpenTransaction.Opening(
                        terms,
                        new OpenTransaction.Under("TEST-FORM", null, List.of()),
                        List.of(
                                Deals.fact("effectiveDate", LocalDate.of(2026, 11, 16)),
                                Deals.fact("closingDate", CLOSING)),
                        List.of(),
                        List.of(Deals.ANA));
        return OpenTransaction.open(opening, Deals.ID, new Act(Deals.CORA, Deals.NOW, library));
    }

    private static Decision.Changed side(Transaction deal, Side side) {
        var wish = new ChangeTerms.Wish(null, side, null, null, null, null);
        return changed(ChangeTerms.change(deal, wish, ACT));
    }

    private static Transaction with(Transaction deal, InputChange change) {
        return changed(ChangeInputs.change(deal, change, ACT)).next();
    }

    private static Transaction added(Transaction deal, PlannedTask plan) {
        return changed(KeepTasks.add(deal, Task.own(plan), ACT)).next();
    }

    private static Transaction recalculated(Transaction deal) {
        return changed(Recalculate.recalculate(deal, ACT.library(), Deals.NOW)).next();
    }

    private static Task task(Transaction deal, String id) {
        return deal.schedule().tasks().task(id).orElseThrow();
    }

    private static List<String> ids(Transaction deal) {
        return deal.schedule().tasks().tasks().stream().map(Task::id).toList();
    }

    private static @Nullable LocalDate due(Transaction deal, String id) {
        return deal.schedule().tasks().due(id);
    }

    private static DeadlineStatus status(Transaction deal, String id) {
        var tasks = deal.schedule().tasks();
        return TaskList.status(task(deal, id), tasks.byId().get(id), Deals.NOW);
    }
}
