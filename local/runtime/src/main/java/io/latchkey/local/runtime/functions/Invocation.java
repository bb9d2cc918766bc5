package io.latchkey.local.runtime.functions;

import java.time.Duration;
import java.time.Instant;

/**
 * A finished invocation, for those who look.
 *
 * @param failure empty when the function answered
 * @param log what it printed
 */
public record Invocation(
        String requestId,
        String function,
        Instant start,
        Duration duration,
        String failure,
        String log) {}
