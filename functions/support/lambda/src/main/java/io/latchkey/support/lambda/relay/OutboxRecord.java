package io.latchkey.support.lambda.relay;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * An event as a table's stream shows it.
 *
 * @param concern whose table it is, from the stream's ARN
 */
record OutboxRecord(String sequenceNumber, String concern, String type, String json) {

    /**
     * Empty for stream records that are no new events; the template's filter keeps most of those
     * away already.
     */
    static Optional<OutboxRecord> of(JsonNode node) throws IOException {
        var image = node.path("dynamodb").path("NewImage");
        var event = image.path("event").path("S");
        if (!"INSERT".equals(node.path("eventName").asText()) || event.isMissingNode()) {
            return Optional.empty();
        }
        var json = event.asText();
        return Optional.of(
                new OutboxRecord(
                        node.path("dynamodb").path("SequenceNumber").asText(),
                        concern(node.path("eventSourceARN").asText()),
                        Json.tolerant().readTree(json).path("type").asText(),
                        json));
    }

    /** {@code arn:...:table/latchkey-dev-transactions/stream/...} is of {@code transactions}. */
    private static String concern(String streamArn) {
        var table = streamArn.replaceFirst(".*:table/", "").replaceFirst("/.*", "");
        return table.substring(table.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
    }
}
