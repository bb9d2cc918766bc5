package io.latchkey.local.services.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Authorization codes: good for five minutes and one use; a second use betrays a theft. */
final class Codes {
    /** What a code stands for. */
    record Granted(AuthorizationRequest request, SignIn signIn) {}

    private final Expiring<Granted> open;
    private final Expiring<String> issued;

    Codes(Clock clock) {
        this.open = new Expiring<>(Duration.ofMinutes(5), 10_000, clock);
        this.issued = new Expiring<>(Duration.ofHours(1), 10_000, clock);
    }

    String issue(AuthorizationRequest request, SignIn signIn) {
        String code = OpaqueToken.create();
        issued.put(OpaqueToken.digest(code), signIn.id());
        open.put(OpaqueToken.digest(code), new Granted(request, signIn));
        return code;
    }

    Optional<Granted> redeem(String code) {
        return open.remove(OpaqueToken.digest(code));
    }

    /** The sign-in that a code which is no longer good was once given for. */
    Optional<String> signInOf(String code) {
        return issued.get(OpaqueToken.digest(code));
    }
}
