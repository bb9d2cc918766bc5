package io.latchkey.transactions.api;

import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.transactions.api.DateBodies.AmendmentBody;
import io.latchkey.transactions.api.DateBodies.PreviewBody;
import io.latchkey.transactions.api.DateBodies.RuleSetBody;
import io.latchkey.transactions.api.Views.TransactionView;
import io.latchkey.transactions.domain.Amend;
import io.latchkey.transactions.domain.Amendment;
import io.latchkey.transactions.domain.KeepRuleSets;
import io.latchkey.transactions.domain.Preview;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Changes of several dates at once: looked at first, or signed; and of the rules behind them. */
@Tag(name = "Dates")
@ApiResponse(
        responseCode = "4XX",
        description = "What the request breaks, or that the deal changed since it was read",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class)))
@Controller("/v1/transactions/{id}")
class AmendmentController {
    static final String PREVIEW_EXAMPLE =
            "{\"facts\":{\"closingDate\":\"2026-12-23\"},\"pins\":{\"optionPeriodEnds\":\"2026-11-20\"}}";
    static final String AMENDMENT_EXAMPLE =
            "{\"version\":1,\"document\":{\"name\":\"Amendment to Contract\",\"reference\":\"TREC 39\",\"signedOn\":\"2026-11-20\"},"
                    + "\"facts\":{\"closingDate\":\"2026-12-23\"},\"price\":{\"amount\":\"460000.00\",\"currency\":\"USD\"},"
                    + "\"note\":\"closing moved with the lender's consent\"}";

    private final Deals deals;

    AmendmentController(Deals deals) {
        this.deals = deals;
    }

    @Post("/preview")
    @Operation(
            summary = "Preview a change of dates",
            description =
                    "What would move, from what to what and why; what is locked, and what its rule would say; what"
                            + " would wait, and for which facts; what would not go together. Nothing is stored, and"
                            + " nobody is told. Storing the same change moves the same dates.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = PreviewBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "a closing that moves",
                                                            value = PREVIEW_EXAMPLE))))
    PreviewView preview(
            @Parameter(hidden = true) Caller caller, String id, @Body PreviewBody body) {
        var deal = deals.find(caller, id);
        var act = deals.act(caller);
        return PreviewView.of(Preview.of(deal, body.change(), act), deal.version(), act.now());
    }

    @Post("/amendments")
    @Status(HttpStatus.CREATED)
    @Operation(
            summary = "Amend a deal",
            description =
                    "A signed document changes several dates at once, as one version that names it; what it does not"
                            + " speak of stays.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = AmendmentBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "closing and price",
                                                            value = AMENDMENT_EXAMPLE))))
    HttpResponse<TransactionView> amend(
            @Parameter(hidden = true) Caller caller, String id, @Body AmendmentBody body) {
        var wish = body.wish();
        return HttpResponse.created(
                deals.change(
                        caller, id, body.version(), (deal, act) -> Amend.amend(deal, wish, act)));
    }

    @Get("/amendments")
    @Operation(summary = "List a deal's amendments", description = "The first one first.")
    Listed<Amendment> amendments(
            @Parameter(hidden = true) Caller caller,
            String id,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor) {
        return Listed.slice(deals.find(caller, id).amendments(), limit, cursor);
    }

    @Put("/rule-sets/{code}")
    @Operation(
            summary = "Hang a rule set beside the contract form",
            description =
                    "A law such as US-TRID, or a template. Its facts and rules join the deal's by name: a fact named"
                            + " alike is the same fact.")
    TransactionView putRuleSet(
            @Parameter(hidden = true) Caller caller,
            String id,
            String code,
            @Body RuleSetBody body) {
        return deals.change(
                caller,
                id,
                body.version(),
                (deal, act) -> KeepRuleSets.put(deal, code, body.revision(), act));
    }

    @Delete("/rule-sets/{code}")
    @Operation(
            summary = "Take a rule set away",
            description =
                    "Known facts stay, and so do deadlines that people completed, waived or pinned.")
    TransactionView removeRuleSet(
            @Parameter(hidden = true) Caller caller,
            String id,
            String code,
            @QueryValue long version) {
        return deals.change(
                caller, id, version, (deal, act) -> KeepRuleSets.remove(deal, code, act));
    }
}
