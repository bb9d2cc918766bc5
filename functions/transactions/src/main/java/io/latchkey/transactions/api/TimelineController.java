package io.latchkey.transactions.api;

import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.transactions.api.DateViews.TimelineItem;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.store.TransactionStore;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A deal's dates in order, as they are or as they were known. */
@Tag(name = "Dates")
@ApiResponse(
        responseCode = "4XX",
        description = "What the request breaks",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class)))
@Controller("/v1/transactions/{id}/timeline")
class TimelineController {
    private final Deals deals;
    private final TransactionStore store;

    TimelineController(Deals deals, TransactionStore store) {
        this.deals = deals;
        this.store = store;
    }

    /** A deal, and the moment at which somebody looks at it. */
    private record Known(Transaction deal, Instant at) {}

    @Get
    @Operation(
            summary = "Read a deal's dates in order",
            description =
                    "Those without a date come last. With asOf or asOfVersion, as they were known then.")
    Listed<TimelineItem> timeline(
            @Parameter(hidden = true) Caller caller,
            String id,
            @Parameter(
                            description =
                                    "a day, of which the end at the property is meant, or a moment with its offset")
                    @Nullable
                    @QueryValue
                    String asOf,
            @Parameter(description = "a version of the deal, from 1") @Nullable @QueryValue
                    Long asOfVersion,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor) {
        var deal = deals.find(caller, id);
        if (asOf != null && asOfVersion != null) {
            throw new InvalidValue("asOf", "is not there with asOfVersion");
        }
        var known =
                asOf != null
                        ? at(caller, deal, asOf)
                        : asOfVersion != null
                                ? version(caller, deal, asOfVersion)
                                : new Known(deal, deals.now());
        return Listed.slice(DateViews.timeline(known.deal(), known.at()), limit, cursor);
    }

    private Known at(Caller caller, Transaction deal, String asOf) {
        var now = deals.now();
        var moment = moment(asOf, deal.zone());
        // The end of today has not come, and is meant as what is known today.
        var asked = moment.isAfter(now) && isToday(asOf, deal.zone(), now) ? now : moment;
        if (asked.isAfter(now)) {
            throw new InvalidValue("asOf", "is not in the future");
        }
        return store.at(caller.team(), deal.id(), asked)
                .map(then -> new Known(then, asked))
                .orElseThrow(() -> new InvalidValue("asOf", "is not before the deal was entered"));
    }

    private Known version(Caller caller, Transaction deal, long version) {
        return store.version(caller.team(), deal.id(), version)
                .map(then -> new Known(then, then.updatedAt()))
                .orElseThrow(
                        () -> new InvalidValue("asOfVersion", "is from 1 to " + deal.version()));
    }

    private static boolean isToday(String asOf, ZoneId zone, Instant now) {
        return asOf.equals(now.atZone(zone).toLocalDate().toString());
    }

    private static Instant moment(String asOf, ZoneId zone) {
        try {
            return asOf.contains("T")
                    ? OffsetDateTime.parse(asOf).toInstant()
                    : LocalDate.parse(asOf)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusMillis(1);
        } catch (DateTimeException e) {
            throw new InvalidValue(
                    "asOf", "is a day, as YYYY-MM-DD, or a moment, as YYYY-MM-DDTHH:MM:SSZ");
        }
    }
}
