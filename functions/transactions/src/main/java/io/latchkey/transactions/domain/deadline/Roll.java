package io.latchkey.transactions.domain.deadline;

/** Where a last day goes that is no day for performance. */
public enum Roll {
    none,
    forward,
    backward,
    /** With the count: backward where it counts back from an event, else forward. */
    direction
}
