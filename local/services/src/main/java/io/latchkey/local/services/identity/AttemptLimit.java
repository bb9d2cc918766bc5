package io.latchkey.local.services.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Slows down guessing as Cognito does: after five wrong passwords for one address each further one
 * doubles the wait, from a second up to 15 minutes. An address that nobody has is treated alike.
 */
final class AttemptLimit {
    private static final int FREE = 5;
    private static final int LONGEST_DOUBLING = 10;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private record Failures(int count, Instant closedUntil) {}

    private final Expiring<Failures> failures;
    private final Clock clock;

    AttemptLimit(Clock clock) {
        this.failures = new Expiring<>(Duration.ofMinutes(15), 10_000, clock);
        this.clock = clock;
    }

    /** How long no attempt for this address is looked at; empty when one may be made. */
    Optional<Duration> wait(String email) {
        return failures.get(key(email))
                .map(known -> Duration.between(clock.instant(), known.closedUntil()))
                .filter(Duration::isPositive);
    }

    /** Counts an attempt before its password is looked at, so parallel guesses are all counted. */
    synchronized void attempted(String email) {
        int count = failures.get(key(email)).map(Failures::count).orElse(0) + 1;
        failures.put(key(email), new Failures(count, clock.instant().plus(pause(count))));
    }

    void succeeded(String email) {
        failures.remove(key(email));
    }

    private static Duration pause(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(count - FREE, LONGEST_DOUBLING));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private static String key(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        return OpaqueToken.digest(address);
    }
}
