package io.latchkey.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept from one start to the next, and what a start says. */
@OnOwnSuite
class RestartIT {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final LocalDate CLOSING = LocalDate.of(2027, 4, 1);
    private static final String STEP =
            "(building|reading|starting|creating|loading|opening|connecting|seeding|ready) .*";

    private final WholeSuite suite;

    @TempDir private Path folder = Path.of("");

    RestartIT(WholeSuite suite) {
        this.suite = suite;
    }

    @Test
    void dataSurviveDownAndUpAndFreshForgetsThem() throws Exception {
        var team = Team.in(suite);
        var id = team.open(CLOSING);

        assertThat(suite.command("down")).isEqualTo(new WholeSuite.Said(0, List.of("stopped")));
        assertThat(suite.command("status").status()).isEqualTo(3);
        var foreground = startInForeground();
        assertThat(team.deal(id).path("id").asText()).isEqualTo(id);

        foreground.destroy();
        assertThat(foreground.onExit().join().isAlive()).isFalse();
        assertThat(suite.command("status").status()).isEqualTo(3);
        var said = suite.up("--fresh");
        assertThat(said.lines()).allMatch(line -> line.matches(STEP));
        assertThat(team.get("/v1/transactions").statusCode()).isEqualTo(401);
        var again = new Team(suite, team.name(), Team.token(suite, team.name(), HOUR));
        assertThat(again.get("/v1/transactions/" + id).statusCode()).isEqualTo(404);
    }

    /** Every line that it prints is a step's: no warning of the JVM, no trace. */
    private Process startInForeground() throws IOException {
        var out = folder.resolve("said");
        var port = Integer.toString(suite.port());
        var words = List.of("up", "--port", port, "--data", suite.data().toString());
        var process = suite.checkout().start(words, out);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() ->
                        assertThat(Files.readAllLines(out))
                                .last()
                                .isEqualTo("ready " + suite.address()));
        assertThat(Files.readAllLines(out)).allMatch(line -> line.matches(STEP));
        return process;
    }
}
