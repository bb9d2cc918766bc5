package io.latchkey.transactions.api;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactDefinition;
import io.latchkey.transactions.domain.task.PlannedTask;
import io.latchkey.transactions.domain.task.Task;
import io.latchkey.transactions.domain.task.TaskTemplate;
import io.latchkey.transactions.domain.task.Work;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Stage;
import io.latchkey.transactions.forms.Forms;
import io.latchkey.transactions.forms.RuleWords;
import io.latchkey.transactions.tasks.TaskWords;
import io.latchkey.transactions.tasks.TemplateWords;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What callers send to enter, change and settle tasks. */
final class TaskBodies {
    /** Names that a deal on one of the product's forms has for something else. */
    private static final Set<String> TAKEN =
            Forms.shipped().stream()
                    .flatMap(form -> form.revisions().stream())
                    .flatMap(revision ->
                            Stream.concat(
                                    revision.facts().stream().map(FactDefinition::name),
                                    revision.rules().stream().map(DeadlineRule::id)))
                    .collect(Collectors.toUnmodifiableSet());

    private TaskBodies() {}

    /** A task of the deal's own. */
    @Introspected
    record NewTask(
            long version,
            @Schema(example = "Call the association about the gate code") String title,
            @Schema(description = "lower camel case; made up unless said otherwise")
                    @Nullable String id,
            @Schema(description = "coordinator unless said otherwise") @Nullable Role role,
            @Schema(description = "the deal's unless said otherwise") @Nullable Stage stage,
            @Schema(description = "false unless said otherwise") @Nullable Boolean required,
            @Schema(
                            description =
                                    "when it is due, in a deadline's words: from a fact, a deadline"
                                            + " or another task")
                    @Nullable RuleWords rule,
            @Schema(description = "a day in the place of a rule") @Nullable LocalDate date,
            @Schema(description = "id of a party") @Nullable String assignee,
            @Schema(description = "a checklist") @Nullable List<String> items) {

        Task task(Transaction deal, String madeUp) {
            if (rule != null && date != null) {
                throw new InvalidValue("date", "is not there with rule");
            }
            var name = id == null ? madeUp : id;
            var work =
                    new Work(
                            title,
                            Objects.requireNonNullElse(role, Role.coordinator),
                            Objects.requireNonNullElse(stage, deal.terms().stage()),
                            Boolean.TRUE.equals(required));
            var due = rule == null ? null : rule.named(name).rule();
            var plan = new PlannedTask(name, work, items == null ? List.of() : items, due);
            return Task.own(plan).assigned(assignee).dated(date);
        }
    }

    /** What is to be different about a task; what is absent stays. */
    @Introspected
    record TaskPatch(
            long version,
            @Nullable String title,
            @Nullable Role role,
            @Nullable Stage stage,
            @Nullable Boolean required,
            @Schema(description = "id of a party; null for all of the role", type = "string")
                    @Nullable Given<String> assignee,
            @Schema(
                            description = "when it is due; null for whenever",
                            implementation = RuleWords.class)
                    @Nullable Given<RuleWords> rule,
            @Schema(
                            description =
                                    "a day that stands before the rule's; null for the rule's",
                            type = "string",
                            format = "date")
                    @Nullable Given<LocalDate> date,
            @Schema(description = "the whole checklist; what stays in it stays ticked")
                    @Nullable List<String> items) {

        Task applied(Task task) {
            var next = task;
            var work = work(task.work());
            next = work.equals(task.work()) ? next : next.with(work);
            next = assignee == null ? next : next.assigned(assignee.value());
            next = date == null ? next : next.dated(date.value());
            if (rule != null) {
                var words = rule.value();
                var due = words == null ? null : words.named(task.id()).rule();
                var ruled = next.withRule(due);
                next = Objects.equals(ruled.rule(), next.rule()) ? next : ruled;
            }
            if (items != null) {
                var listed = next.withItems(items);
                next = listed.items().equals(next.items()) ? next : listed;
            }
            return next;
        }

        private Work work(Work old) {
            return new Work(
                    Objects.requireNonNullElse(title, old.title()),
                    Objects.requireNonNullElse(role, old.role()),
                    Objects.requireNonNullElse(stage, old.stage()),
                    Objects.requireNonNullElse(required, old.required()));
        }
    }

    /** That it was done. */
    @Introspected
    @Schema(name = "TaskCompletionBody")
    record DoneBody(
            long version,
            @Schema(description = "today at the property unless said otherwise")
                    @Nullable LocalDate completedOn,
            @Nullable String note) {}

    /** That nobody has to do it in this deal. */
    @Introspected
    @Schema(name = "TaskWaiverBody")
    record NotNeededBody(long version, @Nullable String note) {}

    /** A line of a checklist. */
    @Introspected
    @Schema(name = "TaskItemBody")
    record ItemBody(long version, boolean done) {}

    /** A template to be applied. */
    @Introspected
    @Schema(name = "TaskTemplateApplication")
    record ApplyBody(long version, @Schema(example = "TX-TREC-1-4") String template) {
        ApplyBody {
            Text.require("template", template);
        }
    }

    /** A template to be kept. */
    @Introspected
    @Schema(name = "TaskTemplateBody")
    record TemplateBody(
            @Schema(description = "that was read; 0 for a new one") long version,
            String name,
            @Schema(description = "two letters; any state unless said otherwise", example = "TX")
                    @Nullable String state,
            @Schema(
                            description =
                                    "code of a contract form or of a rule set beside it; any unless"
                                            + " said otherwise",
                            example = "TX-TREC-1-4")
                    @Nullable String form,
            @Schema(
                            description =
                                    "whether it joins the deals that it fits by itself; true unless"
                                            + " said otherwise")
                    @Nullable Boolean automatic,
            @Schema(
                            description =
                                    "whether the product's own tasks keep out of the deals that it"
                                            + " joins")
                    @Nullable Boolean replacesShipped,
            List<TaskWords> tasks) {

        TaskTemplate template(String id) {
            if (tasks != null && tasks.size() > TaskTemplate.MOST_TASKS) {
                throw new InvalidValue(
                        "tasks", "has from 1 to " + TaskTemplate.MOST_TASKS + " entries");
            }
            var template =
                    new TemplateWords(id, name, state, form, automatic, replacesShipped, tasks)
                            .template();
            for (var entry : template.entries()) {
                if (TAKEN.contains(entry.task().id())) {
                    throw new InvalidValue(
                            "tasks." + entry.task().id(),
                            "is no name of a fact or a deadline of a form");
                }
            }
            return template;
        }
    }
}
