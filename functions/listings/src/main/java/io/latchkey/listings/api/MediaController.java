package io.latchkey.listings.api;

import io.latchkey.listings.api.Bodies.NewPhoto;
import io.latchkey.listings.api.Bodies.PhotoOrder;
import io.latchkey.listings.api.Bodies.PhotoPatch;
import io.latchkey.listings.api.Bodies.UploadView;
import io.latchkey.listings.domain.KeepPhotos;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.domain.value.Photo;
import io.latchkey.listings.photos.PhotoFiles;
import io.latchkey.listings.photos.UploadName;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.http.Caller;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.OptionalLong;

/** A listing's photos. */
@Tag(name = "Listings")
@Controller("/v1/listings/{key}/photos")
class MediaController {
    private final Desk desk;
    private final PhotoFiles files;
    private final Ids ids;
    private final String webAddress;

    MediaController(Desk desk, PhotoFiles files, Ids ids, Environment environment) {
        this.desk = desk;
        this.files = files;
        this.ids = ids;
        this.webAddress = environment.require("WEB_ADDRESS");
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(
            summary = "Add a photo",
            description =
                    "Answers where to PUT the file within fifteen minutes: of exactly this type and"
                            + " size. Then it is looked at; the listing says when it is ready, or why"
                            + " it was refused.")
    UploadView add(@Parameter(hidden = true) Caller caller, String key, @Body NewPhoto body) {
        var mediaKey = ids.next("pho");
        var changed =
                desk.change(
                        caller,
                        key,
                        OptionalLong.empty(),
                        (listing, now) ->
                                KeepPhotos.await(
                                        listing,
                                        Photo.awaited(mediaKey, body.LongDescription(), now),
                                        now));
        var name = new UploadName(caller.team(), new ListingKey(key), mediaKey);
        var upload = files.sign(name, body.type(), body.bytes());
        return new UploadView(
                mediaKey,
                "PUT",
                webAddress + upload.path(),
                upload.headers(),
                desk.now().plusSeconds(upload.seconds()),
                changed.version());
    }

    @Patch("/{mediaKey}")
    @Operation(summary = "Describe a photo")
    Map<String, Object> describe(
            @Parameter(hidden = true) Caller caller,
            String key,
            String mediaKey,
            @Body PhotoPatch body) {
        var changed =
                desk.change(
                        caller,
                        key,
                        OptionalLong.of(body.version()),
                        (listing, now) ->
                                KeepPhotos.describe(
                                        listing, mediaKey, body.LongDescription(), now));
        return Views.of(changed, Audience.team);
    }

    @Put("/order")
    @Operation(summary = "Put a listing's photos in order", description = "Each photo once.")
    Map<String, Object> order(
            @Parameter(hidden = true) Caller caller, String key, @Body PhotoOrder body) {
        var changed =
                desk.change(
                        caller,
                        key,
                        OptionalLong.of(body.version()),
                        (listing, now) -> KeepPhotos.order(listing, body.order(), now));
        return Views.of(changed, Audience.team);
    }

    @Delete("/{mediaKey}")
    @Operation(summary = "Remove a photo")
    Map<String, Object> remove(
            @Parameter(hidden = true) Caller caller,
            String key,
            String mediaKey,
            @QueryValue long version) {
        var changed =
                desk.change(
                        caller,
                        key,
                        OptionalLong.of(version),
                        (listing, now) -> KeepPhotos.remove(listing, mediaKey, now));
        return Views.of(changed, Audience.team);
    }
}
