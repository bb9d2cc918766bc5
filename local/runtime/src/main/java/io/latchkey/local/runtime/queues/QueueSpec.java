package io.latchkey.local.runtime.queues;

import java.util.Map;
import java.util.Optional;

/**
 * A queue as the template describes it.
 *
 * @param attributes by SQS's own names
 */
public record QueueSpec(
        String id,
        String name,
        String arn,
        Map<String, String> attributes,
        Optional<Redrive> redrive) {

    /** Where messages go that were received too often. */
    public record Redrive(String deadLettersArn, int receives) {}

    public QueueSpec {
        attributes = Map.copyOf(attributes);
    }
}
