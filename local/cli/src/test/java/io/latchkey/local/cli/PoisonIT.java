package io.latchkey.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that no consumer can handle: set aside with its reason, and sent back on demand. */
@OnSharedSuite
class PoisonIT {
    private final WholeSuite suite;
    private final Team team;
    private final String poison = "evt_" + UUID.randomUUID();

    @TempDir private Path files = Path.of("");

    PoisonIT(WholeSuite suite) {
        this.suite = suite;
        this.team = Team.in(suite);
    }

    @Test
    void poisonIsSetAsideWithItsReasonWhileItsNeighboursSucceed() throws IOException {
        var before = IntStream.range(0, 5).mapToObj(_ -> open()).toList();
        relay();
        var after = IntStream.range(0, 5).mapToObj(_ -> open()).toList();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(letters()).hasSize(1));
        assertThat(letters().getFirst().path("reason").asText()).contains("is about no deal");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        IntStream.range(0, 10)
                                                .mapToObj(n ->
                                                        n < 5 ? before.get(n) : after.get(n - 5)))
                                .noneMatch(id ->
                                        team.deal(id).path("deadlinesPending").asBoolean(true)));

        assertSentBack(letters().getFirst().path("messageId").asText());
    }

    /** Still poison, it comes back as a new message of the same queue: it was handled once more. */
    private void assertSentBack(String first) {
        var redrive =
                suite.request("/_local/redrive/" + deadLetters().path("queue").asText())
                        .POST(BodyPublishers.noBody())
                        .build();
        assertThat(suite.send(redrive).statusCode()).isIn(302, 303);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(letters())
                                .singleElement()
                                .satisfies(letter -> {
                                    assertThat(letter.path("messageId").asText())
                                            .isNotEqualTo(first);
                                    assertThat(letter.path("reason").asText())
                                            .contains("is about no deal");
                                }));
    }

    private String open() {
        return team.open(LocalDate.of(2027, 4, 1));
    }

    /** The relay is handed a record of the outbox whose event is about nothing. */
    private void relay() throws IOException {
        var event =
                Map.of(
                        "id",
                        poison,
                        "type",
                        "DeadlineRuleChanged",
                        "version",
                        1,
                        "team",
                        team.name(),
                        "correlation",
                        poison,
                        "time",
                        "2026-11-21T08:00:00Z",
                        "subject",
                        "nothing",
                        "actor",
                        "whole-system-test",
                        "data",
                        Map.of());
        var record =
                Map.of(
                        "eventName",
                        "INSERT",
                        "eventSourceARN",
                        "arn:aws:dynamodb:us-east-1:123456789012:table/x-transactions/stream/1",
                        "dynamodb",
                        Map.of(
                                "SequenceNumber",
                                "1",
                                "NewImage",
                                Map.of("event", Map.of("S", text(event)))));
        var file =
                Files.writeString(
                        files.resolve("event.json"), text(Map.of("Records", List.of(record))));
        var said = suite.command("invoke", "RelayEvents", file.toString());
        assertThat(said.lines()).containsExactly("{\"batchItemFailures\":[]}");
    }

    private JsonNode deadLetters() {
        return suite.local("/_local/status.json")
                .path("deadLetters")
                .valueStream()
                .filter(group -> group.path("queue").asText().contains("RecalculateDeadlines"))
                .findFirst()
                .orElse(WholeSuite.JSON.createObjectNode());
    }

    /** This test's own letters, whatever else lies there. */
    private List<JsonNode> letters() {
        return deadLetters()
                .path("messages")
                .valueStream()
                .filter(letter -> letter.path("body").asText().contains(poison))
                .toList();
    }

    private static String text(Object value) {
        return WholeSuite.JSON.valueToTree(value).toString();
    }
}
