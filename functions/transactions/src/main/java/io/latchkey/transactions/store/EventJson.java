package io.latchkey.transactions.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.events.Origin;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.event.DeadlineMoved;
import io.latchkey.transactions.domain.event.FactChanged;
import io.latchkey.transactions.domain.event.TransactionChanged;
import io.latchkey.transactions.domain.event.TransactionEvent;

/** What happened to a deal, in the words of {@code events/schemas}. */
final class EventJson {
    private static final int SCHEMA_VERSION = 1;

    private static final ObjectMapper MAPPER =
            Json.tolerant()
                    .copy()
                    .addMixIn(TransactionChanged.Change.class, OldAndNew.class)
                    .addMixIn(FactChanged.class, OldAndNew.class)
                    .addMixIn(DeadlineMoved.class, OldAndNew.class);

    private EventJson() {}

    /** {@code new} is no name in Java: what records call from and to is old and new in JSON. */
    private abstract static class OldAndNew {
        @JsonProperty("old")
        abstract Object from();

        @JsonProperty("new")
        abstract Object to();
    }

    /**
     * The event as it is stored, relayed and received.
     *
     * @param deal as it is after it
     */
    static EventEnvelope envelope(
            Origin origin, String id, Transaction deal, TransactionEvent event) {
        return new EventEnvelope(
                id,
                event.getClass().getSimpleName(),
                SCHEMA_VERSION,
                origin.team().value(),
                origin.correlation(),
                deal.updatedAt(),
                deal.id().value(),
                origin.actor(),
                MAPPER.valueToTree(event));
    }

    /** An event's data as its record. */
    static <T extends TransactionEvent> T data(EventEnvelope envelope, Class<T> type) {
        return MAPPER.convertValue(envelope.data(), type);
    }
}
