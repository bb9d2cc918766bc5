package io.latchkey.listings.api;

import io.latchkey.listings.api.Views.ListingHistoryItem;
import io.latchkey.listings.domain.AddListing;
import io.latchkey.listings.domain.Display;
import io.latchkey.listings.domain.EditListing;
import io.latchkey.listings.domain.MoveStatus;
import io.latchkey.listings.domain.dictionary.Facts;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.domain.value.StandardStatus;
import io.latchkey.listings.store.ListingStore;
import io.latchkey.listings.store.ListingStore.Entered;
import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.support.lambda.http.ProblemException;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Listings: enter, list, read, edit, move. */
@Tag(name = "Listings")
@Controller("/v1/listings")
class ListingController {
    private final ListingStore store;
    private final Desk desk;
    private final Ids ids;

    ListingController(ListingStore store, Desk desk, Ids ids) {
        this.store = store;
        this.desk = desk;
        this.ids = ids;
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(
            summary = "Enter a listing",
            description =
                    "Flat, by the RESO Data Dictionary's names. It stands at Incomplete, seen by"
                            + " the team alone. A property that is on the market already is answered"
                            + " with 409 and the other listing's key; allowDuplicate enters it all the"
                            + " same. With an Idempotency-Key, sending it again answers the same"
                            + " listing.")
    HttpResponse<Map<String, Object>> enter(
            @Parameter(hidden = true) Caller caller,
            @Nullable @Header("Idempotency-Key") String idempotencyKey,
            @Body String sent) {
        Desk.requireWriter(caller);
        var body = ListingBody.of(sent, "allowDuplicate");
        var facts = Facts.written(present(body.facts()));
        var entered = AddListing.add(key(caller, idempotencyKey), facts, desk.now());
        return switch (store.enter(caller.origin(), entered, body.flag("allowDuplicate"))) {
            case Entered.Done(var listing) -> created(Views.of(listing, Audience.team));
            case Entered.Before(var listing) -> created(Views.of(listing, Audience.team));
            case Entered.Duplicate(var other) -> throw duplicate(other);
        };
    }

    /** A request that is sent again with its key names the same listing again. */
    private ListingKey key(Caller caller, @Nullable String idempotencyKey) {
        if (idempotencyKey == null) {
            return new ListingKey(ids.next("lst"));
        }
        if (!idempotencyKey.matches("[!-~]{8,100}")) {
            throw new InvalidValue("Idempotency-Key", "has 8 to 100 visible characters");
        }
        return ListingKey.of("entered by " + caller.team().value(), idempotencyKey);
    }

    private static Map<String, Object> present(Map<String, @Nullable Object> sent) {
        var present = new LinkedHashMap<String, Object>();
        sent.forEach((name, value) -> present.put(name, Text.require(name, value)));
        return present;
    }

    private static HttpResponse<Map<String, Object>> created(Map<String, Object> view) {
        return HttpResponse.created(view, URI.create("/v1/listings/" + view.get("ListingKey")));
    }

    private static ProblemException duplicate(ListingKey other) {
        var plain =
                Problem.of(409, "duplicate-listing", "This property is listed here already")
                        .withDetail(
                                "Its address or parcel number is that of "
                                        + other.value()
                                        + "; send allowDuplicate true to enter it all the same.");
        return new ProblemException(
                new Problem(
                        plain.type(),
                        plain.title(),
                        plain.status(),
                        plain.detail(),
                        plain.errors(),
                        null,
                        Map.of("ListingKey", other.value())));
    }

    @Get
    @Operation(
            summary = "List listings",
            description =
                    "The last that changed first; of one StandardStatus or of all. For"
                            + " audience=consumer a page may hold fewer than its limit, for what may"
                            + " not be displayed is left out.")
    Listed<Map<String, Object>> list(
            @Parameter(hidden = true) Caller caller,
            @Nullable @QueryValue String status,
            @QueryValue(defaultValue = "team") String audience,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor) {
        var reader = Audience.of(audience);
        var wanted = Optional.ofNullable(status).map(s -> StandardStatus.of("status", s));
        var page = store.list(caller.team(), wanted, Listed.limit(limit), cursor);
        var shown =
                page.items().stream()
                        .filter(l -> reader == Audience.team || Display.isAllowed(l))
                        .map(listing -> Views.of(listing, reader))
                        .toList();
        return new Listed<>(shown, page.next().orElse(null));
    }

    @Get("/{key}")
    @Operation(summary = "Read a listing")
    Map<String, Object> read(
            @Parameter(hidden = true) Caller caller,
            String key,
            @QueryValue(defaultValue = "team") String audience) {
        var reader = Audience.of(audience);
        var listing = desk.find(caller, key);
        if (reader == Audience.consumer && !Display.isAllowed(listing)) {
            throw new ProblemException(Problem.notFound("listing"));
        }
        return Views.of(listing, reader);
    }

    @Patch("/{key}")
    @Operation(
            summary = "Edit a listing",
            description = "What is absent stays as it is; null forgets a field.")
    Map<String, Object> edit(
            @Parameter(hidden = true) Caller caller, String key, @Body String sent) {
        var body = ListingBody.of(sent, "version");
        var changed =
                desk.change(
                        caller,
                        key,
                        OptionalLong.of(body.version()),
                        (listing, now) -> EditListing.edit(listing, body.facts(), now));
        return Views.of(changed, Audience.team);
    }

    @Post("/{key}/publish")
    @Operation(
            summary = "Publish a listing",
            description = "As Active, or as the StandardStatus that is sent; else as status.")
    Map<String, Object> publish(
            @Parameter(hidden = true) Caller caller, String key, @Body String sent) {
        return move(caller, key, sent, StandardStatus.ACTIVE);
    }

    @Post("/{key}/withdraw")
    @Operation(summary = "Withdraw a listing", description = "As Withdrawn; else as status.")
    Map<String, Object> withdraw(
            @Parameter(hidden = true) Caller caller, String key, @Body String sent) {
        return move(caller, key, sent, StandardStatus.WITHDRAWN);
    }

    @Post("/{key}/status")
    @Operation(
            summary = "Move a listing to another StandardStatus",
            description =
                    "With fields that go with the move, such as ClosePrice and CloseDate. An"
                            + " illegal move is answered with 409 and the legal ones.")
    Map<String, Object> moveTo(
            @Parameter(hidden = true) Caller caller, String key, @Body String sent) {
        return move(caller, key, sent, null);
    }

    private Map<String, Object> move(
            Caller caller, String key, String sent, @Nullable StandardStatus usual) {
        var body = ListingBody.of(sent, "version", "StandardStatus");
        var to = target(body.text("StandardStatus"), usual);
        var moved =
                desk.change(
                        caller,
                        key,
                        OptionalLong.of(body.version()),
                        (listing, now) -> MoveStatus.move(listing, to, body.facts(), now));
        return Views.of(moved, Audience.team);
    }

    private static StandardStatus target(@Nullable String words, @Nullable StandardStatus usual) {
        if (words != null) {
            return StandardStatus.of("StandardStatus", words);
        }
        if (usual != null) {
            return usual;
        }
        throw new InvalidValue("StandardStatus", "is one of " + StandardStatus.all());
    }

    @Get("/{key}/history")
    @Operation(summary = "Read what happened to a listing", description = "The latest first.")
    Listed<ListingHistoryItem> history(
            @Parameter(hidden = true) Caller caller,
            String key,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor) {
        var listing = desk.find(caller, key);
        return Listed.of(
                store.history(caller.team(), listing.key(), Listed.limit(limit), cursor)
                        .map(ListingHistoryItem::of));
    }
}
