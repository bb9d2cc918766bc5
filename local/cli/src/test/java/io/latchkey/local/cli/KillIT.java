package io.latchkey.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The suite dies in the middle of 1,000 writes by 8 writers, and loses and doubles nothing. */
@OnOwnSuite
class KillIT {
    private static final int WRITERS = 8;
    private static final int ATTEMPTS = 5;
    private static final int DEALS_EACH = 63;
    private static final int MIDDLE = 500;

    private final WholeSuite suite;
    private final Team team;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final CountDownLatch middle = new CountDownLatch(1);
    private final CountDownLatch back = new CountDownLatch(1);

    KillIT(WholeSuite suite) {
        this.suite = suite;
        this.team = Team.in(suite);
    }

    /** A deal that was entered and then moved, both acknowledged. */
    private record Written(String id, LocalDate closing) {}

    @Test
    void everyAcknowledgedWriteIsThereItsEventArrivedAndItsEffectStandsOnce() throws Exception {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var work =
                    IntStream.range(0, WRITERS)
                            .mapToObj(writer -> writers.submit(() -> write(writer)))
                            .toList();
            middle.await();
            suite.kill();
            var said = suite.up();
            back.countDown();

            assertThat(said.lines())
                    .contains("the last run was killed; going on with its data")
                    .endsWith("ready " + suite.address());
            var checks = new ArrayList<Future<?>>();
            for (var each : work) {
                var written = each.get();
                checks.add(writers.submit(() -> assertKept(written)));
            }
            for (var check : checks) {
                check.get();
            }
        }
        assertThat(acknowledged).hasValue(2 * WRITERS * DEALS_EACH);
        assertThat(suite.local("/_local/status.json").path("deadLetters")).isEmpty();
    }

    private List<Written> write(int writer) {
        return IntStream.range(0, DEALS_EACH).mapToObj(n -> write(writer, n)).toList();
    }

    private Written write(int writer, int number) {
        var key = "writer-" + writer + "-deal-" + number;
        var first = LocalDate.of(2027, 4, 1);
        var id =
                acknowledged(() -> WholeSuite.json(team.open(key, Team.deal(first))))
                        .path("id")
                        .asText();
        var closing = first.plusDays(1 + number);
        var _ = acknowledged(() -> moved(id, closing));
        return new Written(id, closing);
    }

    private JsonNode moved(String id, LocalDate closing) {
        var answer = team.moveClosing(id, closing);
        while (answer.statusCode() == 409) {
            answer = team.moveClosing(id, closing);
        }
        return WholeSuite.json(answer);
    }

    /** One write; a caller that got no good answer asks again when the suite is back. */
    private JsonNode acknowledged(Write write) {
        var answer = answered(write);
        if (acknowledged.incrementAndGet() == MIDDLE) {
            middle.countDown();
        }
        return answer;
    }

    private JsonNode answered(Write write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.send();
            } catch (RuntimeException | AssertionError e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                awaitReturn(e);
            }
        }
    }

    private interface Write {
        JsonNode send();
    }

    /** What fails before the kill is a failure of the suite. */
    private void awaitReturn(Throwable failure) {
        if (middle.getCount() > 0) {
            middle.countDown();
            throw new AssertionError("a write failed before the suite was killed", failure);
        }
        try {
            back.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertKept(List<Written> written) {
        for (var deal : written) {
            await().pollDelay(Duration.ZERO)
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() ->
                            assertThat(
                                            team.deal(deal.id())
                                                    .path("deadlinesPending")
                                                    .asBoolean(true))
                                    .as("%s waits for its event", deal.id())
                                    .isFalse());
            assertThat(due(deal.id())).isEqualTo(deal.closing().toString());
            assertOnce(deal);
        }
    }

    private void assertOnce(Written deal) {
        var history = team.history(deal.id());
        assertThat(of(history, "TransactionOpened")).hasSize(1);
        assertThat(of(history, "FactChanged"))
                .extracting(event -> event.at("/data/new").asText())
                .containsExactly(deal.closing().toString());
        assertThat(of(history, "DeadlinesRecalculated"))
                .isNotEmpty()
                .extracting(event -> event.at("/data/factsVersion").asLong())
                .doesNotHaveDuplicates();
        assertThat(of(history, "DeadlineMoved")).filteredOn(event -> moves(event, deal)).hasSize(1);
    }

    private static boolean moves(JsonNode event, Written deal) {
        return event.at("/data/deadlineId").asText().equals("closing")
                && event.at("/data/new").asText().equals(deal.closing().toString());
    }

    private static List<JsonNode> of(List<JsonNode> history, String type) {
        return history.stream().filter(event -> event.path("type").asText().equals(type)).toList();
    }

    private String due(String id) {
        return team.deal(id)
                .path("deadlines")
                .valueStream()
                .filter(deadline -> deadline.path("id").asText().equals("closing"))
                .map(deadline -> deadline.path("due").asText())
                .findFirst()
                .orElse("");
    }
}
