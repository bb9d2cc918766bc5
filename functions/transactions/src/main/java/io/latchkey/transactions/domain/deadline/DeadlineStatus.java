package io.latchkey.transactions.domain.deadline;

/** Where a deadline stands. */
public enum DeadlineStatus {
    /** Waits for a fact. */
    pending,
    open,
    /** Open, on a day that a person chose. */
    pinned,
    /** Open by its rule, and its moment has passed. */
    overdue,
    completed,
    waived
}
