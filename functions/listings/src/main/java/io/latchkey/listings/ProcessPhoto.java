package io.latchkey.listings;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.latchkey.listings.domain.Decision;
import io.latchkey.listings.domain.KeepPhotos;
import io.latchkey.listings.domain.Listing;
import io.latchkey.listings.domain.value.Photo;
import io.latchkey.listings.photos.PhotoDesk;
import io.latchkey.listings.photos.UploadName;
import io.latchkey.listings.store.ListingStore;
import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.events.Origin;
import io.latchkey.support.lambda.queue.Handled;
import io.latchkey.support.lambda.queue.Message;
import io.latchkey.support.lambda.queue.MessageFate;
import io.latchkey.support.lambda.queue.QueueHandler;
import io.latchkey.support.lambda.store.Committed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Looks at each upload that S3 tells of. What is a photo is shown with its listing, what is none is
 * refused there with its reason; either way the upload is forgotten. A second delivery finds the
 * work done.
 */
public final class ProcessPhoto extends QueueHandler {
    private static final int RACES = 5;
    private static final String NAME = "ProcessPhoto";

    private final ListingStore listings;
    private final PhotoDesk desk;
    private final Clock clock;

    public ProcessPhoto() {
        this(Environment.current(), Clock.systemUTC());
    }

    ProcessPhoto(Environment environment, Clock clock) {
        super(MessageFate.of(environment, ProcessPhoto.class));
        this.listings =
                new ListingStore(
                        new AwsClients(environment).dynamoDb(),
                        environment.require("LISTINGS_TABLE"),
                        Ids.random());
        this.desk = new PhotoDesk(environment);
        this.clock = clock;
    }

    /** S3 tells of objects; the object's name says whose it is. */
    @Override
    protected EventEnvelope read(Message message) {
        try {
            var detail = Json.tolerant().readTree(message.body()).path("detail");
            var key = detail.path("object").path("key").asText();
            var name =
                    UploadName.of(key)
                            .orElseThrow(() ->
                                    new IllegalArgumentException("tells of no upload of ours"));
            var id = detail.path("object").path("sequencer").asText(message.id());
            return new EventEnvelope(
                    id,
                    "PhotoUploaded",
                    1,
                    name.team().value(),
                    id,
                    Instant.now(clock),
                    key,
                    "s3",
                    detail);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    @Override
    protected Handled handle(EventEnvelope event) {
        var name = UploadName.of(event.subject()).orElseThrow();
        var waiting =
                listings.find(name.team(), name.listing())
                        .flatMap(listing -> listing.photo(name.mediaKey()))
                        .filter(photo -> photo.state() == Photo.State.awaited)
                        .isPresent();
        if (waiting) {
            var seen = desk.look(name);
            if (!(seen instanceof PhotoDesk.Seen.Gone) && !noted(event, name, seen)) {
                return new Handled.RetryAfter(
                        Duration.ofSeconds(1), "the listing is being changed again and again");
            }
        }
        desk.forget(name);
        return new Handled.Done();
    }

    private boolean noted(EventEnvelope event, UploadName name, PhotoDesk.Seen seen) {
        for (int race = 0; race < RACES; race++) {
            var listing = listings.find(name.team(), name.listing());
            if (listing.isEmpty()) {
                return true;
            }
            var decision = decide(listing.get(), name.mediaKey(), seen);
            if (!(decision instanceof Decision.Changed changed)) {
                return true;
            }
            var stored = listings.save(Origin.of(event, NAME), listing.get(), changed);
            if (stored instanceof Committed.Done) {
                return true;
            }
        }
        return false;
    }

    private Decision decide(Listing listing, String mediaKey, PhotoDesk.Seen seen) {
        return switch (seen) {
            case PhotoDesk.Seen.Good(var sizes) ->
                    KeepPhotos.ready(listing, mediaKey, sizes, clock.instant());
            case PhotoDesk.Seen.Bad(String reason) ->
                    KeepPhotos.refuse(listing, mediaKey, reason, clock.instant());
            case PhotoDesk.Seen.Gone() -> new Decision.Unchanged(listing);
        };
    }
}
