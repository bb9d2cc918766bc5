package io.latchkey.support.lambda.relay;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.store.Outbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An event as a table's stream shows it.
 *
 * @param concern whose table it is, from the stream's ARN
 */
record OutboxRecord(String sequenceNumber, String concern, String type, String json) {

    /**
     * The events of one stream record, mostly one; none for records that are no new events, most of
     * which the template's filter keeps away already.
     */
    static List<OutboxRecord> of(JsonNode node) throws IOException {
        var event = node.path("dynamodb").path("NewImage").path("event").path("S");
        if (!"INSERT".equals(node.path("eventName").asText()) || event.isMissingNode()) {
            return List.of();
        }
        var records = new ArrayList<OutboxRecord>();
        for (var json : Outbox.events(event.asText())) {
            records.add(
                    new OutboxRecord(
                            node.path("dynamodb").path("SequenceNumber").asText(),
                            concern(node.path("eventSourceARN").asText()),
                            json.path("type").asText(),
                            json.toString()));
        }
        return records;
    }

    /** {@code arn:...:table/latchkey-dev-transactions/stream/...} is of {@code transactions}. */
    private static String concern(String streamArn) {
        var table = streamArn.replaceFirst(".*:table/", "").replaceFirst("/.*", "");
        return table.substring(table.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
    }
}
