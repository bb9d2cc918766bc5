package io.latchkey.local.runtime.queues;

import static io.latchkey.local.runtime.wire.JsonService.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * A message on its way into a queue.
 *
 * @param attributes text attributes, such as why a message became a dead letter
 * @param group the message group of a FIFO queue
 */
public record Outgoing(String body, Map<String, JsonNode> attributes, Optional<String> group) {
    public Outgoing {
        attributes = Map.copyOf(attributes);
    }

    public static Outgoing of(String body) {
        return new Outgoing(body, Map.of(), Optional.empty());
    }

    /** A text attribute in SQS's form. */
    public static JsonNode text(String value) {
        return JSON.createObjectNode().put("DataType", "String").put("StringValue", value);
    }

    ObjectNode entry(int number) {
        var entry = JSON.createObjectNode().put("Id", "m" + number).put("MessageBody", body);
        if (!attributes.isEmpty()) {
            entry.putObject("MessageAttributes").setAll(attributes);
        }
        group.ifPresent(name -> entry.put("MessageGroupId", name));
        return entry;
    }
}
