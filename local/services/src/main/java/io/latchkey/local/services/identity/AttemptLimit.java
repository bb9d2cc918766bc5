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

    /**
     * Counts an attempt before its password is looked at, so that parallel guesses are all counted.
     *
     * @return how long attempts for this address are not looked at, this one included; empty when
     *     it may be made
     */
    synchronized Optional<Duration> attempt(String email) {
        Optional<Failures> known = failures.get(key(email));
        Optional<Duration> wait =
                known.map(failure -> Duration.between(clock.instant(), failure.closedUntil()))
                        .filter(Duration::isPositive);
        if (wait.isEmpty()) {
            int count = known.map(Failures::count).orElse(0) + 1;
            failures.put(key(email), new Failures(count, clock.instant().plus(pause(count))));
        }
        return wait;
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
