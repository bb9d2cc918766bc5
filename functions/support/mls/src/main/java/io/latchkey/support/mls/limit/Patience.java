package io.latchkey.support.mls.limit;

import java.time.Duration;

/** How long a run may stand still for one call, and how it does so. */
public record Patience(Duration longest, Pause pause) {
    /** Holds up the caller's thread. */
    public interface Pause {
        void pass(Duration time) throws InterruptedException;
    }

    public static Patience of(Duration longest) {
        return new Patience(longest, Thread::sleep);
    }
}
