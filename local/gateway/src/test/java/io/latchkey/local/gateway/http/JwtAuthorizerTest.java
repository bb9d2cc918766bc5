package io.latchkey.local.gateway.http;

import static io.latchkey.local.gateway.http.Issuer.FIRST;
import static io.latchkey.local.gateway.http.Issuer.NOW;
import static io.latchkey.local.gateway.http.Issuer.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JwtAuthorizerTest {

    private final SteppedClock clock = new SteppedClock();
    private final Issuer issuer;
    private final JwtAuthorizer authorizer;

    JwtAuthorizerTest() throws IOException {
        issuer = new Issuer();
        authorizer =
                new JwtAuthorizer(new JwtSettings(issuer.name(), List.of("web", "app")), clock);
    }

    @BeforeEach
    void publish() {
        issuer.publish(FIRST);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void lets_a_good_token_in_with_or_without_the_word_bearer() {
        String token = Issuer.signed(FIRST, issuer.claims().build());

        for (String header : List.of(token, "Bearer " + token, "bearer  " + token)) {
            assertThat(judge(header)).isInstanceOf(Authorization.Granted.class);
        }
    }

    @Test
    void hands_claims_over_as_texts() {
        JWTClaimsSet claims =
                issuer.claims()
                        .claim("cognito:groups", List.of("agent", "owner"))
                        .claim("email_verified", true)
                        .claim("score", 2.5)
                        .claim("address", Map.of("zip", "02139"))
                        .build();

        assertThat(judge("Bearer " + Issuer.signed(FIRST, claims)))
                .isEqualTo(
                        new Authorization.Granted(
                                Map.of(
                                        "iss", issuer.name(),
                                        "aud", "web",
                                        "sub", "ana",
                                        "iat", "1795248000",
                                        "exp", "1795251600",
                                        "cognito:groups", "[agent owner]",
                                        "email_verified", "true",
                                        "score", "2.5",
                                        "address", "map[zip:02139]"),
                                List.of()));
    }

    @Test
    void takes_the_client_id_only_where_there_is_no_audience() {
        JWTClaimsSet access =
                issuer.claims().audience((String) null).claim("client_id", "app").build();
        JWTClaimsSet other = issuer.claims().audience("other").claim("client_id", "app").build();

        assertThat(judge(Issuer.signed(FIRST, access))).isInstanceOf(Authorization.Granted.class);
        assertRefused(Issuer.signed(FIRST, other), "the token does not have a valid audience");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Bearer", "Bearer ", "Bearer a b"})
    void asks_for_a_token_where_there_is_none(String header) {
        Authorization.Unauthorized asked = (Authorization.Unauthorized) judge(header);

        assertThat(asked.challenge()).startsWith("Bearer");
        assertThat(issuer.questions).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "..", "eyJhbGciOiJSUzI1NiJ9..", "\u0000.\u0000.\u0000"})
    void refuses_what_is_no_token(String token) {
        assertThat(judge(token)).isInstanceOf(Authorization.Unauthorized.class);
    }

    @Test
    void refuses_tokens_that_nobody_signed() {
        String none = new PlainJWT(issuer.claims().build()).serialize();
        String stripped = Issuer.signed(FIRST, issuer.claims().build()).replaceFirst("[^.]+$", "");

        assertThat(judge(none)).isInstanceOf(Authorization.Unauthorized.class);
        assertThat(judge(stripped)).isInstanceOf(Authorization.Unauthorized.class);
    }

    @Test
    void refuses_the_public_key_as_an_hmac_secret() throws JOSEException {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(),
                        issuer.claims().build());
        token.sign(new MACSigner(FIRST.toRSAPublicKey().getEncoded()));

        assertRefused(token.serialize(), "signing method is invalid");
    }

    @Test
    void refuses_other_algorithms_of_the_right_key() {
        for (JWSAlgorithm other : List.of(JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            JWSHeader header = new JWSHeader.Builder(other).keyID("first").build();
            assertRefused(
                    Issuer.signed(FIRST, header, issuer.claims().build()),
                    "signing method is invalid");
        }
    }

    @Test
    void refuses_a_stranger_who_borrows_a_known_key_id() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").build();

        assertRefused(
                Issuer.signed(SECOND, header, issuer.claims().build()), "signature is invalid");
    }

    @Test
    void refuses_keys_that_the_token_brings_or_points_at() {
        JWSHeader brought =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID("second")
                        .jwk(SECOND.toPublicJWK())
                        .jwkURL(URI.create(issuer.name() + "/stolen-keys"))
                        .build();

        assertRefused(Issuer.signed(SECOND, brought, issuer.claims().build()), "kid is unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "first' OR '1'='1",
                "http://evil.test/key",
                "first\u0000",
                ""
            })
    void refuses_tricks_with_the_key_id(String keyId) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build();

        assertRefused(Issuer.signed(FIRST, header, issuer.claims().build()), "kid is unknown");
    }

    @Test
    void refuses_a_token_without_a_key_id() {
        JWSHeader header = new JWSHeader(JWSAlgorithm.RS256);

        assertRefused(Issuer.signed(FIRST, header, issuer.claims().build()), "kid is unknown");
    }

    @Test
    void refuses_a_changed_payload() {
        String[] parts = Issuer.signed(FIRST, issuer.claims().build()).split("\\.", -1);
        String forged = issuer.claims().subject("ben").build().toString();
        String payload =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(forged.getBytes(StandardCharsets.UTF_8));

        assertRefused(parts[0] + "." + payload + "." + parts[2], "signature is invalid");
    }

    @Test
    void refuses_other_issuers_and_audiences() {
        String similar = issuer.name() + "/";

        assertRefused(
                Issuer.signed(FIRST, issuer.claims().issuer(similar).build()),
                "the token has an invalid issuer");
        assertRefused(
                Issuer.signed(FIRST, issuer.claims().issuer(null).build()),
                "the token has an invalid issuer");
        assertRefused(
                Issuer.signed(FIRST, issuer.claims().audience("other").build()),
                "the token does not have a valid audience");
    }

    @Test
    void refuses_tokens_outside_of_their_time() {
        Date now = Date.from(NOW);
        Date later = Date.from(NOW.plusSeconds(1));

        assertRefused(
                Issuer.signed(FIRST, issuer.claims().expirationTime(now).build()),
                "the token has expired");
        assertRefused(
                Issuer.signed(FIRST, issuer.claims().expirationTime(null).build()),
                "the token has expired");
        assertRefused(
                Issuer.signed(FIRST, issuer.claims().notBeforeTime(later).build()),
                "the token is not valid yet");
        assertRefused(
                Issuer.signed(FIRST, issuer.claims().issueTime(later).build()),
                "the token was issued in the future");
    }

    @Test
    void wants_one_of_the_scopes_of_a_route() {
        String reader = Issuer.signed(FIRST, issuer.claims().claim("scope", "read openid").build());

        assertThat(authorizer.judge(Optional.of(reader), List.of("read", "write")))
                .isInstanceOfSatisfying(
                        Authorization.Granted.class,
                        granted -> assertThat(granted.scopes()).containsExactly("read", "openid"));
        assertThat(authorizer.judge(Optional.of(reader), List.of("write")))
                .isEqualTo(
                        new Authorization.Forbidden(
                                "Bearer scope=\"write\" error=\"insufficient_scope\""));
    }

    @Test
    void learns_of_a_new_key_but_asks_the_issuer_seldom() {
        judge(Issuer.signed(FIRST, issuer.claims().build()));
        int atFirst = issuer.questions.get();
        String rotated = Issuer.signed(SECOND, issuer.claims().build());
        issuer.publish(FIRST, SECOND);

        for (int i = 0; i < 50; i++) {
            assertRefused(rotated, "kid is unknown");
        }
        assertThat(issuer.questions).hasValue(atFirst);
        clock.now = clock.now.plus(Duration.ofSeconds(11));
        assertThat(judge(rotated)).isInstanceOf(Authorization.Granted.class);
    }

    @Test
    void refuses_everybody_while_the_issuer_is_down() {
        String token = Issuer.signed(FIRST, issuer.claims().build());
        issuer.close();

        assertRefused(token, "OIDC discovery endpoint communication error");
    }

    private Authorization judge(String header) {
        return authorizer.judge(Optional.of(header), List.of());
    }

    private void assertRefused(String token, String reason) {
        assertThat(judge("Bearer " + token))
                .isEqualTo(
                        new Authorization.Unauthorized(
                                "Bearer scope=\"\" error=\"invalid_token\" error_description=\"%s\""
                                        .formatted(reason)));
    }

    private static final class SteppedClock extends Clock {

        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
