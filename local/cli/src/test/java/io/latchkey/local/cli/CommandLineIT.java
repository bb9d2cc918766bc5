package io.latchkey.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands against a suite that really runs. */
@OnSharedSuite
class CommandLineIT {
    private final WholeSuite suite;

    @TempDir private Path elsewhere = Path.of("");

    CommandLineIT(WholeSuite suite) {
        this.suite = suite;
    }

    @Test
    void aSecondUpNamesTheFirst() {
        assertThat(suite.up())
                .isEqualTo(
                        failed(
                                "already running on "
                                        + suite.data()
                                        + " at "
                                        + suite.address()
                                        + ": stop it with ./latchkey down"));
    }

    @Test
    void anUpOnAPortThatIsTakenSaysSo() {
        var port = Integer.toString(suite.port());
        var said =
                suite.checkout().run(List.of("up", "--port", port, "--data", elsewhere.toString()));
        assertThat(said)
                .isEqualTo(
                        failed(
                                "port "
                                        + port
                                        + " is in use: stop what uses it, or choose another with"
                                        + " --port"));
    }

    @Test
    void theTokenCommandLetsItsHolderInAsTheNamedUser() {
        for (var user : List.of("ana", "ben", "cora@demo.latchkey.test")) {
            var token = suite.command("token", "--user", user).lines().getFirst();
            var demo = new Team(suite, "demo", token);
            assertThat(WholeSuite.json(demo.get("/v1/transactions")).path("items")).isNotEmpty();
        }
        assertThat(suite.command("token", "--user", "zoe"))
                .isEqualTo(failed("there is no user zoe"));
    }

    @Test
    void statusTellsWhereItRunsAndWhatWaitsInEachQueue() {
        var said = suite.command("status");
        assertThat(said.status()).isZero();
        assertThat(said.lines().getFirst())
                .startsWith("running at " + suite.address() + " (process ");
        assertThat(said.lines())
                .anyMatch(line -> line.matches("queue +waiting +in work +dead"))
                .anyMatch(line -> line.matches("\\S*RecalculateDeadlines\\S* +\\d+ +\\d+ +\\d+"));
    }

    @Test
    void logsGoOnWithWhatAFunctionSaysWhileItRuns() throws IOException {
        var out = elsewhere.resolve("logs");
        var before = sayThatAMessageIsPoison();
        var command = List.of("logs", "SendMessage", "-f", "--data", suite.data().toString());
        var logs = suite.checkout().start(command, out);
        try {
            awaitLine(out, before);
            awaitLine(out, sayThatAMessageIsPoison());
        } finally {
            logs.destroy();
        }
        assertThat(suite.command("logs", "Nobody"))
                .isEqualTo(failed("no function Nobody has said anything"));
    }

    private static void awaitLine(Path out, String team) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(Files.readString(out)).contains("\"team\":\"" + team + "\""));
    }

    /** Makes a function log a line about a team, which is the answer. */
    private String sayThatAMessageIsPoison() throws IOException {
        var team = "t" + UUID.randomUUID().toString().replace("-", "");
        var event =
                Map.of(
                        "id",
                        "evt_" + team,
                        "type",
                        "MessageRequested",
                        "version",
                        1,
                        "team",
                        team,
                        "correlation",
                        "req_" + team,
                        "time",
                        "2026-11-21T08:00:00Z",
                        "subject",
                        "nothing",
                        "actor",
                        "whole-system-test",
                        "data",
                        Map.of("template", "no-such-template"));
        var message =
                Map.of(
                        "messageId",
                        team,
                        "receiptHandle",
                        team,
                        "body",
                        text(Map.of("detail", event)),
                        "attributes",
                        Map.of("ApproximateReceiveCount", "1"));
        var file =
                Files.writeString(
                        elsewhere.resolve(team), text(Map.of("Records", List.of(message))));
        assertThat(suite.command("invoke", "SendMessage", file.toString()).lines())
                .containsExactly("{\"batchItemFailures\":[]}");
        return team;
    }

    private static String text(Object value) {
        return WholeSuite.JSON.valueToTree(value).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "TransactionsApi,      http-list-transactions,       '\"statusCode\":200'",
        "TransactionsApi,      http-open-transaction,        '\"statusCode\":201'",
        "TransactionsApi,      http-set-fact,                '\"statusCode\":404'",
        "ListingsApi,          http-enter-listing,           '\"statusCode\":201'",
        "RemindOfDeadlines,    schedule-remind-of-deadlines, '\"reminded\":'",
        "IndexTransaction,     sqs-index-transaction,        '{\"batchItemFailures\":[]}'",
        "PushUpdates,          sqs-push-updates,             '{\"batchItemFailures\":[]}'",
        "RecalculateDeadlines, sqs-recalculate-deadlines,    '{\"batchItemFailures\":[]}'",
        "RecomputeDeals,       sqs-recompute-deals,          '{\"batchItemFailures\":[]}'",
        "ProcessPhoto,         sqs-process-photo,            '{\"batchItemFailures\":[]}'",
        "SendMessage,          sqs-send-message,             '{\"batchItemFailures\":[]}'",
        "RecalculateDeadlines, sqs-with-poison,              '{\"batchItemFailures\":[]}'",
        "RelayEvents,          stream-relay-events,          '{\"batchItemFailures\":[]}'",
        "AuthorizeConnection,  websocket-authorize,          '\"errorMessage\":\"Unauthorized\"'",
        "OpenConnection,       websocket-connect,            '\"statusCode\":200'",
        "CloseConnection,      websocket-disconnect,         '\"statusCode\":200'"
    })
    void everyTriggersSampleCanBeHandedToItsFunction(
            String function, String sample, String answer) {
        var file = "events/samples/" + sample + ".json";
        var said = suite.command("invoke", function, file);
        assertThat(String.join("\n", said.lines())).contains(answer);
        assertThat(said.status()).isEqualTo(answer.contains("error") ? 1 : 0);
    }

    @Test
    void everySampleOfATriggerIsInvokedAbove() throws Exception {
        var invoked =
                CommandLineIT.class
                        .getDeclaredMethod(
                                "everyTriggersSampleCanBeHandedToItsFunction",
                                String.class,
                                String.class,
                                String.class)
                        .getAnnotation(CsvSource.class)
                        .value();
        try (var samples = Files.list(suite.checkout().folder().resolve("events/samples"))) {
            assertThat(
                            samples.map(file -> file.getFileName().toString())
                                    .filter(name -> name.matches("[a-z].*"))
                                    .map(name -> name.replace(".json", "")))
                    .allSatisfy(name ->
                            assertThat(invoked).anyMatch(row -> row.contains(" " + name + ",")));
        }
    }

    private static WholeSuite.Said failed(String line) {
        return new WholeSuite.Said(1, List.of("latchkey: " + line));
    }
}
