package io.latchkey.transactions.api;

import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.support.lambda.http.ProblemException;
import io.latchkey.transactions.api.FeedBodies.CreatedFeed;
import io.latchkey.transactions.api.FeedBodies.FeedDeals;
import io.latchkey.transactions.api.FeedBodies.FeedView;
import io.latchkey.transactions.api.FeedBodies.NewFeed;
import io.latchkey.transactions.domain.CalendarFeed;
import io.latchkey.transactions.domain.CalendarFeed.Scope;
import io.latchkey.transactions.store.CalendarFeedStore;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Calendar feeds: make one, see which there are, take one back. */
@Tag(name = "Calendars")
@ApiResponse(
        responseCode = "4XX",
        description = "What the request breaks",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class)))
@Controller("/v1/calendar-feeds")
class CalendarFeedController {
    private static final int MOST = 50;
    private static final int SECRET_BYTES = 32;

    private final CalendarFeedStore feeds;
    private final Deals deals;
    private final Ids ids;
    private final String webAddress;
    private final SecureRandom random = new SecureRandom();

    CalendarFeedController(CalendarFeedStore feeds, Deals deals, Ids ids, Environment environment) {
        this.feeds = feeds;
        this.deals = deals;
        this.ids = ids;
        this.webAddress = environment.require("WEB_ADDRESS");
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(
            summary = "Make a calendar feed",
            description = "Its url is a secret and answered this once.")
    CreatedFeed make(@Parameter(hidden = true) Caller caller, @Body NewFeed body) {
        if (feeds.count(caller.team(), caller.user()) >= MOST) {
            throw new InvalidValue("", "is one feed too many: at most " + MOST + " a member");
        }
        var feed = feed(caller, body);
        var secret = secret();
        feeds.create(caller.team(), feed, secret);
        return CreatedFeed.of(feed, webAddress + "/v1/calendars/" + secret + ".ics");
    }

    private CalendarFeed feed(Caller caller, NewFeed body) {
        if (body.transaction() != null) {
            if (body.deals() != null) {
                throw new InvalidValue("deals", "is not there with transaction");
            }
            var deal = deals.find(caller, body.transaction());
            return new CalendarFeed(
                    ids.next("cal"),
                    Scope.deal,
                    deal.id(),
                    deal.terms().address().oneLine(),
                    caller.user(),
                    null,
                    deals.now());
        }
        var mine = body.deals() != FeedDeals.team;
        if (mine && caller.email() == null) {
            throw new InvalidValue("deals", "is team for a member without an e-mail address");
        }
        return new CalendarFeed(
                ids.next("cal"),
                mine ? Scope.mine : Scope.team,
                null,
                mine ? "My deals" : "The team's deals",
                caller.user(),
                mine ? mailbox(caller) : null,
                deals.now());
    }

    private static @Nullable String mailbox(Caller caller) {
        return caller.email() == null ? null : caller.email().toLowerCase(Locale.ROOT);
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Get
    @Operation(
            summary = "List calendar feeds",
            description = "The caller's own; an owner may see everyone's.")
    Listed<FeedView> list(
            @Parameter(hidden = true) Caller caller,
            @QueryValue(defaultValue = "false") boolean everyone,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor) {
        if (everyone) {
            requireOwner(caller);
        }
        var page =
                feeds.list(
                        caller.team(),
                        everyone ? null : caller.user(),
                        Listed.limit(limit),
                        cursor);
        return Listed.of(page.map(FeedView::of));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a calendar feed back", description = "Its address is void at once.")
    void take(
            @Parameter(hidden = true) Caller caller,
            String id,
            @Parameter(description = "the member whose it is, for an owner; else the caller")
                    @Nullable
                    @QueryValue
                    String user) {
        if (user != null && !user.equals(caller.user())) {
            requireOwner(caller);
        }
        if (!feeds.delete(caller.team(), user == null ? caller.user() : user, id)) {
            throw new ProblemException(Problem.notFound("calendar feed"));
        }
    }

    private static void requireOwner(Caller caller) {
        if (!caller.hasRole("owner")) {
            throw new ProblemException(
                    Problem.of(403, "owners-only", "Only an owner sees other members' feeds"));
        }
    }
}
