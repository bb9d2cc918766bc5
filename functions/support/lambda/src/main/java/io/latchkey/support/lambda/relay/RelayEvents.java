package io.latchkey.support.lambda.relay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.log.Metrics;
import io.latchkey.support.lambda.log.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/**
 * Carries the outbox of every concern's table from its stream to the event bus, in order. What the
 * bus did not take is asked for again from the first such record on, so an event may arrive twice
 * and is never lost; consumers know events by their id.
 */
public final class RelayEvents implements RequestStreamHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RelayEvents.class);
    private static final int MOST_PER_CALL = 10;

    private final EventBridgeClient bus;
    private final String busName;

    public RelayEvents() {
        this(Environment.current());
    }

    private RelayEvents(Environment environment) {
        this(new AwsClients(environment).eventBridge(), environment.require("EVENT_BUS_NAME"));
    }

    RelayEvents(EventBridgeClient bus, String busName) {
        this.bus = bus;
        this.busName = busName;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        try (var _ = Scope.open("RelayEvents")) {
            var records = outbox(Json.tolerant().readTree(input).path("Records"));
            var stuck = relay(records);
            stuck.ifPresent(number ->
                    LOG.warn("the bus did not take record {}; asking for it again", number));
            var failures =
                    stuck.map(number -> List.of(Map.of("itemIdentifier", number)))
                            .orElse(List.of());
            Json.strict().writeValue(output, Map.of("batchItemFailures", failures));
        }
    }

    /** The stream position of the first record that the bus refused. */
    private Optional<String> relay(List<OutboxRecord> records) {
        for (int from = 0; from < records.size(); from += MOST_PER_CALL) {
            var chunk = records.subList(from, Math.min(from + MOST_PER_CALL, records.size()));
            var refused = put(chunk);
            if (refused.isPresent()) {
                return refused.map(OutboxRecord::sequenceNumber);
            }
        }
        return Optional.empty();
    }

    private Optional<OutboxRecord> put(List<OutboxRecord> chunk) {
        try {
            var results =
                    bus.putEvents(r -> r.entries(chunk.stream().map(this::entry).toList()))
                            .entries();
            for (int i = 0; i < results.size(); i++) {
                if (results.get(i).errorCode() != null) {
                    Metrics.count("RelayEvents", "Refused");
                    return Optional.of(chunk.get(i));
                }
            }
            return Optional.empty();
        } catch (SdkException e) {
            LOG.warn("the bus did not answer", e);
            return Optional.of(chunk.getFirst());
        }
    }

    private PutEventsRequestEntry entry(OutboxRecord event) {
        return PutEventsRequestEntry.builder()
                .eventBusName(busName)
                .source("latchkey." + event.concern())
                .detailType(event.type())
                .detail(event.json())
                .build();
    }

    private static List<OutboxRecord> outbox(JsonNode records) throws IOException {
        var found = new ArrayList<OutboxRecord>();
        for (JsonNode node : records) {
            found.addAll(OutboxRecord.of(node));
        }
        return found;
    }
}
