package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.DeadlineStatus;
import io.latchkey.transactions.domain.deadline.Locks;
import io.latchkey.transactions.domain.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A deal's tasks and where they stood when its dates were computed last.
 *
 * @param standings of those that have one, in the order of the tasks
 */
public record TaskList(List<Task> tasks, List<Standing> standings) {
    static final TaskList NONE = new TaskList(List.of(), List.of());
    static final int MOST = 200;

    /** Of titles, checklists and notes together, so that a deal fits into its item. */
    static final int MOST_TEXT = 80_000;

    public TaskList {
        tasks = List.copyOf(tasks);
        standings = List.copyOf(standings);
        if (tasks.size() > MOST) {
            throw new InvalidValue("tasks", "are at most " + MOST);
        }
        if (tasks.stream().mapToInt(Task::bytes).sum() > MOST_TEXT) {
            throw new InvalidValue(
                    "tasks", "have at most " + MOST_TEXT + " bytes of text together");
        }
    }

    public Optional<Task> task(String id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    public Map<String, Standing> byId() {
        var all = HashMap.<String, Standing>newHashMap(standings.size());
        standings.forEach(standing -> all.put(standing.id(), standing));
        return all;
    }

    @Nullable LocalDate due(String id) {
        return standings.stream()
                .filter(standing -> standing.id().equals(id))
                .findFirst()
                .map(Standing::due)
                .orElse(null);
    }

    /**
     * Where a task stands at a moment.
     *
     * @param standing the last computed; null while there is none
     */
    public static DeadlineStatus status(Task task, @Nullable Standing standing, Instant now) {
        if (task.isDone()) {
            return task.progress().completion() == null
                    ? DeadlineStatus.waived
                    : DeadlineStatus.completed;
        }
        if (standing != null && standing.status() == DeadlineStatus.waived) {
            return DeadlineStatus.waived;
        }
        if (standing == null || standing.at() == null) {
            return task.rule() == null ? DeadlineStatus.open : DeadlineStatus.pending;
        }
        if (standing.at().isBefore(now)) {
            return DeadlineStatus.overdue;
        }
        return task.progress().date() == null ? DeadlineStatus.open : DeadlineStatus.pinned;
    }

    List<DeadlineRule> rules() {
        return tasks.stream().map(Task::dueRule).toList();
    }

    Set<String> ids() {
        return tasks.stream().map(Task::id).collect(Collectors.toSet());
    }

    /** What tasks count from that people made what they are. */
    Set<String> keptAnchors() {
        var names = new HashSet<String>();
        tasks.stream()
                .filter(task -> task.kept() && !task.isDone() && task.rule() != null)
                .forEach(task -> names.addAll(task.dueRule().anchor().names()));
        return names;
    }

    /** What people settled by hand of deadlines and tasks alike. */
    Locks with(Locks deadlines) {
        if (tasks.isEmpty()) {
            return deadlines;
        }
        var pins = new HashMap<>(deadlines.pins());
        var completed = new HashMap<>(deadlines.completed());
        var waived = new HashMap<>(deadlines.waived());
        for (var task : tasks) {
            var progress = task.progress();
            if (progress.completion() != null) {
                var done = progress.completion();
                completed.put(task.id(), new Locks.Completion(done.on(), done.due()));
            } else if (progress.waiver() != null) {
                waived.put(task.id(), new Locks.Waiver(progress.waiver().due()));
            } else if (progress.date() != null) {
                pins.put(task.id(), progress.date());
            }
        }
        return new Locks(pins, completed, waived);
    }

    /** With one more, or another in the place of the one of its id. */
    TaskList with(Task task) {
        var all = new ArrayList<>(tasks);
        var place = ids(all).indexOf(task.id());
        if (place < 0) {
            all.add(task);
        } else {
            all.set(place, task);
        }
        return new TaskList(all, standings);
    }

    private static List<String> ids(List<Task> tasks) {
        return tasks.stream().map(Task::id).toList();
    }

    /** These tasks and no others. */
    TaskList with(Collection<Task> all) {
        var next = new TaskList(List.copyOf(all), List.of());
        var ids = next.ids();
        return new TaskList(
                next.tasks, standings.stream().filter(each -> ids.contains(each.id())).toList());
    }

    TaskList without(String id) {
        return with(tasks.stream().filter(task -> !task.id().equals(id)).toList());
    }

    TaskList computed(List<Standing> all) {
        return new TaskList(tasks, all);
    }
}
