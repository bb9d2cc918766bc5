package io.latchkey.transactions.tasks;

import io.latchkey.model.Text;
import io.latchkey.transactions.domain.task.TaskTemplate;
import io.latchkey.transactions.domain.task.TaskTemplate.Scope;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task template as its file writes it and as it is stored. */
@Introspected
public record TemplateWords(
        String id,
        String name,
        @Schema(description = "two letters; any state unless said otherwise")
                @Nullable String state,
        @Schema(
                        description =
                                "code of a contract form or of a rule set beside it; any unless"
                                        + " said otherwise")
                @Nullable String form,
        @Nullable Boolean automatic,
        @Nullable Boolean replacesShipped,
        List<TaskWords> tasks) {

    /**
     * The template.
     *
     * @throws io.latchkey.model.InvalidValue with the field of these words
     */
    public TaskTemplate template() {
        return new TaskTemplate(
                id,
                name,
                new Scope(
                        state,
                        form,
                        !Boolean.FALSE.equals(automatic),
                        Boolean.TRUE.equals(replacesShipped)),
                Text.require("tasks", tasks).stream().map(TaskWords::entry).toList());
    }

    /** The template in these words. */
    public static TemplateWords of(TaskTemplate template) {
        var scope = template.scope();
        return new TemplateWords(
                template.code(),
                template.name(),
                scope.state(),
                scope.form(),
                scope.automatic(),
                scope.replacesShipped(),
                template.entries().stream().map(TaskWords::of).toList());
    }
}
