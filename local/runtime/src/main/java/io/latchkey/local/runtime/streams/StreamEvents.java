package io.latchkey.local.runtime.streams;

import static io.latchkey.local.runtime.wire.JsonService.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The event in which Lambda hands over stream records; the engine's own records have its shape. */
final class StreamEvents {
    private StreamEvents() {}

    static ObjectNode event(StreamMapping mapping, List<JsonNode> records) {
        var event = JSON.createObjectNode();
        var all = event.putArray("Records");
        for (JsonNode record : records) {
            ObjectNode own = record.deepCopy();
            own.put("eventSource", "aws:dynamodb").put("eventSourceARN", mapping.streamArn());
            own.put("awsRegion", mapping.streamArn().split(":", -1)[3]);
            all.add(own);
        }
        return event;
    }
}
