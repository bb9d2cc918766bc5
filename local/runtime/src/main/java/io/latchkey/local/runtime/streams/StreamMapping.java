package io.latchkey.local.runtime.streams;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An event source mapping from a table's stream to a function.
 *
 * @param filters event patterns; records that none matches are passed over
 */
public record StreamMapping(
        String id,
        String functionId,
        String tableName,
        String streamArn,
        Batching batching,
        Retrying retrying,
        List<String> filters) {

    /**
     * How records are handed over.
     *
     * @param lanes invocations at once per shard; records of one partition key keep to one lane
     * @param fromStart whether records that lie there before the first start are read too
     * @param partial whether the function says from which record on a batch failed
     */
    public record Batching(
            int size, Duration window, int lanes, boolean fromStart, boolean partial) {}

    /**
     * What follows a failure.
     *
     * @param attempts after the first; negative means until it works
     * @param age after which records are given up; zero means never
     * @param failuresArn the queue that is told of records that were given up
     */
    public record Retrying(
            int attempts, Duration age, boolean bisect, Optional<String> failuresArn) {}

    public StreamMapping {
        filters = List.copyOf(filters);
    }
}
