package io.latchkey.support.mls.http;

import io.latchkey.model.InvalidValue;
import java.time.Duration;

/**
 * What one session puts up with.
 *
 * @param loopbackAllowed whether addresses of this machine may be reached; only the operator's own
 *     configuration may say so, never a team's
 */
public record HttpRules(Timeouts timeouts, BodyLimits body, boolean loopbackAllowed) {
    /** More hops than any server needs, fewer than a loop takes to hurt. */
    static final int MAX_REDIRECTS = 5;

    /**
     * How long a call may take.
     *
     * @param connect for one address, TLS included
     * @param read between two bytes
     * @param total from the first byte sent to the last byte read, redirects and challenges
     *     included
     */
    public record Timeouts(Duration connect, Duration read, Duration total) {
        public Timeouts {
            require("timeouts.connect", connect);
            require("timeouts.read", read);
            require("timeouts.total", total);
        }

        private static void require(String field, Duration time) {
            if (!time.isPositive()) {
                throw new InvalidValue(field, "is longer than nothing");
            }
        }
    }

    /**
     * How much one answer may hold.
     *
     * @param wireBytes of a body as it travels
     * @param bytes of a body as it is read, after inflation
     * @param ratio of the two, tested once a body has grown past {@link #RATIO_FROM}
     */
    public record BodyLimits(long wireBytes, long bytes, int ratio) {
        /** Small bodies may be as repetitive as they like. */
        static final long RATIO_FROM = 1 << 20;

        public BodyLimits {
            if (wireBytes < 1 || bytes < 1 || ratio < 1) {
                throw new InvalidValue("bodyLimits", "are 1 or more");
            }
        }
    }

    /**
     * For a page of listings: 10 minutes, 256 MiB on the wire, 1 GiB inflated at most 200 times.
     */
    public static HttpRules standard() {
        return new HttpRules(
                new Timeouts(
                        Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(10)),
                new BodyLimits(256L << 20, 1L << 30, 200),
                false);
    }

    public HttpRules with(Timeouts other) {
        return new HttpRules(other, body, loopbackAllowed);
    }

    public HttpRules with(BodyLimits other) {
        return new HttpRules(timeouts, other, loopbackAllowed);
    }

    public HttpRules withLoopback(boolean allowed) {
        return new HttpRules(timeouts, body, allowed);
    }
}
