package io.latchkey.local.runtime.queues;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Why messages failed last, for the dead letters that SQS itself moved: it gives no reason. Only
 * the newest are remembered.
 */
public final class FailureNotes {
    private static final int KEPT = 1000;

    private final Map<String, String> reasons =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > KEPT;
                }
            };

    synchronized void note(String messageId, String reason) {
        reasons.put(messageId, reason);
    }

    public synchronized Optional<String> find(String messageId) {
        return Optional.ofNullable(reasons.get(messageId));
    }
}
