package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.Outcome;
import io.latchkey.transactions.domain.event.DeadlinesRecalculated;
import io.latchkey.transactions.domain.event.TaskMoved;
import io.latchkey.transactions.domain.event.TransactionEvent;
import io.latchkey.transactions.domain.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tasks in the computation of a deal's dates: one timeline tells deadlines and tasks. */
final class TaskDates {
    private TaskDates() {}

    /** Deadlines first. */
    static List<DeadlineRule> rules(Schedule schedule) {
        var deadlines = schedule.rules();
        var tasks = schedule.tasks().rules();
        var all = new ArrayList<DeadlineRule>(deadlines.size() + tasks.size());
        all.addAll(deadlines);
        all.addAll(tasks);
        return all;
    }

    /** The schedule with what came of it; what is said of tasks alone is no conflict of a deal. */
    static Schedule told(Schedule schedule, Outcome outcome) {
        var standings = outcome.deadlines().stream().map(Standing::of).toList();
        var deadlines = standings.size() - schedule.tasks().tasks().size();
        var tasks = schedule.tasks().ids();
        var conflicts =
                outcome.conflicts().stream()
                        .filter(conflict -> !tasks.containsAll(conflict.deadlines()))
                        .toList();
        return schedule.computed(standings.subList(0, deadlines), conflicts)
                .with(schedule.tasks().computed(standings.subList(deadlines, standings.size())));
    }

    /** A first date is no move, and what is done or not needed moves no more. */
    static List<TaskMoved> moves(Schedule before, Schedule after) {
        var old = before.tasks().byId();
        var next = after.tasks().byId();
        return after.tasks().tasks().stream()
                .filter(task -> !task.isDone())
                .filter(task -> isMoved(old.get(task.id()), next.get(task.id())))
                .map(task -> moved(task, old.get(task.id()), next.get(task.id())))
                .toList();
    }

    private static boolean isMoved(@Nullable Standing before, @Nullable Standing after) {
        return before != null && after != null && Recalculate.isMoved(before, after);
    }

    private static TaskMoved moved(
            Task task, @Nullable Standing before, @Nullable Standing standing) {
        var after = Objects.requireNonNull(standing);
        return new TaskMoved(
                task.id(),
                task.work().title(),
                before == null ? null : before.due(),
                after.due(),
                before == null ? null : before.at(),
                after.at(),
                after.why());
    }

    /**
     * The deal with other tasks, and at once what follows from them; but where dates are still to
     * be computed, theirs are too.
     *
     * @throws io.latchkey.model.InvalidValue when their rules lead in a circle, or to no date
     */
    static Decision.Changed following(
            Transaction deal, TaskList tasks, List<TransactionEvent> said, Act act) {
        var statements =
                said.stream()
                        .flatMap(event -> Statements.words(event).stream())
                        .map(what -> new Statement(act.by(), what))
                        .toList();
        var changed = deal.schedule().with(tasks).changed(statements);
        var next = Recalculate.current(changed, deal.zone(), act.library());
        if (deal.schedule().isPending()) {
            return new Decision.Changed(deal.withFound(changed, act.now()), said);
        }
        var events = new ArrayList<>(said);
        events.addAll(moves(deal.schedule(), next));
        var moves = Recalculate.moves(deal.schedule(), next);
        if (!moves.isEmpty()) {
            events.addAll(moves);
            events.add(
                    new DeadlinesRecalculated(
                            next.inputs(), moves.size(), next.conflicts().size()));
            events.addAll(Notices.of(deal.withFound(changed, act.now()), moves));
        }
        return new Decision.Changed(deal.withFound(next, act.now()), events);
    }
}
