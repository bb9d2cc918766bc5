package io.latchkey.transactions.domain.deadline;

/** Where a last day goes that is a Saturday, a Sunday or a holiday. */
public enum Roll {
    none,
    forward,
    backward
}
