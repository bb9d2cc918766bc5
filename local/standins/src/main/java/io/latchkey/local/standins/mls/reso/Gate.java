package io.latchkey.local.standins.mls.reso;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Counts calls by the minute, as providers do, and says in headers what is left. */
final class Gate {
    private final int perMinute;
    private final InstantSource clock;
    private final Faults faults;
    private Instant minute = Instant.EPOCH;
    private int calls;

    Gate(int perMinute, InstantSource clock, Faults faults) {
        this.perMinute = perMinute;
        this.clock = clock;
        this.faults = faults;
    }

    /** The refusal of a call that is one too many. */
    synchronized Optional<Reply> refusal() {
        var now = clock.instant();
        if (faults.strikes(Fault.RATE_LIMITED)) {
            return Optional.of(tooMany().with("Retry-After", "7"));
        }
        if (faults.strikes(Fault.RATE_LIMITED_UNTIL)) {
            var until = now.plusSeconds(9).atOffset(ZoneOffset.UTC);
            return Optional.of(
                    tooMany()
                            .with(
                                    "Retry-After",
                                    DateTimeFormatter.RFC_1123_DATE_TIME.format(until)));
        }
        var current = now.truncatedTo(ChronoUnit.MINUTES);
        calls = current.equals(minute) ? calls + 1 : 1;
        minute = current;
        return calls > perMinute ? Optional.of(announced(tooMany())) : Optional.empty();
    }

    synchronized Reply announced(Reply reply) {
        return reply.with("X-RateLimit-Limit", String.valueOf(perMinute))
                .with("X-RateLimit-Remaining", String.valueOf(Math.max(0, perMinute - calls)))
                .with(
                        "X-RateLimit-Reset",
                        String.valueOf(minute.plus(1, ChronoUnit.MINUTES).getEpochSecond()));
    }

    private static Reply tooMany() {
        return Reply.error(429, "Too many requests");
    }
}
