package io.latchkey.local.services.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.services.wire.Call;
import io.latchkey.local.services.wire.Json;
import io.latchkey.local.services.wire.WireService;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The user pool: answers under the issuer's path, which the edge leads here with its full path. A
 * second instance over the same directory, as in a command line, makes tokens of the same key.
 */
public final class Identity implements WireService {
    private final IdentitySettings settings;
    private final Accounts accounts;
    private final SigningKey key;
    private final Tokens tokens;
    private final Clock clock;
    private final Sessions sessions;
    private final AuthorizeEndpoint authorize;
    private final TokenEndpoint token;

    /**
     * @param directory where key, users and refresh tokens are kept, each readable by the owner
     *     alone
     */
    public Identity(IdentitySettings settings, List<Seed> seeds, Path directory, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.accounts = new Accounts(directory.resolve("users.json"), seeds);
        this.key = new SigningKey(directory.resolve("signing-key.json"));
        this.tokens = new Tokens(settings, key, clock);
        this.sessions = new Sessions(settings, clock);
        Codes codes = new Codes(clock);
        this.authorize =
                new AuthorizeEndpoint(
                        settings,
                        new AuthorizeEndpoint.Parts(
                                accounts, new AttemptLimit(clock), sessions, codes),
                        new SignInPage(seeds.stream().map(Seed::user).toList()),
                        clock);
        RefreshTokens refreshTokens =
                new RefreshTokens(directory.resolve("refresh-tokens.jsonl"), clock);
        this.token =
                new TokenEndpoint(
                        settings, accounts, codes, new TokenEndpoint.Grants(tokens, refreshTokens));
    }

    /** An ID token without a sign-in, for the command line and for tests; empty: no such user. */
    public Optional<String> mint(String email, Duration lifetime) {
        return accounts.byEmail(email)
                .map(user -> new SignIn(user, clock.instant(), UUID.randomUUID().toString(), ""))
                .map(signIn -> tokens.id(signIn, lifetime));
    }

    public List<User> users() {
        return accounts.all();
    }

    @Override
    public Answer answer(Call call) {
        String path =
                call.path().startsWith(settings.prefix())
                        ? call.path().substring(settings.prefix().length())
                        : "";
        return switch (call.method() + " " + path) {
            case "GET /.well-known/openid-configuration" -> open(call, discovery());
            case "GET /.well-known/jwks.json" -> shared(call, Answer.json(200, key.publicKeys()));
            case "GET /oauth2/authorize", "GET /login", "POST /login" -> authorize.answer(call);
            case "POST /oauth2/token" -> shared(call, token.token(call));
            case "POST /oauth2/revoke" -> shared(call, token.revoke(call));
            case "GET /oauth2/userInfo" -> shared(call, userInfo(call));
            case "GET /logout" -> signOut(call);
            case "OPTIONS /oauth2/token", "OPTIONS /oauth2/revoke", "OPTIONS /oauth2/userInfo" ->
                    preflight(call);
            default -> SignInPage.refused(404, "There is no page at this address.");
        };
    }

    private Answer signOut(Call call) {
        String target = call.parameter("logout_uri");
        boolean allowed =
                call.parameter("client_id").equals(settings.clientId())
                        && settings.signOutUris().stream()
                                .anyMatch(uri -> uri.toString().equals(target));
        Answer answer =
                allowed
                        ? Answer.redirect(target)
                        : SignInPage.refused(
                                400,
                                "You are signed out. The address to return to is not allowed.");
        return sessions.end(call, answer);
    }

    private Answer userInfo(Call call) {
        String header = call.header("authorization");
        String bearer = header.startsWith("Bearer ") ? header.substring(7) : "";
        return tokens.subjectOf(bearer)
                .flatMap(accounts::bySubject)
                .map(user -> Json.answer(200, profile(user)))
                .orElseGet(() ->
                        Json.answer(401, Json.object().put("error", "invalid_token"))
                                .with("www-authenticate", "Bearer error=\"invalid_token\""));
    }

    private static ObjectNode profile(User user) {
        return Json.object()
                .put("sub", user.subject())
                .put("email", user.email())
                .put("email_verified", "true")
                .put("name", user.name())
                .put("custom:team", user.team())
                .put("username", user.subject());
    }

    private ObjectNode discovery() {
        ObjectNode document =
                Json.object()
                        .put("issuer", settings.issuer().toString())
                        .put("authorization_endpoint", at("/oauth2/authorize"))
                        .put("token_endpoint", at("/oauth2/token"))
                        .put("userinfo_endpoint", at("/oauth2/userInfo"))
                        .put("revocation_endpoint", at("/oauth2/revoke"))
                        .put("end_session_endpoint", at("/logout"))
                        .put("jwks_uri", at("/.well-known/jwks.json"));
        document.putArray("response_types_supported").add("code");
        document.putArray("subject_types_supported").add("public");
        document.putArray("id_token_signing_alg_values_supported").add("RS256");
        document.putArray("code_challenge_methods_supported").add("S256");
        document.putArray("token_endpoint_auth_methods_supported").add("none");
        document.putArray("scopes_supported").add("openid").add("email").add("profile");
        return document;
    }

    private String at(String path) {
        return settings.endpoint(path).toString();
    }

    private Answer open(Call call, ObjectNode document) {
        return shared(call, Json.answer(200, document));
    }

    private Answer preflight(Call call) {
        return shared(call, Answer.empty(204))
                .with("access-control-allow-methods", "GET, POST")
                .with("access-control-allow-headers", "authorization, content-type");
    }

    /** Lets the pages of the application read the answer when they come from another origin. */
    private Answer shared(Call call, Answer answer) {
        String origin = call.header("origin");
        boolean known =
                settings.redirectUris().stream()
                        .map(uri -> uri.getScheme() + "://" + uri.getRawAuthority())
                        .anyMatch(origin::equals);
        return known
                ? answer.with("access-control-allow-origin", origin).with("vary", "origin")
                : answer;
    }
}
