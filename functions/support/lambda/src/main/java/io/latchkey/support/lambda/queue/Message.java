package io.latchkey.support.lambda.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;

/**
 * One SQS message as Lambda hands it over; its body is an EventBridge event whose detail is the
 * domain event.
 *
 * @param deliveries how often the queue has handed it out, this time included
 */
public record Message(String id, String receipt, String body, int deliveries) {

    static Message of(JsonNode node) {
        return new Message(
                node.path("messageId").asText(),
                node.path("receiptHandle").asText(),
                node.path("body").asText(),
                node.path("attributes").path("ApproximateReceiveCount").asInt(1));
    }

    /**
     * The domain event.
     *
     * @throws IllegalArgumentException when the body holds none
     */
    EventEnvelope event() {
        try {
            var detail = Json.tolerant().readTree(body).path("detail");
            if (!detail.isObject()) {
                throw new IllegalArgumentException("the body has no detail");
            }
            var event = Json.tolerant().treeToValue(detail, EventEnvelope.class);
            requireWhole(event);
            return event;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    @SuppressWarnings(
            "NullAway") // Jackson leaves absent components null: this is where that is found out
    private static void requireWhole(EventEnvelope event) {
        if (event.id() == null
                || event.type() == null
                || event.team() == null
                || event.subject() == null
                || event.data() == null) {
            throw new IllegalArgumentException(
                    "the envelope lacks id, type, team, subject or data");
        }
        event.teamId();
    }
}
