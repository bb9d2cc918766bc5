package io.latchkey.support.mls.limit;

import java.time.Duration;

/** Whether the next call may be made. */
public sealed interface Decision {
    /** Now; the call is already counted in the state. */
    record Go(LimitState next) implements Decision {}

    /** Not before so much time has passed. */
    record Wait(Duration time) implements Decision {}
}
