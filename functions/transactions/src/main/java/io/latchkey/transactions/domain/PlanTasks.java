package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactDefinition;
import io.latchkey.transactions.domain.event.TasksPlanned;
import io.latchkey.transactions.domain.event.TransactionEvent;
import io.latchkey.transactions.domain.task.Task;
import io.latchkey.transactions.domain.task.TaskTemplate.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a deal the tasks of its templates, and takes those away that its templates have no more
 * and that nobody had to do with.
 */
final class PlanTasks {
    private PlanTasks() {}

    static Decision.Changed opened(Decision.Changed opened, Act act) {
        return planned(opened, act);
    }

    /** As the deal changed: where its form, side, rule sets or state are others than before. */
    static Decision.Changed changed(Transaction before, Decision.Changed changed, Act act) {
        return where(before).equals(where(changed.next())) ? changed : planned(changed, act);
    }

    private static Where where(Transaction deal) {
        return new Where(
                deal.terms().address().stateOrProvince(),
                deal.schedule().book().sets().stream().map(RuleSet::code).toList(),
                deal.terms().side());
    }

    private static Decision.Changed planned(Decision.Changed changed, Act act) {
        var deal = changed.next();
        var old = deal.schedule().tasks();
        var wanted = act.library().tasks().get().tasks(where(deal));
        var next = fitted(old.with(merged(old, wanted)), deal.schedule());
        var event = event(old, next);
        if (event.isEmpty() && next.equals(old)) {
            return changed;
        }
        var schedule = deal.schedule().with(next);
        var due = schedule.isPending() ? schedule : schedule.changed(List.of());
        var _ = Recalculate.compute(due, deal.zone(), act.library());
        var events = new ArrayList<>(changed.events());
        event.ifPresent(events::add);
        return new Decision.Changed(deal.planned(due), events);
    }

    private static Collection<Task> merged(TaskList old, Map<String, Task> wanted) {
        var next = new LinkedHashMap<String, Task>();
        wanted.forEach((id, plan) ->
                next.put(id, old.task(id).map(task -> task.replanned(plan)).orElse(plan)));
        old.tasks().stream()
                .filter(task -> !task.isUntouched())
                .forEach(task -> next.putIfAbsent(task.id(), task));
        return next.values();
    }

    static TaskList fitted(TaskList tasks, Schedule schedule) {
        var names = names(schedule);
        names.addAll(tasks.ids());
        return tasks.with(tasks.tasks().stream().map(task -> task.fitted(names)).toList());
    }

    private static Set<String> names(Schedule schedule) {
        var names = new HashSet<String>();
        schedule.book().facts().stream().map(FactDefinition::name).forEach(names::add);
        schedule.rules().stream().map(DeadlineRule::id).forEach(names::add);
        return names;
    }

    /** Empty where no task comes or goes. */
    private static Optional<TransactionEvent> event(TaskList old, TaskList next) {
        var before = old.ids();
        var after = next.ids();
        var added = next.tasks().stream().filter(task -> !before.contains(task.id())).toList();
        var removed = before.stream().filter(id -> !after.contains(id)).sorted().toList();
        return added.isEmpty() && removed.isEmpty()
                ? Optional.empty()
                : Optional.of(event(added, removed));
    }

    static TasksPlanned event(List<Task> added, List<String> removed) {
        return new TasksPlanned(
                added.stream().map(Task::template).filter(Objects::nonNull).distinct().toList(),
                added.stream().map(PlanTasks::planned).toList(),
                removed);
    }

    private static TasksPlanned.Planned planned(Task task) {
        var work = task.work();
        return new TasksPlanned.Planned(
                task.id(), work.title(), work.role(), work.stage(), work.required());
    }
}
