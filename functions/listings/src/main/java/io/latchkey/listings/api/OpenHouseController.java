package io.latchkey.listings.api;

import io.latchkey.listings.api.Bodies.NewOpenHouse;
import io.latchkey.listings.domain.KeepOpenHouses;
import io.latchkey.listings.domain.value.OpenHouse;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.http.Caller;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/** When a listing can be seen. */
@Tag(name = "Listings")
@Controller("/v1/listings/{key}/open-houses")
class OpenHouseController {
    private final Desk desk;
    private final Ids ids;

    OpenHouseController(Desk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Schedule an open house", description = "Moments are in UTC.")
    Map<String, Object> schedule(
            @Parameter(hidden = true) Caller caller, String key, @Body NewOpenHouse body) {
        var wish =
                new OpenHouse(
                        ids.next("opn"),
                        body.OpenHouseStartTime(),
                        body.OpenHouseEndTime(),
                        Objects.requireNonNullElse(body.OpenHouseType(), "Public"),
                        body.OpenHouseRemarks());
        var changed =
                desk.change(
                        caller,
                        key,
                        OptionalLong.of(body.version()),
                        (listing, now) -> KeepOpenHouses.schedule(listing, wish, now));
        return Views.of(changed, Audience.team);
    }

    @Delete("/{openHouseKey}")
    @Operation(summary = "Cancel an open house")
    Map<String, Object> cancel(
            @Parameter(hidden = true) Caller caller,
            String key,
            String openHouseKey,
            @QueryValue long version) {
        var changed =
                desk.change(
                        caller,
                        key,
                        OptionalLong.of(version),
                        (listing, now) -> KeepOpenHouses.cancel(listing, openHouseKey, now));
        return Views.of(changed, Audience.team);
    }
}
