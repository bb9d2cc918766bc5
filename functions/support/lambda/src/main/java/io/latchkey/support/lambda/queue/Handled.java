package io.latchkey.support.lambda.queue;

import java.time.Duration;

/** How one message ended. */
public sealed interface Handled {
    /** Its effect stands, now or from an earlier delivery. */
    record Done() implements Handled {}

    /** Nothing is wrong with it, the world was not ready; it comes again after the delay. */
    record RetryAfter(Duration delay, String reason) implements Handled {}

    /**
     * It can never be handled; it goes to the dead-letter queue with this reason, which holds no
     * personal data.
     */
    record Poison(String reason) implements Handled {}
}
