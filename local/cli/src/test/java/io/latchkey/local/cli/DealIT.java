package io.latchkey.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A deal's way through all of the suite: entered, recalculated, pushed, reminded of. */
@OnSharedSuite
class DealIT {
    private final WholeSuite suite;
    private final Team team;

    DealIT(WholeSuite suite) {
        this.suite = suite;
        this.team = Team.in(suite);
    }

    @Test
    void aDealGetsItsDeadlinesAndTheyMoveWithTheClosing() {
        var id = team.open(LocalDate.of(2027, 4, 1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(due(id)).isEqualTo("2027-04-01"));

        assertThat(team.moveClosing(id, LocalDate.of(2027, 4, 15)).statusCode()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(due(id)).isEqualTo("2027-04-15"));
        assertThat(team.deal(id).path("deadlinesPending").asBoolean()).isFalse();
    }

    @Test
    void whatHappensReachesTheTeamsOpenBrowserAndNoOther() {
        try (var own = Browser.of(team);
                var other = Browser.of(Team.in(suite))) {
            var id = team.open(LocalDate.of(2027, 4, 1));
            team.moveClosing(id, LocalDate.of(2027, 4, 15));

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(own.heard())
                                    .anySatisfy(update -> {
                                        assertThat(update.path("type").asText())
                                                .isEqualTo("FactChanged");
                                        assertThat(update.path("subject").asText()).isEqualTo(id);
                                        assertThat(update.at("/event/data/new").asText())
                                                .isEqualTo("2027-04-15");
                                    })
                                    .anySatisfy(update ->
                                            assertThat(update.path("type").asText())
                                                    .isEqualTo("DeadlineMoved")));
            assertThat(other.heard()).isEmpty();
        }
    }

    @Test
    void theAgentIsRemindedOnceByEmailOfADateThatIsNear() {
        var id = team.open(LocalDate.now(ZoneOffset.UTC).plusDays(2));
        var version = team.deal(id).path("version").asLong();
        var added =
                team.send(
                        "POST",
                        "/v1/transactions/" + id + "/parties",
                        Map.of(
                                "version",
                                version,
                                "role",
                                "buyersAgent",
                                "name",
                                "Alma Gómez",
                                "email",
                                team.mail()));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(mailbox()).isNotEmpty());

        assertThat(mailbox())
                .singleElement()
                .satisfies(mail -> assertThat(mail.path("subject").asText()).contains("Closing"));
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

    private JsonNode mailbox() {
        return suite.local("/_local/mailbox.json?to=" + team.mail()).path("items");
    }
}
