package io.latchkey.local.services.identity;

import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.services.wire.Call;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who is signed in at the issuer, for an hour: the next application need not ask again. */
final class Sessions {
    private static final String COOKIE = "latchkey-session";
    private static final Duration LIFETIME = Duration.ofHours(1);

    /** A signed-in browser. */
    record Session(User user, Instant since) {}

    private final Expiring<Session> sessions;
    private final IdentitySettings settings;
    private final Clock clock;

    Sessions(IdentitySettings settings, Clock clock) {
        this.sessions = new Expiring<>(LIFETIME, 10_000, clock);
        this.settings = settings;
        this.clock = clock;
    }

    Optional<Session> of(Call call) {
        return call.cookie(COOKIE).map(OpaqueToken::digest).flatMap(sessions::get);
    }

    /** Always a new session id, so that a planted one is worth nothing. */
    Answer begin(User user, Answer answer) {
        String id = OpaqueToken.create();
        sessions.put(OpaqueToken.digest(id), new Session(user, clock.instant()));
        return answer.plus("set-cookie", cookie(COOKIE, id, LIFETIME));
    }

    Answer end(Call call, Answer answer) {
        call.cookie(COOKIE).map(OpaqueToken::digest).ifPresent(sessions::remove);
        return answer.plus("set-cookie", cookie(COOKIE, "", Duration.ZERO));
    }

    String cookie(String name, String value, Duration lifetime) {
        String secure = "https".equals(settings.issuer().getScheme()) ? "; Secure" : "";
        return name
                + "="
                + value
                + "; Path="
                + settings.prefix()
                + "; Max-Age="
                + lifetime.toSeconds()
                + "; HttpOnly; SameSite=Lax"
                + secure;
    }
}
