package io.latchkey.transactions.store;

import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.lambda.store.Outbox;
import java.util.List;

/**
 * Something that happened to a deal.
 *
 * @param version of the deal that it led to
 */
public record HistoryEntry(long version, EventEnvelope event) {

    /** From an item whose sort key is {@code EVENT#<version>#<n>}, the latest first. */
    static List<HistoryEntry> of(Item item) {
        var version = Long.parseLong(item.text("sk").split("#", -1)[1]);
        return Outbox.events(item.text("event")).reversed().stream()
                .map(event ->
                        new HistoryEntry(version, Json.read(event.toString(), EventEnvelope.class)))
                .toList();
    }
}
