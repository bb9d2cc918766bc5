package io.latchkey.transactions.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.events.Origin;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.event.DeadlineMoved;
import io.latchkey.transactions.domain.event.DeadlineRuleChanged;
import io.latchkey.transactions.domain.event.FactChanged;
import io.latchkey.transactions.domain.event.TaskMoved;
import io.latchkey.transactions.domain.event.TransactionChanged;
import io.latchkey.transactions.domain.event.TransactionEvent;
import io.latchkey.transactions.domain.event.TransactionOpened;
import java.util.Map;

/** What happened to a deal, in the words of {@code events/schemas}. */
final class EventJson {
    /** Of the types whose fields took another shape since their first version. */
    private static final Map<Class<?>, Integer> VERSIONS =
            Map.of(FactChanged.class, 2, TransactionOpened.class, 2, DeadlineRuleChanged.class, 2);

    private static final ObjectMapper MAPPER =
            Json.tolerant()
                    .copy()
                    .registerModule(DateJson.module())
                    .addMixIn(TransactionChanged.Change.class, OldAndNew.class)
                    .addMixIn(FactChanged.class, OldAndNew.class)
                    .addMixIn(DeadlineMoved.class, OldAndNewMoments.class)
                    .addMixIn(TaskMoved.class, OldAndNewMoments.class);

    private EventJson() {}

    /** {@code new} is no name in Java: what records call from and to is old and new in JSON. */
    private abstract static class OldAndNew {
        @JsonProperty("old")
        abstract Object from();

        @JsonProperty("new")
        abstract Object to();
    }

    private abstract static class OldAndNewMoments extends OldAndNew {
        @JsonProperty("oldAt")
        abstract Object fromAt();

        @JsonProperty("newAt")
        abstract Object toAt();
    }

    /** The version of the type's schema that its events keep. */
    static int version(Class<? extends TransactionEvent> type) {
        return VERSIONS.getOrDefault(type, 1);
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
                version(event.getClass()),
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
