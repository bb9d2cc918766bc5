package io.latchkey.transactions.api;

import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.transactions.api.Bodies.FactBody;
import io.latchkey.transactions.api.Bodies.MetBody;
import io.latchkey.transactions.api.Bodies.RuleBody;
import io.latchkey.transactions.api.Views.TransactionView;
import io.latchkey.transactions.domain.KeepDeadlines;
import io.latchkey.transactions.domain.MoveFact;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** A deal's dates: its facts, its rules, and what was met. */
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
            summary = "Set or move a fact's day",
            description =
                    "Deadlines that hang on it are recalculated at once after; until then deadlinesPending is true.")
    TransactionView moveFact(
            @Parameter(hidden = true) Caller caller, String id, String name, @Body FactBody body) {
        return deals.change(
                caller,
                id,
                body.version(),
                (deal, now) -> MoveFact.move(deal, name, body.date(), now));
    }

    @Delete("/facts/{name}")
    @Operation(
            summary = "Take a fact's day back",
            description = "What hangs on it waits for a new one.")
    TransactionView clearFact(
            @Parameter(hidden = true) Caller caller,
            String id,
            String name,
            @QueryValue long version) {
        return deals.change(
                caller, id, version, (deal, now) -> MoveFact.move(deal, name, null, now));
    }

    @Put("/deadlines/{deadlineId}")
    @Operation(
            summary = "Set a deadline's rule",
            description = "Rules that would lead in a circle are refused with the circle.")
    TransactionView setDeadline(
            @Parameter(hidden = true) Caller caller,
            String id,
            String deadlineId,
            @Body RuleBody body) {
        var rule = body.rule(deadlineId);
        return deals.change(
                caller, id, body.version(), (deal, now) -> KeepDeadlines.set(deal, rule, now));
    }

    @Delete("/deadlines/{deadlineId}")
    @Operation(summary = "Remove a deadline", description = "What hangs on it waits.")
    TransactionView removeDeadline(
            @Parameter(hidden = true) Caller caller,
            String id,
            String deadlineId,
            @QueryValue long version) {
        return deals.change(
                caller, id, version, (deal, now) -> KeepDeadlines.remove(deal, deadlineId, now));
    }

    @Post("/deadlines/{deadlineId}/met")
    @Operation(
            summary = "Note that a deadline was met",
            description = "What hangs on it counts from that day.")
    TransactionView meetDeadline(
            @Parameter(hidden = true) Caller caller,
            String id,
            String deadlineId,
            @Body MetBody body) {
        return deals.change(
                caller,
                id,
                body.version(),
                (deal, now) -> KeepDeadlines.meet(deal, deadlineId, body.metOn(), now));
    }
}
