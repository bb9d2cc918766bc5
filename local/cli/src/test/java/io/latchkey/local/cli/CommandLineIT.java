package io.latchkey.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands against a suite that really runs. */
@ExtendWith(SharedSuite.class)
class CommandLineIT {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final LocalDate CLOSING = LocalDate.of(2027, 4, 1);

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
        var said = suite.run(List.of("up", "--port", port, "--data", elsewhere.toString()));
        assertThat(said)
                .isEqualTo(
                        failed(
                                "port "
                                        + port
                                        + " is in use: stop what uses it, or choose another with"
                                        + " --port"));
    }

    @Test
    void theTokenCommandLetsItsHolderIn() {
        var token = suite.command("token", "--user", "ben").lines().getFirst();
        var demo = new Team(suite, "demo", token);
        assertThat(WholeSuite.json(demo.get("/v1/transactions")).path("items")).isNotEmpty();
    }

    @Test
    void dataSurviveDownAndUpAndFreshForgetsThem() {
        var team = Team.in(suite);
        var id = team.open(CLOSING);

        assertThat(suite.command("down")).isEqualTo(new WholeSuite.Said(0, List.of("stopped")));
        assertThat(suite.command("status").status()).isEqualTo(3);
        assertThat(suite.up().status()).isZero();
        assertThat(team.deal(id).path("id").asText()).isEqualTo(id);

        assertThat(suite.command("down").status()).isZero();
        assertThat(suite.up("--fresh").status()).isZero();
        assertThat(team.get("/v1/transactions").statusCode()).isEqualTo(401);
        var again = new Team(suite, team.name(), Team.token(suite, team.name(), HOUR));
        assertThat(again.get("/v1/transactions/" + id).statusCode()).isEqualTo(404);
    }

    private static WholeSuite.Said failed(String line) {
        return new WholeSuite.Said(1, List.of("latchkey: " + line));
    }
}
