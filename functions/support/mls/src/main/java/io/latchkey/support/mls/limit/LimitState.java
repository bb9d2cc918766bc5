package io.latchkey.support.mls.limit;

import java.time.Instant;
import java.util.Map;

/**
 * What is left of each limit: stored with the connection, read before a call, written after.
 *
 * @param levels by the name of the limit; a limit without a level is full
 * @param allowances by the name under which the server announced them
 * @param notBefore no call earlier than this
 * @param refusals how often in a row the server said that it was too much
 */
public record LimitState(
        Map<String, Level> levels,
        Map<String, Allowance> allowances,
        Instant notBefore,
        int refusals) {

    /** A bucket's content at a moment; negative when more was spent than it held. */
    public record Level(double left, Instant at) {}

    /** What the server itself said is left until a moment. */
    public record Allowance(long left, Instant until) {}

    public LimitState {
        levels = Map.copyOf(levels);
        allowances = Map.copyOf(allowances);
    }

    /** Nothing spent yet. */
    public static LimitState fresh() {
        return new LimitState(Map.of(), Map.of(), Instant.EPOCH, 0);
    }
}
