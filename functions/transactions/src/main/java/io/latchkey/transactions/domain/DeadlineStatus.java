package io.latchkey.transactions.domain;

/** Where a deadline stands at a moment. */
public enum DeadlineStatus {
    /** What it is counted from has no date yet. */
    pending,
    open,
    met,
    overdue
}
