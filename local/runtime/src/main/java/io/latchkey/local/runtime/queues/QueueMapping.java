package io.latchkey.local.runtime.queues;

import java.time.Duration;
import java.util.List;

/**
 * An event source mapping from a queue to a function.
 *
 * @param timeout the function's
 * @param filters event patterns; a message that none matches is deleted unseen
 */
public record QueueMapping(
        String id,
        String functionId,
        String queueArn,
        Duration timeout,
        Batching batching,
        List<String> filters) {

    /**
     * How messages are handed over.
     *
     * @param concurrency most invocations at once
     * @param partial whether the function says which messages of a batch failed
     */
    public record Batching(int size, Duration window, int concurrency, boolean partial) {}

    public QueueMapping {
        filters = List.copyOf(filters);
    }
}
