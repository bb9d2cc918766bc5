package io.latchkey.local.services.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.services.wire.Json;
import java.time.Instant;
import java.util.List;

/**
 * What is known of a message without opening it.
 *
 * @param id as the sender was told
 * @param to all who get it, as addresses or numbers alone
 * @param subject an e-mail's subject, or the text of an SMS
 */
public record Message(
        String id,
        Channel channel,
        Instant receivedAt,
        String from,
        List<String> to,
        String subject) {
    /** How it travels. */
    public enum Channel {
        EMAIL,
        SMS
    }

    public Message {
        to = List.copyOf(to);
    }

    public ObjectNode json() {
        ObjectNode node =
                Json.object()
                        .put("id", id)
                        .put("channel", channel.name())
                        .put("receivedAt", receivedAt.toString())
                        .put("from", from);
        to.forEach(node.putArray("to")::add);
        return node.put("subject", subject);
    }

    static Message from(JsonNode node) {
        return new Message(
                Json.text(node, "id"),
                Channel.valueOf(Json.text(node, "channel")),
                Instant.parse(Json.text(node, "receivedAt")),
                Json.text(node, "from"),
                node.path("to").valueStream().map(JsonNode::asText).toList(),
                Json.text(node, "subject"));
    }
}
