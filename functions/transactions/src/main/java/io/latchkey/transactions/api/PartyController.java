package io.latchkey.transactions.api;

import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.transactions.api.Bodies.PartyBody;
import io.latchkey.transactions.api.Views.TransactionView;
import io.latchkey.transactions.domain.KeepParties;
import io.latchkey.transactions.domain.Party;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people of a deal. */
@Tag(name = "Parties")
@ApiResponse(
        responseCode = "4XX",
        description = "What the request breaks, or that the deal changed since it was read",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class)))
@Controller("/v1/transactions/{id}/parties")
class PartyController {
    private final Deals deals;
    private final Ids ids;

    PartyController(Deals deals, Ids ids) {
        this.deals = deals;
        this.ids = ids;
    }

    @Get
    @Operation(summary = "List a deal's parties")
    Listed<Party> list(
            @Parameter(hidden = true) Caller caller,
            String id,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor) {
        return Listed.slice(deals.find(caller, id).parties(), limit, cursor);
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Add a party")
    HttpResponse<TransactionView> add(
            @Parameter(hidden = true) Caller caller, String id, @Body PartyBody body) {
        var party = body.party(ids.next("pty"));
        return HttpResponse.created(
                deals.change(
                        caller,
                        id,
                        body.version(),
                        (deal, act) -> KeepParties.add(deal, party, act.now())));
    }

    @Put("/{partyId}")
    @Operation(summary = "Change a party")
    TransactionView change(
            @Parameter(hidden = true) Caller caller,
            String id,
            String partyId,
            @Body PartyBody body) {
        var party = body.party(partyId);
        return deals.change(
                caller,
                id,
                body.version(),
                (deal, act) -> KeepParties.change(deal, party, act.now()));
    }

    @Delete("/{partyId}")
    @Operation(summary = "Remove a party")
    TransactionView remove(
            @Parameter(hidden = true) Caller caller,
            String id,
            String partyId,
            @QueryValue long version) {
        return deals.change(
                caller, id, version, (deal, act) -> KeepParties.remove(deal, partyId, act.now()));
    }
}
