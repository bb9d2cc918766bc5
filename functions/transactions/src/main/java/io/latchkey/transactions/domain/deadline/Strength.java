package io.latchkey.transactions.domain.deadline;

/** How much hangs on a deadline. */
public enum Strength {
    hard,
    timeOfTheEssence,
    /** "On or about": a day to aim at. */
    target
}
