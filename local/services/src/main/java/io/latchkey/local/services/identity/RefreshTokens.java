package io.latchkey.local.services.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.services.storage.JsonLines;
import io.latchkey.local.services.wire.Json;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Refresh tokens of 30 days that survive a restart; only their digests are stored. */
final class RefreshTokens {
    private static final Duration LIFETIME = Duration.ofDays(30);

    /** What a refresh token stands for. */
    record Grant(String subject, Instant signedInAt, String signInId, Instant until) {}

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final JsonLines journal;
    private final Clock clock;

    RefreshTokens(Path file, Clock clock) {
        this.journal = new JsonLines(file);
        this.clock = clock;
        journal.read().forEach(this::apply);
    }

    String issue(SignIn signIn) {
        String token = OpaqueToken.create();
        ObjectNode entry =
                Json.object()
                        .put("token", OpaqueToken.digest(token))
                        .put("subject", signIn.user().subject())
                        .put("signedInAt", signIn.at().getEpochSecond())
                        .put("signIn", signIn.id())
                        .put("until", clock.instant().plus(LIFETIME).getEpochSecond());
        journal.append(entry);
        apply(entry);
        return token;
    }

    Optional<Grant> find(String token) {
        return Optional.ofNullable(grants.get(OpaqueToken.digest(token)))
                .filter(grant -> grant.until().isAfter(clock.instant()));
    }

    void revoke(String token) {
        find(token).ifPresent(grant -> revokeSignIn(grant.signInId()));
    }

    /** Ends all refresh tokens of one sign-in, as after a stolen code. */
    void revokeSignIn(String signInId) {
        ObjectNode entry = Json.object().put("revoked", signInId);
        journal.append(entry);
        apply(entry);
    }

    private void apply(ObjectNode entry) {
        String revoked = Json.text(entry, "revoked");
        if (!revoked.isEmpty()) {
            grants.values().removeIf(grant -> grant.signInId().equals(revoked));
            return;
        }
        Grant grant =
                new Grant(
                        Json.text(entry, "subject"),
                        Instant.ofEpochSecond(entry.path("signedInAt").asLong()),
                        Json.text(entry, "signIn"),
                        Instant.ofEpochSecond(entry.path("until").asLong()));
        if (grant.until().isAfter(clock.instant())) {
            grants.put(Json.text(entry, "token"), grant);
        }
    }
}
