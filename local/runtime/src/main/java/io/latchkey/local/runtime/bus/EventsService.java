package io.latchkey.local.runtime.bus;

import static io.latchkey.local.runtime.wire.JsonService.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Request;
import io.latchkey.local.gateway.wire.WireHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * EventBridge's PutEvents on the wire; it answers only after every matching target has accepted.
 */
public final class EventsService implements WireHandler {
    private static final int MOST_ENTRIES = 10;
    private static final int LARGEST = 256 * 1024;

    private final Map<String, Bus> buses;
    private final String account;
    private final String region;

    /**
     * Serves buses.
     *
     * @param buses by name
     */
    public EventsService(Map<String, Bus> buses, String account, String region) {
        this.buses = Map.copyOf(buses);
        this.account = account;
        this.region = region;
    }

    @Override
    public Answer handle(Request request) throws IOException {
        var operation = request.headers().first("x-amz-target").orElse("");
        if (!operation.equals("AWSEvents.PutEvents")) {
            return error(400, "UnknownOperationException", "only PutEvents is stood in for");
        }
        var body = request.bytes(4 * LARGEST);
        if (body.isEmpty()) {
            return error(413, "RequestEntityTooLarge", "the request is too large");
        }
        final JsonNode entries;
        try {
            entries = JSON.readTree(body.get()).path("Entries");
        } catch (IOException _) {
            return error(400, "SerializationException", "not JSON");
        }
        return refusal(entries).orElseGet(() -> put(entries));
    }

    /**
     * Takes what a service of AWS tells of, and returns when it is delivered.
     *
     * @param entry as in PutEvents
     * @throws IllegalStateException when a target did not take it
     */
    public void tell(ObjectNode entry) {
        var event = JSON.createObjectNode();
        var fault = read(entry, event);
        var bus = buses.get(bus(entry));
        if (fault.isPresent() || bus == null || !bus.put(List.of(event)).isEmpty()) {
            throw new IllegalStateException(
                    "an event of " + entry.path("Source") + " was not delivered: " + fault);
        }
    }

    private static Optional<Answer> refusal(JsonNode entries) {
        if (!entries.isArray() || entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            return Optional.of(
                    error(400, "ValidationException", "Entries must have 1 to 10 members"));
        }
        return size(entries) > LARGEST
                ? Optional.of(
                        error(
                                400,
                                "ValidationException",
                                "Total size of the entries is over 256 KB"))
                : Optional.empty();
    }

    private static int size(JsonNode entries) {
        int size = 0;
        for (var entry : entries) {
            for (String part : List.of("Source", "DetailType", "Detail")) {
                size += entry.path(part).asText().getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return size;
    }

    private Answer put(JsonNode entries) {
        var results = new ArrayList<ObjectNode>();
        var byBus = new LinkedHashMap<String, List<Integer>>();
        var events = new ArrayList<ObjectNode>();
        for (var entry : entries) {
            var event = JSON.createObjectNode();
            var result = JSON.createObjectNode();
            var fault = read(entry, event);
            if (fault.isPresent()) {
                result.put("ErrorCode", fault.get().code()).put("ErrorMessage", fault.get().text());
            } else {
                result.set("EventId", event.get("id"));
                byBus.computeIfAbsent(bus(entry), _ -> new ArrayList<>()).add(results.size());
            }
            results.add(result);
            events.add(event);
        }
        byBus.forEach((bus, numbers) -> deliver(bus, numbers, events, results));
        var answer = JSON.createObjectNode();
        answer.put("FailedEntryCount", results.stream().filter(r -> r.has("ErrorCode")).count());
        answer.putArray("Entries").addAll(results);
        return Answer.bytes(
                200,
                "application/x-amz-json-1.1",
                answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void deliver(
            String name, List<Integer> numbers, List<ObjectNode> events, List<ObjectNode> results) {
        var bus = buses.get(name);
        if (bus == null) {
            return;
        }
        bus.put(numbers.stream().map(events::get).toList())
                .forEach((number, reason) -> {
                    var result = results.get(numbers.get(number));
                    result.removeAll();
                    result.put("ErrorCode", "InternalFailure").put("ErrorMessage", reason);
                });
    }

    private record Fault(String code, String text) {}

    private Optional<Fault> read(JsonNode entry, ObjectNode event) {
        for (String part : List.of("Source", "DetailType", "Detail")) {
            if (entry.path(part).asText().isEmpty()) {
                return Optional.of(
                        new Fault("InvalidArgument", "Parameter " + part + " is not valid."));
            }
        }
        final JsonNode detail;
        try {
            detail = JSON.readTree(entry.path("Detail").asText());
        } catch (IOException _) {
            return Optional.of(new Fault("MalformedDetail", "Detail is malformed."));
        }
        if (!detail.isObject()) {
            return Optional.of(new Fault("MalformedDetail", "Detail is malformed."));
        }
        event.put("version", "0").put("id", UUID.randomUUID().toString());
        event.set("detail-type", entry.get("DetailType"));
        event.set("source", entry.get("Source"));
        event.put("account", account).put("time", time(entry)).put("region", region);
        event.putArray("resources").addAll(resources(entry));
        event.set("detail", detail);
        return Optional.empty();
    }

    private static List<JsonNode> resources(JsonNode entry) {
        var resources = new ArrayList<JsonNode>();
        entry.path("Resources").forEach(resources::add);
        return resources;
    }

    private static String time(JsonNode entry) {
        var seconds = entry.path("Time");
        var time = seconds.isNumber() ? Instant.ofEpochSecond(seconds.asLong()) : Instant.now();
        return time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    }

    /** A bus is named by its name or its ARN; without one it is the account's default. */
    private static String bus(JsonNode entry) {
        var name = entry.path("EventBusName").asText("default");
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static Answer error(int status, String type, String message) {
        var body = JSON.createObjectNode().put("__type", type).put("message", message);
        return Answer.bytes(
                        status,
                        "application/x-amz-json-1.1",
                        body.toString().getBytes(StandardCharsets.UTF_8))
                .plus("x-amzn-errortype", type);
    }
}
