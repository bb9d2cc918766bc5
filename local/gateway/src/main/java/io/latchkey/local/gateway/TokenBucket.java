package io.latchkey.local.gateway;

import java.util.function.LongSupplier;

/** Lets through a burst at once and then a steady rate; safe for use by many threads. */
public final class TokenBucket {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Throttling limits;
    private final LongSupplier nanos;
    private double tokens;
    private long filledAt;

    /** Starts full; {@code nanos} is a monotonic clock such as {@link System#nanoTime()}. */
    public TokenBucket(Throttling limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.tokens = limits.burst();
        this.filledAt = nanos.getAsLong();
    }

    /** Takes one token, or answers false when there is none. */
    public synchronized boolean take() {
        long now = nanos.getAsLong();
        double inflow = (now - filledAt) / NANOS_PER_SECOND * limits.rate();
        tokens = Math.min(limits.burst(), tokens + inflow);
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }
}
