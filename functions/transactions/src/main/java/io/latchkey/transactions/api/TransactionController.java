package io.latchkey.transactions.api;

import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.support.lambda.http.ProblemException;
import io.latchkey.support.lambda.store.Committed;
import io.latchkey.transactions.api.Bodies.NewTransaction;
import io.latchkey.transactions.api.Bodies.Price;
import io.latchkey.transactions.api.Bodies.TransactionPatch;
import io.latchkey.transactions.api.Views.HistoryItem;
import io.latchkey.transactions.api.Views.Summary;
import io.latchkey.transactions.api.Views.TransactionView;
import io.latchkey.transactions.domain.ChangeTerms;
import io.latchkey.transactions.domain.ChangeTerms.FormWish;
import io.latchkey.transactions.domain.OpenTransaction;
import io.latchkey.transactions.domain.TransactionId;
import io.latchkey.transactions.store.RequestKey;
import io.latchkey.transactions.store.TransactionStore;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deals: enter, list, read, change. */
@Tag(name = "Deals")
@ApiResponse(
        responseCode = "4XX",
        description = "What the request breaks, or that the deal changed since it was read",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class)))
@Controller("/v1/transactions")
class TransactionController {
    private static final int RACES = 3;

    private final TransactionStore store;
    private final Deals deals;
    private final Ids ids;

    TransactionController(TransactionStore store, Deals deals, Ids ids) {
        this.store = store;
        this.deals = deals;
        this.ids = ids;
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(
            summary = "Enter a deal",
            description = "With an Idempotency-Key, sending it again answers the same deal.")
    HttpResponse<TransactionView> open(
            @Parameter(hidden = true) Caller caller,
            @Nullable @Header("Idempotency-Key") String idempotencyKey,
            @Body NewTransaction body) {
        Deals.requireWriter(caller);
        var request =
                Optional.ofNullable(idempotencyKey)
                        .map(key -> RequestKey.of(key, Json.write(body)));
        for (int race = 0; race < RACES; race++) {
            var opened =
                    OpenTransaction.open(
                            Openings.of(body, ids),
                            new TransactionId(ids.next("tx")),
                            deals.act(caller));
            switch (store.open(caller.origin(), opened, request)) {
                case Committed.Done() -> {
                    return created(deals.view(opened.next()));
                }
                case Committed.AlreadyDone() -> {
                    return created(again(caller, request.orElseThrow()));
                }
                // A template of the team was changed between reading it and writing the deal.
                case Committed.LostRace() -> {}
            }
        }
        throw new ProblemException(
                Problem.of(409, "conflict", "The team's rules are being changed: send it again"));
    }

    private TransactionView again(Caller caller, RequestKey request) {
        var before = store.answered(caller.team(), request).orElseThrow();
        if (!before.bodyHash().equals(request.bodyHash())) {
            throw new ProblemException(
                    Problem.of(
                            422,
                            "idempotency-key-reused",
                            "The Idempotency-Key belongs to another request"));
        }
        return deals.view(deals.find(caller, before.deal().value()));
    }

    private static HttpResponse<TransactionView> created(TransactionView view) {
        return HttpResponse.created(view, URI.create("/v1/transactions/" + view.id()));
    }

    @Get
    @Operation(summary = "List deals", description = "The one with the nearest deadline first.")
    Listed<Summary> list(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "open (the default) or closed")
                    @QueryValue(defaultValue = "open")
                    String status,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor) {
        if (!status.equals("open") && !status.equals("closed")) {
            throw new InvalidValue("status", "is open or closed");
        }
        var page = store.list(caller.team(), status.equals("open"), Listed.limit(limit), cursor);
        return Listed.of(page.map(deal -> Views.summary(deal, deals.now())));
    }

    @Get("/{id}")
    @Operation(summary = "Read a deal")
    TransactionView read(@Parameter(hidden = true) Caller caller, String id) {
        return deals.view(deals.find(caller, id));
    }

    @Patch("/{id}")
    @Operation(summary = "Change a deal's terms", description = "What is absent stays as it is.")
    TransactionView change(
            @Parameter(hidden = true) Caller caller, String id, @Body TransactionPatch body) {
        var wish =
                new ChangeTerms.Wish(
                        body.stage(),
                        body.side(),
                        body.address(),
                        body.timeZone(),
                        Price.money(body.price()),
                        form(body));
        return deals.change(
                caller, id, body.version(), (deal, act) -> ChangeTerms.change(deal, wish, act));
    }

    private static @Nullable FormWish form(TransactionPatch body) {
        return body.contractForm() == null && body.formRevision() == null
                ? null
                : new FormWish(body.contractForm(), body.formRevision());
    }

    @Get("/{id}/history")
    @Operation(summary = "Read what happened to a deal", description = "The latest first.")
    Listed<HistoryItem> history(
            @Parameter(hidden = true) Caller caller,
            String id,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor) {
        var deal = deals.find(caller, id);
        return Listed.of(
                store.history(caller.team(), deal.id(), Listed.limit(limit), cursor)
                        .map(Views::history));
    }
}
