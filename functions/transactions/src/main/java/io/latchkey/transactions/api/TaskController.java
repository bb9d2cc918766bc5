package io.latchkey.transactions.api;

import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.support.lambda.http.ProblemException;
import io.latchkey.transactions.api.TaskBodies.ApplyBody;
import io.latchkey.transactions.api.TaskBodies.DoneBody;
import io.latchkey.transactions.api.TaskBodies.ItemBody;
import io.latchkey.transactions.api.TaskBodies.NewTask;
import io.latchkey.transactions.api.TaskBodies.NotNeededBody;
import io.latchkey.transactions.api.TaskBodies.TaskPatch;
import io.latchkey.transactions.api.TaskViews.AppliedAnswer;
import io.latchkey.transactions.api.TaskViews.Progress;
import io.latchkey.transactions.api.TaskViews.TaskAnswer;
import io.latchkey.transactions.api.TaskViews.TaskPage;
import io.latchkey.transactions.domain.Act;
import io.latchkey.transactions.domain.Decision;
import io.latchkey.transactions.domain.KeepTasks;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.value.Lock;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The work of a deal: who does what by when. */
@Tag(name = "Tasks")
@ApiResponse(
        responseCode = "4XX",
        description = "What the request breaks, or that the task changed since it was read",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class)))
@Controller("/v1/transactions/{id}/tasks")
class TaskController {
    private final Deals deals;
    private final Ids ids;

    TaskController(Deals deals, Ids ids) {
        this.deals = deals;
        this.ids = ids;
    }

    @Get
    @Operation(
            summary = "List a deal's tasks",
            description =
                    "Those with the nearest day first, those without one last. The progress counts"
                            + " all of the deal, whatever is asked for.")
    TaskPage list(
            @Parameter(hidden = true) Caller caller,
            String id,
            @RequestBean TaskFilter filter,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor) {
        var deal = deals.find(caller, id);
        var all = TaskViews.all(deal, deals.now());
        var page = Listed.slice(filter.of(all, deal, caller), limit, cursor);
        return new TaskPage(
                deal.version(),
                deal.schedule().isPending(),
                Progress.of(all),
                page.items(),
                page.next());
    }

    @Get("/{taskId}")
    @Operation(summary = "Read a task")
    TaskAnswer read(@Parameter(hidden = true) Caller caller, String id, String taskId) {
        var answer = TaskViews.answer(deals.find(caller, id), taskId, deals.now());
        if (answer.task() == null) {
            throw new ProblemException(Problem.notFound("task"));
        }
        return answer;
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(
            summary = "Enter a task of the deal's own",
            description =
                    "Due by a rule, from a fact, a deadline or another task; on a day; or whenever.")
    HttpResponse<TaskAnswer> add(
            @Parameter(hidden = true) Caller caller, String id, @Body NewTask body) {
        var madeUp = ids.next("task").replace("_", "");
        var taskId = body.id() == null ? madeUp : body.id();
        return HttpResponse.created(
                change(
                        caller,
                        id,
                        new Seen(taskId, body.version()),
                        (deal, act) -> KeepTasks.add(deal, body.task(deal, madeUp), act)));
    }

    @Patch("/{taskId}")
    @Operation(
            summary = "Change a task",
            description =
                    "What it is, who does it, when it is due. What is absent stays; null takes an"
                            + " assignee, a day or a rule back.")
    TaskAnswer change(
            @Parameter(hidden = true) Caller caller,
            String id,
            String taskId,
            @Body TaskPatch body) {
        return change(
                caller,
                id,
                new Seen(taskId, body.version()),
                (deal, act) -> KeepTasks.change(deal, taskId, body::applied, act));
    }

    @Put("/{taskId}/completion")
    @Operation(
            summary = "Note that a task was done",
            description =
                    "It moves no more, and what hangs on it counts from that day, which may lie back.")
    TaskAnswer complete(
            @Parameter(hidden = true) Caller caller,
            String id,
            String taskId,
            @Body DoneBody body) {
        return change(
                caller,
                id,
                new Seen(taskId, body.version()),
                (deal, act) ->
                        KeepTasks.complete(deal, taskId, body.completedOn(), body.note(), act));
    }

    @Delete("/{taskId}/completion")
    @Operation(summary = "Take a completion back", description = "It is to be done again.")
    TaskAnswer reopen(
            @Parameter(hidden = true) Caller caller,
            String id,
            String taskId,
            @QueryValue long version) {
        return release(caller, id, new Seen(taskId, version), Lock.completed);
    }

    @Put("/{taskId}/waiver")
    @Operation(
            summary = "Note that a task is not needed in this deal",
            description = "It moves no more, and what hangs on it counts from its day.")
    TaskAnswer waive(
            @Parameter(hidden = true) Caller caller,
            String id,
            String taskId,
            @Body NotNeededBody body) {
        return change(
                caller,
                id,
                new Seen(taskId, body.version()),
                (deal, act) -> KeepTasks.waive(deal, taskId, body.note(), act));
    }

    @Delete("/{taskId}/waiver")
    @Operation(summary = "Take a waiver back", description = "It is to be done after all.")
    TaskAnswer unwaive(
            @Parameter(hidden = true) Caller caller,
            String id,
            String taskId,
            @QueryValue long version) {
        return release(caller, id, new Seen(taskId, version), Lock.waived);
    }

    @Put("/{taskId}/items/{number}")
    @Operation(summary = "Tick a line of a task's checklist", description = "Numbered from 1.")
    TaskAnswer check(
            @Parameter(hidden = true) Caller caller,
            String id,
            String taskId,
            int number,
            @Body ItemBody body) {
        return change(
                caller,
                id,
                new Seen(taskId, body.version()),
                (deal, act) -> KeepTasks.check(deal, taskId, number, body.done(), act));
    }

    @Delete("/{taskId}")
    @Operation(
            summary = "Remove a task of the deal's own",
            description = "One that a template brought is waived instead.")
    TaskAnswer remove(
            @Parameter(hidden = true) Caller caller,
            String id,
            String taskId,
            @QueryValue long version) {
        return change(
                caller,
                id,
                new Seen(taskId, version),
                (deal, act) -> KeepTasks.remove(deal, taskId, act));
    }

    @Post("/apply")
    @Status(HttpStatus.OK)
    @Operation(
            summary = "Bring a deal all tasks of a template",
            description = "Those that it has stay as they are; doing it again changes nothing.")
    AppliedAnswer apply(@Parameter(hidden = true) Caller caller, String id, @Body ApplyBody body) {
        var way =
                new Deals.Way<>(
                        deal -> body.version() >= 1 && body.version() <= deal.version(),
                        deal -> TaskViews.applied(deal, body.template()));
        return deals.change(
                caller, id, way, (deal, act) -> KeepTasks.apply(deal, body.template(), act));
    }

    /** The task that a change is about, and the version in which the caller saw it. */
    private record Seen(String taskId, long version) {}

    private TaskAnswer release(Caller caller, String id, Seen seen, Lock lock) {
        return change(
                caller, id, seen, (deal, act) -> KeepTasks.reopen(deal, seen.taskId(), lock, act));
    }

    private TaskAnswer change(
            Caller caller, String id, Seen seen, BiFunction<Transaction, Act, Decision> command) {
        var way =
                new Deals.Way<>(
                        deal -> KeepTasks.isSeenBy(deal, seen.taskId(), seen.version()),
                        deal -> TaskViews.answer(deal, seen.taskId(), deals.now()));
        return deals.change(caller, id, way, command);
    }
}
