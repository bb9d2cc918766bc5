package io.latchkey.local.runtime.queues;

import static io.latchkey.local.runtime.wire.JsonService.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The event in which Lambda hands over messages. */
final class Deliveries {
    private Deliveries() {}

    static ObjectNode event(QueueSpec queue, List<JsonNode> messages) {
        var event = JSON.createObjectNode();
        var records = event.putArray("Records");
        messages.forEach(message -> records.add(record(queue, message)));
        return event;
    }

    private static ObjectNode record(QueueSpec queue, JsonNode message) {
        var record = JSON.createObjectNode();
        record.set("messageId", message.path("MessageId"));
        record.set("receiptHandle", message.path("ReceiptHandle"));
        record.set("body", message.path("Body"));
        var attributes = record.putObject("attributes");
        message.path("Attributes")
                .properties()
                .forEach(e -> attributes.set(e.getKey(), e.getValue()));
        var own = record.putObject("messageAttributes");
        for (var attribute : message.path("MessageAttributes").properties()) {
            own.set(attribute.getKey(), attribute(attribute.getValue()));
        }
        record.set("md5OfBody", message.path("MD5OfBody"));
        record.put("eventSource", "aws:sqs").put("eventSourceARN", queue.arn());
        return record.put("awsRegion", queue.arn().split(":", -1)[3]);
    }

    private static ObjectNode attribute(JsonNode attribute) {
        var value = JSON.createObjectNode();
        for (var field : attribute.properties()) {
            var name = field.getKey();
            value.set(Character.toLowerCase(name.charAt(0)) + name.substring(1), field.getValue());
        }
        value.putArray("stringListValues");
        value.putArray("binaryListValues");
        return value;
    }
}
