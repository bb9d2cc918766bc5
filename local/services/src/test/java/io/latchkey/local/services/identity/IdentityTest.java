package io.latchkey.local.services.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.latchkey.local.services.wire.Served;
import io.latchkey.local.services.wire.TurnableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    private static final String ANA = "ana@demo.latchkey.test";
    private static final IdentitySettings SETTINGS =
            new IdentitySettings(
                    URI.create("http://localhost:8080/_local/identity"),
                    "web",
                    List.of(URI.create(Browser.CALLBACK)),
                    List.of(URI.create("http://localhost:8080/")));
    private static final List<Seed> SEEDS =
            List.of(new Seed(ANA, "Ana Flores", "demo", List.of("owner", "agent"), "demo"));

    @TempDir static Path prepared;
    @TempDir Path directory;
    private final TurnableClock clock = new TurnableClock(Instant.parse("2026-11-21T08:00:00Z"));
    private Served served;
    private Browser browser;

    @BeforeAll
    static void makeKeyAndPasswordOnce() {
        new Identity(SETTINGS, SEEDS, prepared, Clock.systemUTC());
    }

    @BeforeEach
    void startOverPreparedFiles() throws IOException {
        for (String name : List.of("users.json", "signing-key.json")) {
            Files.copy(
                    prepared.resolve(name),
                    directory.resolve(name),
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        start();
    }

    private void start() {
        served = new Served(new Identity(SETTINGS, SEEDS, directory, clock));
        browser = new Browser(served);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aSignInGivesACodeThatBuysTokensWithCognitosClaims() throws Exception {
        HttpResponse<String> back = browser.signIn(ANA, "demo");
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("location").orElseThrow())
                .startsWith(Browser.CALLBACK + "?code=");
        assertThat(Browser.returned(back).first("state")).contains("s & t");
        ObjectNode tokens = Browser.json(browser.exchange(Browser.code(back), Browser.VERIFIER));
        SignedJWT token = SignedJWT.parse(tokens.path("id_token").asText());
        assertThat(token.verify(publicKey())).isTrue();
        Map<String, Object> claims = token.getJWTClaimsSet().getClaims();
        assertThat(claims)
                .containsEntry("iss", SETTINGS.issuer().toString())
                .containsEntry("aud", List.of("web"))
                .containsEntry("email", ANA)
                .containsEntry("name", "Ana Flores")
                .containsEntry("custom:team", "demo")
                .containsEntry("cognito:groups", List.of("owner", "agent"))
                .containsEntry("token_use", "id")
                .containsEntry("nonce", "once")
                .containsEntry("sub", SEEDS.getFirst().user().subject());
        assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant())
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void theKeyIsKeptPrivateAndIsTheSameAfterARestart() throws Exception {
        String before = browser.get("/.well-known/jwks.json").body();
        assertThat(before).doesNotContain("\"d\"");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        directory.resolve("signing-key.json"))))
                .isEqualTo("rw-------");
        stop();
        start();
        assertThat(browser.get("/.well-known/jwks.json").body()).isEqualTo(before);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldTheSame() {
        HttpResponse<String> wrong = browser.signIn(ANA, "guess");
        HttpResponse<String> unknown = browser.signIn("nobody@demo.latchkey.test", "guess");
        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(wrong.body()).contains("The e-mail address or the password is not right.");
        assertThat(unknown.body()).contains("The e-mail address or the password is not right.");
    }

    @ParameterizedTest
    @CsvSource({"plain,x", "'',x", "S256,tooshort", "S256,''"})
    void pkceCannotBeLeftOutOrWeakened(String method, String challenge) {
        Map<String, String> query = Browser.authorization();
        query.put("code_challenge_method", method);
        query.put(
                "code_challenge", challenge.equals("x") ? query.get("code_challenge") : challenge);
        HttpResponse<String> answer = browser.authorize(query);
        assertThat(Browser.returned(answer).first("error")).contains("invalid_request");
        assertThat(Browser.returned(answer).first("code")).isEmpty();
    }

    @Test
    void theImplicitFlowIsRefused() {
        Map<String, String> query = Browser.authorization();
        query.put("response_type", "token");
        assertThat(Browser.returned(browser.authorize(query)).first("error"))
                .contains("unsupported_response_type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "http://localhost:8080/signed-in/",
                "http://localhost:8080/signed-in?x=1",
                "http://localhost:8080/signed-in#x",
                "http://localhost:8080@evil.example/signed-in",
                "HTTP://LOCALHOST:8080/signed-in",
                "http://localhost:8080/signed-in\r\nLocation: https://evil.example",
                "//evil.example",
                "javascript:alert(1)"
            })
    void noOtherAddressIsRedirectedTo(String address) {
        Map<String, String> query = Browser.authorization();
        query.put("redirect_uri", address);
        HttpResponse<String> answer = browser.authorize(query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("location")).isEmpty();
    }

    @Test
    void anUnknownApplicationAndAParameterSentTwiceAreRefusedWithoutARedirect() {
        Map<String, String> query = Browser.authorization();
        query.put("client_id", "other");
        assertThat(browser.authorize(query).statusCode()).isEqualTo(400);
        String twice = Browser.encode(Browser.authorization()) + "&client_id=web";
        assertThat(browser.get("/oauth2/authorize?" + twice).statusCode()).isEqualTo(400);
    }

    @Test
    void aCodeIsGoodOnceAndASecondUseTakesTheRefreshTokenBack() {
        String code = Browser.code(browser.signIn(ANA, "demo"));
        ObjectNode tokens = Browser.json(browser.exchange(code, Browser.VERIFIER));
        String refreshToken = tokens.path("refresh_token").asText();
        assertThat(browser.refresh(refreshToken).statusCode()).isEqualTo(200);
        HttpResponse<String> replay = browser.exchange(code, Browser.VERIFIER);
        assertThat(replay.statusCode()).isEqualTo(400);
        assertThat(replay.body()).isEqualTo("{\"error\":\"invalid_grant\"}");
        assertThat(browser.refresh(refreshToken).statusCode()).isEqualTo(400);
    }

    @Test
    void aCodeNeedsItsOwnVerifierAndItsOwnRedirectAddress() {
        String stolen = Browser.code(browser.signIn(ANA, "demo"));
        assertThat(browser.exchange(stolen, "w".repeat(64)).statusCode()).isEqualTo(400);
        assertThat(browser.exchange(stolen, Browser.VERIFIER).statusCode()).isEqualTo(400);
        String other = Browser.code(browser.authorize(Browser.authorization()));
        HttpResponse<String> answer =
                browser.token(
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", "web",
                                "code", other,
                                "redirect_uri", "http://localhost:8080/other",
                                "code_verifier", Browser.VERIFIER));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aCodeEndsAfterFiveMinutes() {
        String code = Browser.code(browser.signIn(ANA, "demo"));
        clock.turn(Duration.ofMinutes(5));
        assertThat(browser.exchange(code, Browser.VERIFIER).statusCode()).isEqualTo(400);
    }

    @Test
    void guessingIsSlowedDownEvenForTheRightPasswordUntilTheWaitIsOver() {
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn(ANA, "guess " + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> closed = browser.signIn(" ANA@demo.latchkey.test", "demo");
        assertThat(closed.statusCode()).isEqualTo(429);
        assertThat(closed.headers().firstValue("retry-after")).isPresent();
        clock.turn(Duration.ofSeconds(2));
        assertThat(browser.signIn(ANA, "demo").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormFromAnotherPageIsRefused() {
        String page = browser.authorize(Browser.authorization()).body();
        Browser other = new Browser(served);
        assertThat(other.submit(page, ANA, "demo").statusCode()).isEqualTo(403);
    }

    @Test
    void whatWasTypedIsShownAsTextOnly() {
        String page = browser.signIn("\"><script>alert(1)</script>{{users}}", "x").body();
        assertThat(page).doesNotContain("<script>alert").contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    void aSignedInBrowserIsNotAskedAgainUntilItSignsOut() {
        browser.signIn(ANA, "demo");
        assertThat(Browser.code(browser.authorize(Browser.authorization()))).isNotBlank();
        Map<String, String> again = Browser.authorization();
        again.put("prompt", "login");
        assertThat(browser.authorize(again).statusCode()).isEqualTo(200);
        browser.get("/logout?client_id=web&logout_uri=http%3A%2F%2Flocalhost%3A8080%2F");
        assertThat(browser.authorize(Browser.authorization()).statusCode()).isEqualTo(200);
        again.put("prompt", "none");
        assertThat(Browser.returned(browser.authorize(again)).first("error"))
                .contains("login_required");
    }

    @Test
    void signingOutLeadsToAllowedAddressesOnly() {
        HttpResponse<String> allowed =
                browser.get("/logout?client_id=web&logout_uri=http%3A%2F%2Flocalhost%3A8080%2F");
        assertThat(allowed.headers().firstValue("location")).contains("http://localhost:8080/");
        HttpResponse<String> open =
                browser.get("/logout?client_id=web&logout_uri=https%3A%2F%2Fevil.example%2F");
        assertThat(open.statusCode()).isEqualTo(400);
        assertThat(open.headers().firstValue("location")).isEmpty();
    }

    @Test
    void aRefreshTokenSurvivesARestartAndEndsWhenItIsRevoked() {
        String code = Browser.code(browser.signIn(ANA, "demo"));
        String token =
                Browser.json(browser.exchange(code, Browser.VERIFIER))
                        .path("refresh_token")
                        .asText();
        stop();
        start();
        ObjectNode fresh = Browser.json(browser.refresh(token));
        assertThat(fresh.path("id_token").asText()).isNotBlank();
        assertThat(fresh.has("refresh_token")).isFalse();
        browser.post(Browser.PREFIX + "/oauth2/revoke", Map.of("client_id", "web", "token", token));
        assertThat(browser.refresh(token).body()).isEqualTo("{\"error\":\"invalid_grant\"}");
    }

    @Test
    void onlyDigestsAreStored() throws Exception {
        String code = Browser.code(browser.signIn(ANA, "demo"));
        String token =
                Browser.json(browser.exchange(code, Browser.VERIFIER))
                        .path("refresh_token")
                        .asText();
        assertThat(Files.readString(directory.resolve("refresh-tokens.jsonl")))
                .doesNotContain(token);
        assertThat(Files.readString(directory.resolve("users.json")))
                .contains("\"hash\"")
                .doesNotContain("password");
    }

    @Test
    void anAccessTokenReadsTheProfileAndAnIdTokenDoesNot() {
        String code = Browser.code(browser.signIn(ANA, "demo"));
        ObjectNode tokens = Browser.json(browser.exchange(code, Browser.VERIFIER));
        assertThat(userInfo(tokens.path("access_token").asText()).body()).contains(ANA);
        assertThat(userInfo(tokens.path("id_token").asText()).statusCode()).isEqualTo(401);
        clock.turn(Duration.ofHours(1));
        assertThat(userInfo(tokens.path("access_token").asText()).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenIsMintedForAKnownUserOnly() throws Exception {
        Identity second = new Identity(SETTINGS, SEEDS, directory, clock);
        SignedJWT token = SignedJWT.parse(second.mint(ANA, Duration.ofMinutes(10)).orElseThrow());
        assertThat(token.verify(publicKey())).isTrue();
        assertThat(second.mint("nobody@demo.latchkey.test", Duration.ofMinutes(10))).isEmpty();
    }

    @Test
    void thePageLoadsNothingFromElsewhereAndCannotBeFramed() {
        HttpResponse<String> page = browser.authorize(Browser.authorization());
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("src=\"http").contains("demo data");
    }

    private HttpResponse<String> userInfo(String token) {
        return served.send(
                served.request(Browser.PREFIX + "/oauth2/userInfo")
                        .header("authorization", "Bearer " + token)
                        .GET());
    }

    private RSASSAVerifier publicKey() throws Exception {
        String keys = browser.get("/.well-known/jwks.json").body();
        return new RSASSAVerifier(JWKSet.parse(keys).getKeys().getFirst().toRSAKey());
    }
}
