package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.event.TaskAdded;
import io.latchkey.transactions.domain.event.TaskChanged;
import io.latchkey.transactions.domain.event.TaskCompleted;
import io.latchkey.transactions.domain.event.TaskItemChecked;
import io.latchkey.transactions.domain.event.TaskRemoved;
import io.latchkey.transactions.domain.event.TaskReopened;
import io.latchkey.transactions.domain.event.TaskWaived;
import io.latchkey.transactions.domain.event.TransactionEvent;
import io.latchkey.transactions.domain.task.Task;
import io.latchkey.transactions.domain.task.Task.Completion;
import io.latchkey.transactions.domain.task.Task.Waiver;
import io.latchkey.transactions.domain.value.Lock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Enters, changes and settles a deal's tasks. Work on one task is no change of the deal's terms or
 * inputs that another person has to have read: it is refused only where the task itself changed.
 */
public final class KeepTasks {
    private static final String TASK = "task";

    private KeepTasks() {}

    /** Whether one who read that version has seen every change that people made to the task. */
    public static boolean isSeenBy(Transaction deal, String taskId, long versionRead) {
        var changedIn = deal.schedule().tasks().task(taskId).map(Task::changedIn).orElse(1L);
        return versionRead >= Math.max(1, changedIn) && versionRead <= deal.version();
    }

    /**
     * The deal with one more task of its own.
     *
     * @throws InvalidValue for an id that the deal has, or a rule that leads in a circle
     */
    public static Decision add(Transaction deal, Task task, Act act) {
        var schedule = deal.schedule();
        if (schedule.tasks().task(task.id()).isPresent()
                || schedule.rule(task.id()).isPresent()
                || schedule.fact(task.id()).isPresent()) {
            throw new InvalidValue("id", "is no name of a fact, deadline or task of the deal");
        }
        refuseStranger(deal, task.progress().assignee());
        refuseStrangeDate(task);
        var work = task.work();
        var said =
                new TaskAdded(
                        task.id(),
                        work.title(),
                        work.role(),
                        work.stage(),
                        work.required(),
                        task.progress().assignee());
        return following(deal, task, said, act);
    }

    /** The task as it becomes, where it becomes another. */
    public static Decision change(
            Transaction deal, String taskId, UnaryOperator<Task> change, Act act) {
        var old = deal.schedule().tasks().task(taskId);
        if (old.isEmpty()) {
            return new Decision.Missing(TASK);
        }
        var next = change.apply(old.get());
        if (next.equals(old.get())) {
            return new Decision.Unchanged(deal);
        }
        if (!Objects.equals(old.get().progress().assignee(), next.progress().assignee())) {
            refuseStranger(deal, next.progress().assignee());
        }
        refuseStrangeDate(next);
        var work = next.work();
        var said =
                new TaskChanged(
                        taskId,
                        work.title(),
                        work.role(),
                        work.stage(),
                        work.required(),
                        next.progress().assignee(),
                        next.progress().date());
        return isDueAlike(old.get(), next)
                ? plain(deal, next, said, act)
                : following(deal, next, said, act);
    }

    /**
     * The task is done; it moves no more, and what hangs on it counts from that day.
     *
     * @param on null for today at the property
     */
    public static Decision complete(
            Transaction deal,
            String taskId,
            @Nullable LocalDate on,
            @Nullable String note,
            Act act) {
        var old = deal.schedule().tasks().task(taskId);
        if (old.isEmpty()) {
            return new Decision.Missing(TASK);
        }
        var today = act.now().atZone(deal.zone()).toLocalDate();
        var day = on == null ? today : on;
        refuseStrangeYear("completedOn", day);
        if (day.isAfter(today)) {
            throw new InvalidValue("completedOn", "is not in the future at the property");
        }
        var done = new Completion(day, due(deal, old.get()), act.by().name(), note);
        var before = old.get().progress().completion();
        if (before != null
                && before.on().equals(day)
                && Objects.equals(before.note(), done.note())) {
            return new Decision.Unchanged(deal);
        }
        var said = new TaskCompleted(taskId, old.get().work().title(), day, done.note());
        return following(deal, old.get().settled(done, null), said, act);
    }

    /** Nobody has to do the task; it moves no more, and what hangs on it counts from its day. */
    public static Decision waive(Transaction deal, String taskId, @Nullable String note, Act act) {
        var old = deal.schedule().tasks().task(taskId);
        if (old.isEmpty()) {
            return new Decision.Missing(TASK);
        }
        var waiver = new Waiver(due(deal, old.get()), act.by().name(), note);
        var before = old.get().progress().waiver();
        if (before != null && Objects.equals(before.note(), waiver.note())) {
            return new Decision.Unchanged(deal);
        }
        var said = new TaskWaived(taskId, old.get().work().title(), waiver.note());
        return following(deal, old.get().settled(null, waiver), said, act);
    }

    /** The task is to be done after all, though it was completed or waived. */
    public static Decision reopen(Transaction deal, String taskId, Lock lock, Act act) {
        var old = deal.schedule().tasks().task(taskId);
        if (old.isEmpty()) {
            return new Decision.Missing(TASK);
        }
        var progress = old.get().progress();
        var held = lock == Lock.completed ? progress.completion() : progress.waiver();
        if (held == null) {
            return new Decision.Unchanged(deal);
        }
        var said = new TaskReopened(taskId, old.get().work().title(), lock);
        return following(deal, old.get().settled(null, null), said, act);
    }

    /**
     * A line of the task's checklist is done or not.
     *
     * @param number from 1
     */
    public static Decision check(
            Transaction deal, String taskId, int number, boolean done, Act act) {
        var old = deal.schedule().tasks().task(taskId);
        if (old.isEmpty()) {
            return new Decision.Missing(TASK);
        }
        if (number < 1 || number > old.get().items().size()) {
            return new Decision.Missing("item");
        }
        var item = old.get().items().get(number - 1);
        if (done == (item.by() != null)) {
            return new Decision.Unchanged(deal);
        }
        var next = old.get().ticked(number - 1, done ? act.by().name() : null);
        var said = new TaskItemChecked(taskId, next.work().title(), item.text(), done);
        return plain(deal, next, said, act);
    }

    /**
     * The deal without a task of its own.
     *
     * @throws InvalidValue for one that a template brought
     */
    public static Decision remove(Transaction deal, String taskId, Act act) {
        var old = deal.schedule().tasks().task(taskId);
        if (old.isEmpty()) {
            return new Decision.Missing(TASK);
        }
        if (!old.get().isOwn()) {
            throw new InvalidValue(TASK, "is the deal's own; one of a template is waived");
        }
        var said = new TaskRemoved(taskId, old.get().work().title());
        return TaskDates.following(
                deal, deal.schedule().tasks().without(taskId), List.of(said), act);
    }

    /**
     * The deal with all tasks of the template; those that it has stay as they are.
     *
     * @throws InvalidValue for a template that is not known
     */
    public static Decision apply(Transaction deal, String template, Act act) {
        var tasks = deal.schedule().tasks();
        var plan = act.library().tasks().get().tasks(template, deal.terms().side());
        var added =
                plan.values().stream().filter(task -> !tasks.ids().contains(task.id())).toList();
        if (added.isEmpty()) {
            return new Decision.Unchanged(deal);
        }
        var all = tasks;
        for (var task : added) {
            all = all.with(task);
        }
        all = PlanTasks.fitted(all, deal.schedule());
        for (var task : added) {
            all = all.with(all.task(task.id()).orElseThrow().keep());
        }
        return TaskDates.following(deal, all, List.of(PlanTasks.event(added, List.of())), act);
    }

    private static boolean isDueAlike(Task one, Task other) {
        return one.dueRule().equals(other.dueRule())
                && Objects.equals(one.progress().date(), other.progress().date());
    }

    private static @Nullable LocalDate due(Transaction deal, Task task) {
        var progress = task.progress();
        if (progress.completion() != null) {
            return progress.completion().due();
        }
        return progress.waiver() == null
                ? deal.schedule().tasks().due(task.id())
                : progress.waiver().due();
    }

    private static void refuseStranger(Transaction deal, @Nullable String assignee) {
        if (assignee != null && deal.party(assignee).isEmpty()) {
            throw new InvalidValue("assignee", "is the id of a party of the deal");
        }
    }

    private static void refuseStrangeDate(Task task) {
        if (task.progress().date() != null) {
            refuseStrangeYear("date", task.progress().date());
        }
    }

    private static void refuseStrangeYear(String field, LocalDate day) {
        InputsDraft.refuseStrangeYear(field, new FactValue.Day(day));
    }

    private static Decision plain(Transaction deal, Task task, TransactionEvent said, Act act) {
        var tasks = deal.schedule().tasks().with(task.changedIn(deal.version() + 1));
        return new Decision.Changed(
                deal.withFound(deal.schedule().with(tasks), act.now()), List.of(said));
    }

    private static Decision following(Transaction deal, Task task, TransactionEvent said, Act act) {
        var tasks = deal.schedule().tasks().with(task.changedIn(deal.version() + 1));
        return TaskDates.following(deal, tasks, List.of(said), act);
    }
}
