package io.latchkey.listings.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.latchkey.listings.domain.Listing;
import io.latchkey.listings.domain.dictionary.Facts;
import io.latchkey.listings.domain.event.ListingChanged;
import io.latchkey.listings.domain.event.ListingEvent;
import io.latchkey.listings.domain.event.ListingWithdrawn;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.events.Origin;
import java.util.Map;

/** Listings and what happened to them, as JSON: records' components, and nothing worked out. */
final class Documents {
    private static final int SCHEMA_VERSION = 1;

    private static final ObjectMapper MAPPER =
            Json.tolerant()
                    .copy()
                    // A price of 450000 is written so, and not as 4.5E+5.
                    .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
                    .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .addMixIn(Facts.class, Plain.class)
                    .addMixIn(ListingChanged.class, OldAndNew.class)
                    .addMixIn(ListingChanged.Change.class, OldAndNew.class)
                    .addMixIn(ListingWithdrawn.class, OldAndNew.class);

    private Documents() {}

    /** Facts are their fields. */
    private abstract static class Plain {
        @SuppressWarnings("UnusedVariable") // stands for the record's own constructor
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Plain(Map<String, Object> values) {}

        @JsonValue
        abstract Map<String, Object> values();
    }

    /** {@code new} is no name in Java: what records call from and to is old and new in JSON. */
    private abstract static class OldAndNew {
        @JsonProperty("old")
        abstract Object from();

        @JsonProperty("new")
        abstract Object to();
    }

    static String write(Listing listing) {
        try {
            return MAPPER.writeValueAsString(listing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the listing " + listing.key().value() + " cannot be written", e);
        }
    }

    static Listing read(String document) {
        try {
            return MAPPER.readValue(document, Listing.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a stored listing cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The event as it is stored, relayed and received.
     *
     * @param listing as it is after it
     */
    static EventEnvelope envelope(Origin origin, String id, Listing listing, ListingEvent event) {
        return new EventEnvelope(
                id,
                event.getClass().getSimpleName(),
                SCHEMA_VERSION,
                origin.team().value(),
                origin.correlation(),
                listing.moments().modified(),
                listing.key().value(),
                origin.actor(),
                MAPPER.valueToTree(event));
    }

    /** An event's data as its record. */
    static <T extends ListingEvent> T data(EventEnvelope envelope, Class<T> type) {
        return MAPPER.convertValue(envelope.data(), type);
    }
}
