package io.latchkey.transactions.tasks;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.task.PlannedTask;
import io.latchkey.transactions.domain.task.TaskTemplate.Entry;
import io.latchkey.transactions.domain.task.Work;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import io.latchkey.transactions.forms.RuleWords;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A task as templates write it, callers send it and callers read it. */
@Introspected
@Schema(name = "TemplateTask")
public record TaskWords(
        @Schema(description = "lower camel case", example = "orderTitleCommitment") String id,
        @Schema(example = "Order the title commitment") String title,
        @Schema(description = "of the party that does it; coordinator unless said otherwise")
                @Nullable Role role,
        @Schema(description = "the only side that does it; both unless said otherwise")
                @Nullable Side side,
        @Schema(description = "the part of a deal that it belongs to; underContract unless said")
                @Nullable Stage stage,
        @Schema(description = "false unless said otherwise") @Nullable Boolean required,
        @Schema(
                        description =
                                "when it is due, in a deadline's words; whenever unless said"
                                        + " otherwise")
                @Nullable RuleWords rule,
        @Schema(description = "a checklist") @Nullable List<String> items) {

    /**
     * The task.
     *
     * @throws InvalidValue with the field of these words, under the task's id
     */
    public Entry entry() {
        try {
            return new Entry(planned(), side);
        } catch (InvalidValue e) {
            throw new InvalidValue("tasks." + id + "." + e.field(), e.rule());
        }
    }

    private PlannedTask planned() {
        return new PlannedTask(
                id,
                new Work(
                        title,
                        Objects.requireNonNullElse(role, Role.coordinator),
                        Objects.requireNonNullElse(stage, Stage.underContract),
                        Boolean.TRUE.equals(required)),
                items == null ? List.of() : items,
                rule == null ? null : rule.named(id).rule());
    }

    static TaskWords of(Entry entry) {
        var task = entry.task();
        return new TaskWords(
                task.id(),
                task.work().title(),
                task.work().role(),
                entry.side(),
                task.work().stage(),
                task.work().required(),
                task.rule() == null ? null : RuleWords.of(task.rule()),
                task.items());
    }
}
