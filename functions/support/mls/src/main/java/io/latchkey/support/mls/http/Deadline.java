package io.latchkey.support.mls.http;

import java.time.Duration;

/** The moment at which one call ends, on the clock that never jumps. */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Nanoseconds; zero or less when it is over. */
    long left() {
        return nanos - System.nanoTime();
    }
}
