package io.latchkey.local.standins.mls.reso;

import io.latchkey.local.standins.mls.reso.ResoSettings.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The token end point and its memory. */
final class IssuedTokens {
    private final Secrets secrets;
    private final InstantSource clock;
    private final Map<String, Instant> until = new HashMap<>();

    IssuedTokens(Secrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Answers a client-credentials request, whose client is in the form or in the header. */
    synchronized Reply issue(Query form, String authorization) {
        var basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (secrets.clientId() + ":" + secrets.clientSecret())
                                                .getBytes(StandardCharsets.UTF_8));
        boolean known =
                authorization.equals(basic)
                        || (form.get("client_id").filter(secrets.clientId()::equals).isPresent()
                                && form.get("client_secret")
                                        .filter(secrets.clientSecret()::equals)
                                        .isPresent());
        if (!known) {
            return Reply.json(
                    401,
                    "{\"error\":\"invalid_client\",\"error_description\":\"Client is unknown\"}");
        }
        if (form.get("grant_type").filter("client_credentials"::equals).isEmpty()) {
            return Reply.json(400, "{\"error\":\"unsupported_grant_type\"}");
        }
        var token = UUID.randomUUID().toString();
        until.put(token, clock.instant().plus(secrets.tokenLife()));
        return Reply.json(
                200,
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                        .formatted(token, secrets.tokenLife().toSeconds()));
    }

    synchronized boolean good(String authorization) {
        if (!authorization.startsWith("Bearer ")) {
            return false;
        }
        var token = authorization.substring(7);
        var end = until.get(token);
        return token.equals(secrets.bearer()) || (end != null && clock.instant().isBefore(end));
    }

    synchronized void forgetAll() {
        until.clear();
    }
}
