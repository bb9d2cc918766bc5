package io.latchkey.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final Tokens tokens = Tokens.of("https://issuer.test", "client");
    private final Person ana = Person.owner("north");

    @Test
    void onlyTheForgedTokenFailsAgainstThePublishedKey() throws Exception {
        var verifier = new RSASSAVerifier(tokens.key().toRSAPublicKey());
        assertThat(SignedJWT.parse(tokens.valid(ana, NOW)).verify(verifier)).isTrue();
        assertThat(SignedJWT.parse(tokens.expired(ana, NOW)).verify(verifier)).isTrue();
        assertThat(SignedJWT.parse(tokens.forged(ana, NOW)).verify(verifier)).isFalse();
        assertThat(JWTParser.parse(tokens.unsigned(ana, NOW)).getHeader().getAlgorithm().getName())
                .isEqualTo("none");
    }

    @Test
    void anExpiredTokenHasEndedAndAValidOneHasNot() throws Exception {
        var now = Date.from(NOW);
        assertThat(JWTParser.parse(tokens.expired(ana, NOW)).getJWTClaimsSet().getExpirationTime())
                .isBefore(now);
        assertThat(JWTParser.parse(tokens.valid(ana, NOW)).getJWTClaimsSet().getExpirationTime())
                .isAfter(now);
    }

    @Test
    void theGatewaysEventCarriesClaimsQueryAndBody() {
        var event =
                HttpCall.of("POST", "/v1/transactions?limit=5&q=a%20b")
                        .with("Idempotency-Key", "k")
                        .json("{}")
                        .by(ana);
        assertThat(event.getRequestContext().getAuthorizer().getJwt().getClaims())
                .containsEntry("custom:team", "north")
                .containsEntry("cognito:groups", "[agent owner]");
        assertThat(event.getRawPath()).isEqualTo("/v1/transactions");
        assertThat(event.getQueryStringParameters()).containsEntry("q", "a b");
        assertThat(event.getHeaders()).containsEntry("idempotency-key", "k");
        assertThat(event.getBody()).isEqualTo("{}");
    }
}
