package io.latchkey.support.mls.limit;

import io.latchkey.model.InvalidValue;
import java.time.Duration;

/**
 * So much in any stretch of time, wherever the stretch begins. The bucket holds a twentieth of the
 * amount and fills a little slower than the amount would let it, so that a full bucket spent at
 * once and its refill together stay within.
 *
 * @param name unique among the limits of a connection, and stable: stored state refers to it
 */
public record Limit(String name, Unit unit, long amount, Duration per) {
    private static final int BURSTS = 20;

    /** Part of a millisecond that only the arithmetic has made. */
    private static final double ROUNDING = 1e-3;

    /** What is counted. */
    public enum Unit {
        CALLS,
        /** Bytes of bodies as they travel, charged once they have. */
        BYTES
    }

    public Limit {
        if (name.isBlank()) {
            throw new InvalidValue("limit.name", "is not blank");
        }
        if (amount < 1 || per.toMillis() < 1) {
            throw new InvalidValue("limit " + name, "allows 1 or more in a millisecond or more");
        }
    }

    long burst() {
        return Math.max(1, amount / BURSTS);
    }

    private double perMillisecond() {
        return (double) (amount - burst() + 1) / per.toMillis();
    }

    double refill(Duration time) {
        return Math.max(0, time.toMillis()) * perMillisecond();
    }

    /** To the next millisecond, so that a wait is never a little too short. */
    Duration timeFor(double missing) {
        return Duration.ofMillis((long) Math.ceil(missing / perMillisecond() - ROUNDING));
    }
}
