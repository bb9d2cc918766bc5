package io.latchkey.support.mls.limit;

import java.io.IOException;
import java.time.Duration;

/** The limits of the connection ask for a pause that is longer than this run may wait. */
public final class TryLater extends IOException {
    private final Duration time;

    TryLater(Duration time) {
        super("the limits of the connection ask for a pause of " + time);
        this.time = time;
    }

    public Duration time() {
        return time;
    }
}
