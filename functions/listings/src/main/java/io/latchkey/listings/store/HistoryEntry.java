package io.latchkey.listings.store;

import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.store.Item;

/**
 * Something that happened to a listing.
 *
 * @param version of the listing that it led to
 */
public record HistoryEntry(long version, EventEnvelope event) {

    /** From an item whose sort key is {@code EVENT#<version>#<n>}. */
    static HistoryEntry of(Item item) {
        var version = Long.parseLong(item.text("sk").split("#", -1)[1]);
        return new HistoryEntry(version, Json.read(item.text("event"), EventEnvelope.class));
    }
}
