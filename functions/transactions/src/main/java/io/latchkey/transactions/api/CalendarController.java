package io.latchkey.transactions.api;

import io.latchkey.support.lambda.http.Problem;
import io.latchkey.support.lambda.http.ProblemException;
import io.latchkey.support.lambda.log.Scope;
import io.latchkey.transactions.feed.Calendars;
import io.latchkey.transactions.store.CalendarFeedStore;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Calendars at their secret addresses. */
@Tag(name = "Calendars")
@Controller("/v1/calendars")
class CalendarController {
    private static final String ENDING = ".ics";
    private static final MediaType CALENDAR = MediaType.of("text/calendar; charset=utf-8");

    private final CalendarFeedStore feeds;
    private final Calendars calendars;

    CalendarController(CalendarFeedStore feeds, Calendars calendars) {
        this.feeds = feeds;
        this.calendars = calendars;
    }

    @Get(uri = "/{file}", produces = MediaType.ALL)
    @SecurityRequirements
    @Operation(
            summary = "Read a calendar",
            description =
                    "For calendar programs, which have no token: whoever knows the address may read"
                            + " it. One all-day event for each deadline that has a date.")
    @ApiResponse(
            responseCode = "200",
            description = "The calendar, RFC 5545",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(implementation = String.class)))
    @ApiResponse(responseCode = "304", description = "It did not change since If-None-Match")
    @ApiResponse(
            responseCode = "404",
            description = "There is none at this address, or none any more",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    HttpResponse<String> calendar(
            @Parameter(description = "the feed's secret and .ics") String file,
            @Nullable @Header("If-None-Match") String ifNoneMatch) {
        // A text that is no secret is looked up as one, and takes as long.
        var found =
                feeds.find(secret(file))
                        .orElseThrow(() -> new ProblemException(Problem.notFound("calendar")));
        Scope.team(found.team().value());
        if (ifNoneMatch != null) {
            var tag = calendars.tag(found);
            if (matches(ifNoneMatch, tag)) {
                return tagged(HttpResponse.notModified(), tag);
            }
        }
        var calendar = calendars.calendar(found);
        return tagged(HttpResponse.ok(calendar.text()).contentType(CALENDAR), calendar.tag());
    }

    private static MutableHttpResponse<String> tagged(
            MutableHttpResponse<String> response, String tag) {
        return response.header("etag", tag).header("cache-control", "private, no-cache");
    }

    private static String secret(String file) {
        return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : "";
    }

    /** By RFC 9110's weak comparison. */
    private static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch.strip().equals("*")
                || Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(each -> opaque(each.strip()))
                        .anyMatch(opaque(tag)::equals);
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
