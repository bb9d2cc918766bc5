package io.latchkey.local.gateway;

/**
 * The limits of a token bucket.
 *
 * @param rate tokens that flow in each second
 * @param burst tokens that the bucket holds, full at the start
 */
public record Throttling(double rate, int burst) {

    /** An AWS account's own limits, which hold where a stage or route sets none. */
    public static final Throttling ACCOUNT = new Throttling(10_000, 5_000);

    /** Refuses negative numbers; a burst of 0 lets nothing through, as on AWS. */
    public Throttling {
        if (!(rate >= 0) || burst < 0) {
            throw new IllegalArgumentException("rate and burst must not be negative");
        }
    }
}
