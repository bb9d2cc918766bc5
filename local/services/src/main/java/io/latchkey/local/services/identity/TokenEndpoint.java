package io.latchkey.local.services.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Query;
import io.latchkey.local.services.wire.Call;
import io.latchkey.local.services.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives tokens for a code or a refresh token, and takes refresh tokens back. */
final class TokenEndpoint {
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private final IdentitySettings settings;
    private final Accounts accounts;
    private final Codes codes;
    private final Grants grants;

    /** What tokens are made with. */
    record Grants(Tokens tokens, RefreshTokens refreshTokens) {}

    TokenEndpoint(IdentitySettings settings, Accounts accounts, Codes codes, Grants grants) {
        this.settings = settings;
        this.accounts = accounts;
        this.codes = codes;
        this.grants = grants;
    }

    Answer token(Call call) {
        Optional<Query> read = form(call);
        if (read.isEmpty()) {
            return error("invalid_request");
        }
        Query form = read.get();
        if (!text(form, "client_id").equals(settings.clientId())) {
            return error("invalid_client");
        }
        return switch (text(form, "grant_type")) {
            case "authorization_code" -> byCode(form);
            case "refresh_token" -> byRefreshToken(form);
            case "" -> error("invalid_request");
            default -> error("unsupported_grant_type");
        };
    }

    Answer revoke(Call call) {
        Optional<Query> form = form(call);
        if (form.isEmpty() || !text(form.get(), "client_id").equals(settings.clientId())) {
            return error("invalid_request");
        }
        grants.refreshTokens().revoke(text(form.get(), "token"));
        return Answer.empty(200);
    }

    private Answer byCode(Query form) {
        String code = text(form, "code");
        Optional<Codes.Granted> granted = codes.redeem(code);
        if (granted.isEmpty()) {
            codes.signInOf(code).ifPresent(grants.refreshTokens()::revokeSignIn);
            return error("invalid_grant");
        }
        AuthorizationRequest request = granted.get().request();
        if (!text(form, "redirect_uri").equals(request.redirectUri().toString())
                || !provesPossession(text(form, "code_verifier"), request.challenge())) {
            return error("invalid_grant");
        }
        SignIn signIn = granted.get().signIn();
        ObjectNode tokens = tokens(signIn);
        tokens.put("refresh_token", grants.refreshTokens().issue(signIn));
        return Json.answer(200, tokens);
    }

    private Answer byRefreshToken(Query form) {
        return grants.refreshTokens()
                .find(text(form, "refresh_token"))
                .flatMap(this::signIn)
                .map(signIn -> Json.answer(200, tokens(signIn)))
                .orElseGet(() -> error("invalid_grant"));
    }

    /** The user as of now: a role that was taken away is gone with the next token. */
    private Optional<SignIn> signIn(RefreshTokens.Grant grant) {
        return accounts.bySubject(grant.subject())
                .map(user -> new SignIn(user, grant.signedInAt(), grant.signInId(), ""));
    }

    private ObjectNode tokens(SignIn signIn) {
        return Json.object()
                .put("id_token", grants.tokens().id(signIn, LIFETIME))
                .put("access_token", grants.tokens().access(signIn, LIFETIME))
                .put("expires_in", LIFETIME.toSeconds())
                .put("token_type", "Bearer");
    }

    private static boolean provesPossession(String verifier, String challenge) {
        return VERIFIER.matcher(verifier).matches()
                && MessageDigest.isEqual(
                        OpaqueToken.digest(verifier).getBytes(StandardCharsets.US_ASCII),
                        challenge.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<Query> form(Call call) {
        return call.form()
                .filter(form -> form.values().values().stream().allMatch(v -> v.size() == 1));
    }

    private static String text(Query form, String name) {
        return form.first(name).orElse("");
    }

    private static Answer error(String code) {
        return Json.answer(400, Json.object().put("error", code));
    }
}
