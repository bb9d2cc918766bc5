package io.latchkey.transactions.api;

import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.support.lambda.http.ProblemException;
import io.latchkey.transactions.api.TaskBodies.TemplateBody;
import io.latchkey.transactions.domain.task.TaskTemplate;
import io.latchkey.transactions.store.TaskTemplates;
import io.latchkey.transactions.store.TaskTemplates.Kept;
import io.latchkey.transactions.tasks.ShippedTasks;
import io.latchkey.transactions.tasks.TaskWords;
import io.latchkey.transactions.tasks.TemplateWords;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Task templates: the product's, and those that a team writes for its own deals. */
@Tag(name = "Tasks")
@ApiResponse(
        responseCode = "4XX",
        description = "What the request breaks, or that the template changed since it was read",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class)))
@Controller("/v1/task-templates")
class TaskTemplateController {
    private final TaskTemplates store;
    private final Clock clock;

    TaskTemplateController(TaskTemplates store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A template in a list. */
    @Introspected
    @Schema(name = "TaskTemplateSummary")
    record Summary(
            String id,
            String name,
            @Schema(description = "whether it is the product's, which nobody changes")
                    boolean shipped,
            @Nullable String state,
            @Nullable String form,
            @Schema(description = "how many") int tasks,
            @Nullable Long version) {}

    /** A template. */
    @Introspected
    @Schema(name = "TaskTemplate")
    record TemplateView(
            String id,
            String name,
            @Schema(description = "whether it is the product's, which nobody changes")
                    boolean shipped,
            @Schema(description = "send it with the next change") @Nullable Long version,
            @Nullable String state,
            @Nullable String form,
            boolean automatic,
            boolean replacesShipped,
            List<TaskWords> tasks,
            @Nullable String updatedBy,
            @Nullable Instant updatedAt) {}

    @Get
    @Operation(summary = "List task templates", description = "The product's first.")
    Listed<Summary> list(
            @Parameter(hidden = true) Caller caller,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor) {
        var all =
                Stream.concat(
                                ShippedTasks.all().stream()
                                        .map(template -> summary(template, null)),
                                store.list(caller.team()).stream()
                                        .map(kept -> summary(kept.template(), kept.version())))
                        .toList();
        return Listed.slice(all, limit, cursor);
    }

    @Get("/{templateId}")
    @Operation(summary = "Read a task template")
    TemplateView read(@Parameter(hidden = true) Caller caller, String templateId) {
        return shipped(templateId)
                .map(template -> view(template, null))
                .or(() -> store.find(caller.team(), templateId).map(TaskTemplateController::view))
                .orElseThrow(TaskTemplateController::missing);
    }

    @Put("/{templateId}")
    @Operation(
            summary = "Keep a task template of the team's",
            description =
                    "Deals that are entered after take its tasks, and so do those that it is applied"
                            + " to; the tasks that a deal has stay.")
    HttpResponse<TemplateView> put(
            @Parameter(hidden = true) Caller caller, String templateId, @Body TemplateBody body) {
        Deals.requireWriter(caller);
        refuseShipped(templateId);
        if (body.version() < 0) {
            throw new InvalidValue("version", "is 0 or more");
        }
        var next =
                new Kept(
                        body.template(templateId),
                        body.version() + 1,
                        caller.name(),
                        clock.instant());
        if (!store.save(caller.team(), next)) {
            throw stale(caller, templateId);
        }
        return body.version() == 0 ? HttpResponse.created(view(next)) : HttpResponse.ok(view(next));
    }

    @Delete("/{templateId}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a task template of the team's",
            description = "The tasks that deals have of it stay.")
    void remove(
            @Parameter(hidden = true) Caller caller, String templateId, @QueryValue long version) {
        Deals.requireWriter(caller);
        refuseShipped(templateId);
        if (!store.remove(caller.team(), templateId, version)) {
            throw stale(caller, templateId);
        }
    }

    private ProblemException stale(Caller caller, String templateId) {
        return store.find(caller.team(), templateId)
                .map(kept -> new ProblemException(Problem.conflict(view(kept))))
                .orElseGet(TaskTemplateController::missing);
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound("task template"));
    }

    private static Optional<TaskTemplate> shipped(String id) {
        return ShippedTasks.all().stream().filter(each -> each.code().equals(id)).findFirst();
    }

    private static void refuseShipped(String id) {
        if (shipped(id).isPresent()) {
            throw new InvalidValue("id", "is none of the product's own templates");
        }
    }

    private static Summary summary(TaskTemplate template, @Nullable Long version) {
        return new Summary(
                template.code(),
                template.name(),
                version == null,
                template.scope().state(),
                template.scope().form(),
                template.entries().size(),
                version);
    }

    private static TemplateView view(Kept kept) {
        return view(kept.template(), kept);
    }

    private static TemplateView view(TaskTemplate template, @Nullable Kept kept) {
        var words = TemplateWords.of(template);
        return new TemplateView(
                words.id(),
                words.name(),
                kept == null,
                kept == null ? null : kept.version(),
                words.state(),
                words.form(),
                template.scope().automatic(),
                template.scope().replacesShipped(),
                words.tasks(),
                kept == null ? null : kept.by(),
                kept == null ? null : kept.at());
    }
}
