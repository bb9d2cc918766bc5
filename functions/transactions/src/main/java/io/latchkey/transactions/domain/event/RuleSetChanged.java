package io.latchkey.transactions.domain.event;

import java.util.List;

/**
 * A contract form, a law or a template joined a deal, left it, or is on another revision.
 *
 * @param change joined, left or revised
 * @param deadlinesAdded ids
 * @param deadlinesRemoved ids
 */
public record RuleSetChanged(
        String code,
        String name,
        String revision,
        String change,
        List<String> deadlinesAdded,
        List<String> deadlinesRemoved)
        implements TransactionEvent {

    public RuleSetChanged {
        deadlinesAdded = List.copyOf(deadlinesAdded);
        deadlinesRemoved = List.copyOf(deadlinesRemoved);
    }
}
