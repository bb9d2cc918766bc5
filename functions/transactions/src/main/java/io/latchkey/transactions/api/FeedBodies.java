package io.latchkey.transactions.api;

import io.latchkey.transactions.domain.CalendarFeed;
import io.latchkey.transactions.domain.CalendarFeed.Scope;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What members say of their calendar feeds, and see of them. */
final class FeedBodies {
    private FeedBodies() {}

    /** Which deals a feed without a deal shows. */
    enum FeedDeals {
        mine,
        team
    }

    /** A feed to be made. */
    @Introspected
    @Schema(name = "NewCalendarFeed")
    record NewFeed(
            @Schema(description = "the id of the one deal that it shows", nullable = true)
                    @Nullable String transaction,
            @Schema(
                            description =
                                    "mine, in which the caller's e-mail is a party's (the"
                                            + " default), or all of the team; not with transaction",
                            nullable = true)
                    @Nullable FeedDeals deals) {}

    /** A feed in a list. */
    @Introspected
    @Schema(name = "CalendarFeed")
    record FeedView(
            String id,
            Scope scope,
            @Nullable String transaction,
            @Schema(description = "of the calendar") String name,
            @Schema(description = "the id of the member whose it is") String user,
            Instant createdAt) {
        static FeedView of(CalendarFeed feed) {
            return new FeedView(
                    feed.id(),
                    feed.scope(),
                    feed.deal() == null ? null : feed.deal().value(),
                    feed.name(),
                    feed.user(),
                    feed.createdAt());
        }
    }

    /** A feed that was just made. */
    @Introspected
    @Schema(name = "CreatedCalendarFeed")
    record CreatedFeed(
            String id,
            Scope scope,
            @Nullable String transaction,
            String name,
            String user,
            Instant createdAt,
            @Schema(
                            description =
                                    "a secret by itself, answered this once: whoever knows it may"
                                            + " read the calendar")
                    String url) {
        static CreatedFeed of(CalendarFeed feed, String url) {
            var view = FeedView.of(feed);
            return new CreatedFeed(
                    view.id(),
                    view.scope(),
                    view.transaction(),
                    view.name(),
                    view.user(),
                    view.createdAt(),
                    url);
        }
    }
}
