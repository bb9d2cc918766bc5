package io.latchkey.support.lambda.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The outbox on its way to a bus that throttles, refuses single events, or does not answer. */
class RelayEventsTest {
    private final EventBus bus = EventBus.open();
    private final RelayEvents relay = new RelayEvents(client(), "house");

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void everyEventArrivesInOrderUnderItsConcernAndType() throws IOException {
        assertThat(relay(events(25))).isEmpty();
        assertThat(bus.taken()).isEqualTo(names(0, 25));
        assertThat(bus.first().path("Source").asText()).isEqualTo("latchkey.transactions");
        assertThat(bus.first().path("DetailType").asText()).isEqualTo("FactChanged");
        assertThat(bus.first().path("EventBusName").asText()).isEqualTo("house");
    }

    @Test
    void aBusThatThrottlesForAMomentIsAskedAgain() throws IOException {
        bus.throttle(2);
        assertThat(relay(events(3))).isEmpty();
        assertThat(bus.taken()).isEqualTo(names(0, 3));
    }

    @Test
    void aBusThatThrottlesOnIsToldAsTheFirstRecordThatItDidNotTake() throws IOException {
        bus.throttle(1000);
        assertThat(relay(events(3))).containsExactly("0");
        assertThat(bus.taken()).isEmpty();
    }

    @Test
    void fromTheFirstRefusedEventOnEverythingIsAskedForAgain() throws IOException {
        bus.refuse("event-13");
        assertThat(relay(events(25))).containsExactly("13");
        assertThat(bus.taken()).contains("event-12").doesNotContain("event-13", "event-20");
    }

    @Test
    void whatIsNoNewEventIsPassedOver() throws IOException {
        var records = new ArrayList<>(events(1));
        records.add(Map.of("eventName", "REMOVE", "dynamodb", Map.of("SequenceNumber", "7")));
        records.add(
                Map.of(
                        "eventName",
                        "INSERT",
                        "dynamodb",
                        Map.of("SequenceNumber", "8", "NewImage", Map.of())));
        assertThat(relay(records)).isEmpty();
        assertThat(bus.taken()).isEqualTo(names(0, 1));
    }

    private software.amazon.awssdk.services.eventbridge.EventBridgeClient client() {
        var environment =
                new Environment(
                        Map.of(
                                "AWS_ENDPOINT_URL_EVENTBRIDGE",
                                bus.endpoint().toString(),
                                "AWS_ACCESS_KEY_ID",
                                "RelayEvents",
                                "AWS_SECRET_ACCESS_KEY",
                                "local"));
        return new AwsClients(environment).eventBridge();
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "event-" + n).toList();
    }

    private static List<Map<String, Object>> events(int count) {
        return IntStream.range(0, count).mapToObj(RelayEventsTest::event).toList();
    }

    private static Map<String, Object> event(int number) {
        var detail = Json.write(Map.of("id", "event-" + number, "type", "FactChanged"));
        return Map.of(
                "eventName",
                "INSERT",
                "eventSourceARN",
                "arn:aws:dynamodb:us-east-1:123456789012:table/house-transactions/stream/1",
                "dynamodb",
                Map.of(
                        "SequenceNumber",
                        Integer.toString(number),
                        "NewImage",
                        Map.of("event", Map.of("S", detail))));
    }

    /** The stream positions that are to come again. */
    @NullUnmarked // the relay asks nothing of its context
    private List<String> relay(List<Map<String, Object>> records) throws IOException {
        var input = Json.write(Map.of("Records", records)).getBytes(StandardCharsets.UTF_8);
        var output = new ByteArrayOutputStream();
        relay.handleRequest(new ByteArrayInputStream(input), output, null);
        JsonNode answer = Json.tolerant().readTree(output.toByteArray());
        return answer.path("batchItemFailures").findValuesAsText("itemIdentifier");
    }
}
