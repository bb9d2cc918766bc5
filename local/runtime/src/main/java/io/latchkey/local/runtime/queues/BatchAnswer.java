package io.latchkey.local.runtime.queues;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.local.runtime.wire.JsonService;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Lambda's reading of a partial batch answer. */
public final class BatchAnswer {
    private BatchAnswer() {}

    /**
     * The items that failed; empty when the answer names one that was not in the batch or is no
     * partial answer at all, which Lambda takes for a failure of the whole batch.
     */
    public static Optional<Set<String>> failures(String answer, Set<String> items) {
        final JsonNode failures;
        try {
            failures = JsonService.JSON.readTree(answer).path("batchItemFailures");
        } catch (IOException _) {
            return Optional.empty();
        }
        var failed = new HashSet<String>();
        for (JsonNode failure : failures) {
            var item = failure.path("itemIdentifier").asText("");
            if (!items.contains(item)) {
                return Optional.empty();
            }
            failed.add(item);
        }
        return Optional.of(failed);
    }
}
