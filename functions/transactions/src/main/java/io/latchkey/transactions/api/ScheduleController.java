package io.latchkey.transactions.api;

import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.transactions.api.DateBodies.CompletionBody;
import io.latchkey.transactions.api.DateBodies.FactBody;
import io.latchkey.transactions.api.DateBodies.PinBody;
import io.latchkey.transactions.api.DateBodies.RuleBody;
import io.latchkey.transactions.api.DateBodies.WaiverBody;
import io.latchkey.transactions.api.Views.TransactionView;
import io.latchkey.transactions.domain.ChangeInputs;
import io.latchkey.transactions.domain.Decision;
import io.latchkey.transactions.domain.InputChange;
import io.latchkey.transactions.domain.KeepDeadlines;
import io.latchkey.transactions.domain.value.Lock;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** A deal's dates: its facts, its rules, and what people took in hand. */
@Tag(name = "Dates")
@ApiResponse(
        responseCode = "4XX",
        description = "What the request breaks, or that the deal changed since it was read",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class)))
@Controller("/v1/transactions/{id}")
class ScheduleController {
    private final Deals deals;

    ScheduleController(Deals deals) {
        this.deals = deals;
    }

    @Put("/facts/{name}")
    @Operation(
            summary = "Set or change a fact",
            description =
                    "A date, a date-time, a number, a flag or a time, as its kind wants it; one that the deal does not"
                            + " have yet is added. Deadlines that hang on it are recalculated at once after; until"
                            + " then deadlinesPending is true.")
    TransactionView setFact(
            @Parameter(hidden = true) Caller caller, String id, String name, @Body FactBody body) {
        var change = InputChange.fact(name, body.value(name));
        return deals.change(
                caller, id, body.version(), (deal, act) -> ChangeInputs.change(deal, change, act));
    }

    @Delete("/facts/{name}")
    @Operation(
            summary = "Take a fact's value back",
            description = "What hangs on it waits for a new one.")
    TransactionView clearFact(
            @Parameter(hidden = true) Caller caller,
            String id,
            String name,
            @QueryValue long version) {
        return deals.change(
                caller,
                id,
                version,
                (deal, act) ->
                        deal.schedule().fact(name).isEmpty()
                                ? new Decision.Missing("fact")
                                : ChangeInputs.change(deal, InputChange.fact(name, null), act));
    }

    @Put("/deadlines/{deadlineId}")
    @Operation(
            summary = "Set a deadline's rule",
            description =
                    "One named like a rule of the form takes its place in this deal. Rules that would lead in a circle"
                            + " are refused with the circle.")
    TransactionView setDeadline(
            @Parameter(hidden = true) Caller caller,
            String id,
            String deadlineId,
            @Body RuleBody body) {
        var rule = body.rule().named(deadlineId).rule();
        return deals.change(
                caller, id, body.version(), (deal, act) -> KeepDeadlines.set(deal, rule, act));
    }

    @Delete("/deadlines/{deadlineId}")
    @Operation(summary = "Remove a deadline", description = "What hangs on it waits.")
    TransactionView removeDeadline(
            @Parameter(hidden = true) Caller caller,
            String id,
            String deadlineId,
            @QueryValue long version) {
        return deals.change(
                caller, id, version, (deal, act) -> KeepDeadlines.remove(deal, deadlineId, act));
    }

    @Put("/deadlines/{deadlineId}/pin")
    @Operation(
            summary = "Pin a deadline to a day",
            description = "It is due that day whatever its rule says; what hangs on it follows.")
    TransactionView pin(
            @Parameter(hidden = true) Caller caller,
            String id,
            String deadlineId,
            @Body PinBody body) {
        var change = InputChange.pin(deadlineId, body.date(), body.note());
        return hold(caller, id, deadlineId, body.version(), change);
    }

    @Delete("/deadlines/{deadlineId}/pin")
    @Operation(summary = "Take a pin back", description = "The rule tells the day again.")
    TransactionView unpin(
            @Parameter(hidden = true) Caller caller,
            String id,
            String deadlineId,
            @QueryValue long version) {
        return release(caller, id, deadlineId, version, Lock.pinned);
    }

    @Put("/deadlines/{deadlineId}/completion")
    @Operation(
            summary = "Note that a deadline was completed",
            description =
                    "It moves no more, and what hangs on it counts from that day, which may lie back.")
    TransactionView complete(
            @Parameter(hidden = true) Caller caller,
            String id,
            String deadlineId,
            @Body CompletionBody body) {
        var change = InputChange.complete(deadlineId, body.completedOn(), body.note());
        return hold(caller, id, deadlineId, body.version(), change);
    }

    @Delete("/deadlines/{deadlineId}/completion")
    @Operation(summary = "Take a completion back", description = "It is to be done again.")
    TransactionView reopen(
            @Parameter(hidden = true) Caller caller,
            String id,
            String deadlineId,
            @QueryValue long version) {
        return release(caller, id, deadlineId, version, Lock.completed);
    }

    @Put("/deadlines/{deadlineId}/waiver")
    @Operation(
            summary = "Waive a deadline",
            description =
                    "Nobody has to do it; it moves no more, and what hangs on it counts from its day.")
    TransactionView waive(
            @Parameter(hidden = true) Caller caller,
            String id,
            String deadlineId,
            @Body WaiverBody body) {
        var change = InputChange.waive(deadlineId, body.date(), body.note());
        return hold(caller, id, deadlineId, body.version(), change);
    }

    @Delete("/deadlines/{deadlineId}/waiver")
    @Operation(summary = "Take a waiver back", description = "It is to be done again.")
    TransactionView unwaive(
            @Parameter(hidden = true) Caller caller,
            String id,
            String deadlineId,
            @QueryValue long version) {
        return release(caller, id, deadlineId, version, Lock.waived);
    }

    private TransactionView release(
            Caller caller, String id, String deadlineId, long version, Lock lock) {
        return hold(caller, id, deadlineId, version, InputChange.release(deadlineId, lock));
    }

    private TransactionView hold(
            Caller caller, String id, String deadlineId, long version, InputChange change) {
        return deals.change(
                caller,
                id,
                version,
                (deal, act) -> KeepDeadlines.hold(deal, deadlineId, change, act));
    }
}
