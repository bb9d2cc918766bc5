package io.latchkey.local.gateway.websocket;

import java.time.Duration;

/** How long a connection may be silent, how long it may last, and how long a function may take. */
public record ConnectionLimits(Duration idle, Duration lifetime, Duration integration) {

    /** API Gateway's own: 10 minutes, 2 hours, 29 seconds. */
    public static final ConnectionLimits AWS =
            new ConnectionLimits(
                    Duration.ofMinutes(10), Duration.ofHours(2), Duration.ofSeconds(29));
}
