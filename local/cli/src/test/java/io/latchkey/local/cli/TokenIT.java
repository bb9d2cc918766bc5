package io.latchkey.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may not come in, at every door, and what another team's deal looks like: like none. */
@OnSharedSuite
class TokenIT {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final WholeSuite suite;
    private final Team team;

    TokenIT(WholeSuite suite) {
        this.suite = suite;
        this.team = Team.in(suite);
    }

    @Test
    void aTokenOfTheIssuerComesIn() {
        assertThat(team.get("/v1/transactions").statusCode()).isEqualTo(200);
    }

    @Test
    void noTokenIsRefused() {
        var bare = suite.request("/v1/transactions").build();
        assertThat(suite.send(bare).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() {
        assertRefused(Team.forged(suite, team.name()));
    }

    @Test
    void aTokenWhoseTeamWasChangedIsRefused() {
        var parts = team.token().split("\\.", -1);
        assertRefused(parts[0] + "." + forTeam("demo", parts[1]) + "." + parts[2]);
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertRefused(Team.token(suite, team.name(), Duration.ofMinutes(-1)));
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        var payload = team.token().split("\\.", -1)[1];
        var header = BASE64.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(UTF_8));
        assertRefused(header + "." + payload + ".");
        var known = Map.of("alg", "none", "kid", keyId());
        var withKey = WholeSuite.JSON.valueToTree(known).toString().getBytes(UTF_8);
        assertRefused(BASE64.encodeToString(withKey) + "." + payload + ".");
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertRefused(Team.forAudience(suite, "another-client", team.name()));
    }

    @Test
    void anotherTeamsDealIsNotThere() {
        var id = team.open(LocalDate.of(2027, 4, 1));
        var stranger = Team.in(suite);
        var deal = "/v1/transactions/" + id;
        var body = Map.of("version", 1, "date", "2027-04-02");

        assertThat(stranger.get(deal).statusCode()).isEqualTo(404);
        assertThat(stranger.get(deal + "/history").statusCode()).isEqualTo(404);
        assertThat(stranger.get(deal + "/timeline").statusCode()).isEqualTo(404);
        assertThat(stranger.get(deal + "/parties").statusCode()).isEqualTo(404);
        assertThat(stranger.send("PUT", deal + "/facts/closingDate", body).statusCode())
                .isEqualTo(404);
        assertThat(stranger.send("PATCH", deal, Map.of("version", 1, "stage", "closed")))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(404));
        assertThat(WholeSuite.json(stranger.get("/v1/transactions")).path("items")).isEmpty();
        assertThat(team.deal(id).path("id").asText()).isEqualTo(id);
    }

    /** At the HTTP API and at the WebSocket alike. */
    private void assertRefused(String token) {
        var intruder = new Team(suite, team.name(), token);
        assertThat(intruder.get("/v1/transactions").statusCode()).isEqualTo(401);
        assertThatThrownBy(() -> Browser.of(intruder))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    private String keyId() {
        var header = Base64.getUrlDecoder().decode(team.token().split("\\.", -1)[0]);
        return WholeSuite.json(new String(header, UTF_8)).path("kid").asText();
    }

    private static String forTeam(String other, String payload) {
        var claims = WholeSuite.json(new String(Base64.getUrlDecoder().decode(payload), UTF_8));
        ((ObjectNode) claims).put("custom:team", other);
        return BASE64.encodeToString(claims.toString().getBytes(UTF_8));
    }
}
