package io.latchkey.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A disk that is really full: nothing acknowledged is lost, and what is refused is said. */
@ExtendWith(NeedsMount.class)
@ResourceLock("the suite that may be stopped")
class FullDiskIT {
    private static final int MOST_DEALS = 200;
    private static final LocalDate CLOSING = LocalDate.of(2027, 4, 1);

    @Test
    void aDiskThatFillsUpRefusesWritesKeepsWhatItTookAndGoesOnWhenThereIsSpace() throws Exception {
        try (var disk = SmallDisk.mount("640m");
                var suite = WholeSuite.on(disk.data())) {
            suite.requireUp();
            var team = Team.in(suite);
            var acknowledged = new LinkedHashMap<String, String>();

            disk.fill();
            var refusedKey = openUntilRefused(team, acknowledged);
            disk.free();

            acknowledged.put(refusedKey, id(team.open(refusedKey, Team.deal(CLOSING))));
            acknowledged.forEach((key, id) -> assertComputed(team, id));
            assertThat(ids(team)).containsExactlyInAnyOrderElementsOf(acknowledged.values());

            assertThat(suite.command("down").status()).isZero();
            disk.fill();
            assertThat(suite.up().lines())
                    .singleElement()
                    .asString()
                    .matches(
                            "latchkey: the disk of \\S+ is full: 0 MB are free and 512 are needed");
        }
    }

    /** The key of the first deal that was refused; a page or two may still be free at first. */
    private static String openUntilRefused(Team team, Map<String, String> acknowledged) {
        for (var n = 0; n < MOST_DEALS; n++) {
            var key = "full-disk-" + n;
            var answer = team.open(key, Team.deal(CLOSING));
            if (answer.statusCode() >= 500) {
                assertThat(answer.body())
                        .contains("https://latchkey.io/problems/")
                        .doesNotContain("Exception", "SQL", "\tat ");
                return key;
            }
            acknowledged.put(key, id(answer));
        }
        throw new AssertionError(MOST_DEALS + " deals found space on a full disk");
    }

    private static void assertComputed(Team team, String id) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(team.deal(id).path("deadlinesPending").asBoolean(true))
                                .isFalse());
    }

    private static String id(HttpResponse<String> answer) {
        return WholeSuite.json(answer).path("id").asText();
    }

    private static List<String> ids(Team team) throws IOException {
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            var page = WholeSuite.json(team.get("/v1/transactions?limit=100" + cursor));
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return ids;
    }
}
