package io.latchkey.transactions.domain.deadline;

/** What becomes of a right when its deadline passes. */
public enum Effect {
    none,
    lapses,
    /** The right lives on until its owner removes it in writing. */
    activeRemoval
}
