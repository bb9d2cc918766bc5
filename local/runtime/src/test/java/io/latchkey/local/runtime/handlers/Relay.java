package io.latchkey.local.runtime.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** Brings each new event of the table to the bus. */
public final class Relay implements RequestStreamHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Cloud cloud = new Cloud();
    private final EventBridgeClient bus = cloud.eventBridge();

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        for (var record : JSON.readTree(input).path("Records")) {
            var image = record.path("dynamodb").path("NewImage");
            var detail =
                    JSON.createObjectNode()
                            .put("deal", image.path("pk").path("S").asText())
                            .put("kind", image.path("kind").path("S").asText());
            var entry =
                    PutEventsRequestEntry.builder()
                            .eventBusName(cloud.variable("BUS"))
                            .source("house.deals")
                            .detailType("Opened")
                            .detail(detail.toString())
                            .build();
            var result = bus.putEvents(r -> r.entries(entry));
            if (result.failedEntryCount() > 0) {
                throw new IllegalStateException("the bus refused " + result.entries());
            }
        }
        output.write("{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8));
    }
}
