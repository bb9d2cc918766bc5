package io.latchkey.transactions.domain.deadline;

import java.util.List;

/**
 * What came of all rules.
 *
 * @param deadlines in the order of their rules
 */
public record Outcome(List<Deadline> deadlines, List<Conflict> conflicts) {
    public Outcome {
        deadlines = List.copyOf(deadlines);
        conflicts = List.copyOf(conflicts);
    }
}
