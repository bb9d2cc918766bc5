package io.latchkey.transactions.api;

import io.latchkey.transactions.domain.Party;
import io.latchkey.transactions.domain.Standing;
import io.latchkey.transactions.domain.TaskList;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.deadline.DeadlineStatus;
import io.latchkey.transactions.domain.task.Task;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Stage;
import io.latchkey.transactions.forms.RuleWords;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What callers see of a deal's tasks, as of a moment. */
final class TaskViews {
    private static final Comparator<TaskView> SOONEST_FIRST =
            Comparator.comparing(TaskView::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private TaskViews() {}

    /** Work that somebody does in a deal. */
    @Introspected
    @Schema(name = "Task")
    record TaskView(
            String id,
            String title,
            Role role,
            @Schema(description = "the part of a deal that it belongs to") Stage stage,
            boolean required,
            @Schema(description = "the template that brought it; absent for the deal's own")
                    @Nullable String template,
            @Nullable RuleWords rule,
            @Schema(description = "a day that a person chose") @Nullable LocalDate date,
            @Nullable LocalDate due,
            @Schema(description = "the moment at which it is due, in UTC") @Nullable Instant at,
            DeadlineStatus status,
            @Schema(description = "id of the party to whom a person assigned it")
                    @Nullable String assignee,
            @Schema(description = "who does it: that party, or else all of the role")
                    List<AssigneeView> assignees,
            @Schema(description = "numbered from 1") List<ItemView> items,
            @Nullable CompletionView completion,
            @Nullable WaiverView waiver,
            @Schema(description = "the facts that it waits for") List<String> missing,
            @Schema(description = "each step from the anchor to the date") List<String> why,
            @Schema(
                            description =
                                    "the deal's version in which a person changed it last; 0 for never")
                    long changedIn) {}

    /** Somebody who does a task. */
    @Introspected
    @Schema(name = "TaskAssignee")
    record AssigneeView(String partyId, String name, Role role) {
        static AssigneeView of(Party party) {
            return new AssigneeView(party.id(), party.name(), party.role());
        }
    }

    /** A line of a checklist. */
    @Introspected
    @Schema(name = "TaskItem")
    record ItemView(String text, boolean done, @Nullable String by) {}

    /** When it was done. */
    @Introspected
    @Schema(name = "TaskCompletion")
    record CompletionView(LocalDate completedOn, String by, @Nullable String note) {}

    /** That nobody has to do it. */
    @Introspected
    @Schema(name = "TaskWaiver")
    record WaiverView(String by, @Nullable String note) {}

    /** A task, and the deal's version to send with the next change. */
    @Introspected
    record TaskAnswer(
            long version,
            @Schema(description = "whether dates are still being recalculated")
                    boolean deadlinesPending,
            @Schema(description = "absent where it is there no more") @Nullable TaskView task) {}

    /** The tasks of a template in a deal. */
    @Introspected
    @Schema(name = "TemplateApplied")
    record AppliedAnswer(
            long version,
            boolean deadlinesPending,
            @Schema(description = "ids of the tasks that the deal has of the template")
                    List<String> tasks) {}

    /** A page of a deal's tasks. */
    @Introspected
    @Schema(name = "Tasks")
    record TaskPage(
            long version,
            boolean deadlinesPending,
            Progress progress,
            List<TaskView> items,
            @Schema(description = "send it as cursor for what follows; absent at the end")
                    @Nullable String next) {}

    /** How far all tasks of a deal have come. */
    @Introspected
    @Schema(name = "TaskProgress")
    record Progress(
            int total,
            int completed,
            int waived,
            int overdue,
            int required,
            @Schema(description = "completed or waived") int requiredDone) {
        static Progress of(List<TaskView> tasks) {
            return new Progress(
                    tasks.size(),
                    count(tasks, task -> task.status() == DeadlineStatus.completed),
                    count(tasks, task -> task.status() == DeadlineStatus.waived),
                    count(tasks, task -> task.status() == DeadlineStatus.overdue),
                    count(tasks, TaskView::required),
                    count(tasks, task -> task.required() && isDone(task)));
        }

        private static int count(List<TaskView> tasks, Predicate<TaskView> which) {
            return (int) tasks.stream().filter(which).count();
        }
    }

    static boolean isDone(TaskView task) {
        return task.status() == DeadlineStatus.completed || task.status() == DeadlineStatus.waived;
    }

    /** Those with the nearest day first, those without one last. */
    static List<TaskView> all(Transaction deal, Instant now) {
        var standings = deal.schedule().tasks().byId();
        return deal.schedule().tasks().tasks().stream()
                .map(task -> view(deal, task, standings.get(task.id()), now))
                .sorted(SOONEST_FIRST)
                .toList();
    }

    static TaskAnswer answer(Transaction deal, String taskId, Instant now) {
        var tasks = deal.schedule().tasks();
        return new TaskAnswer(
                deal.version(),
                deal.schedule().isPending(),
                tasks.task(taskId)
                        .map(task -> view(deal, task, tasks.byId().get(taskId), now))
                        .orElse(null));
    }

    static AppliedAnswer applied(Transaction deal, String template) {
        return new AppliedAnswer(
                deal.version(),
                deal.schedule().isPending(),
                deal.schedule().tasks().tasks().stream()
                        .filter(task -> template.equals(task.template()))
                        .map(Task::id)
                        .toList());
    }

    private static TaskView view(
            Transaction deal, Task task, @Nullable Standing standing, Instant now) {
        var progress = task.progress();
        // One that is due whenever waits for nothing but its own doing, which is no news.
        var whenever = task.rule() == null && progress.date() == null && !task.isDone();
        var told = whenever ? null : standing;
        return new TaskView(
                task.id(),
                task.work().title(),
                task.work().role(),
                task.work().stage(),
                task.work().required(),
                task.template(),
                task.rule() == null ? null : RuleWords.of(task.rule()),
                progress.date(),
                standing == null ? null : standing.due(),
                standing == null ? null : standing.at(),
                TaskList.status(task, standing, now),
                progress.assignee(),
                assignees(deal, task),
                items(task),
                completion(task),
                waiver(task),
                told == null ? List.of() : told.missing(),
                told == null ? List.of() : told.why(),
                task.changedIn());
    }

    private static List<AssigneeView> assignees(Transaction deal, Task task) {
        var assignee = task.progress().assignee();
        var assigned = assignee == null ? null : deal.party(assignee).orElse(null);
        if (assigned != null) {
            return List.of(AssigneeView.of(assigned));
        }
        return deal.parties().stream()
                .filter(party -> party.role() == task.work().role())
                .map(AssigneeView::of)
                .toList();
    }

    private static List<ItemView> items(Task task) {
        return task.items().stream()
                .map(item -> new ItemView(item.text(), item.by() != null, item.by()))
                .toList();
    }

    private static @Nullable CompletionView completion(Task task) {
        var done = task.progress().completion();
        return done == null ? null : new CompletionView(done.on(), done.by(), done.note());
    }

    private static @Nullable WaiverView waiver(Task task) {
        var waiver = task.progress().waiver();
        return waiver == null ? null : new WaiverView(waiver.by(), waiver.note());
    }
}
