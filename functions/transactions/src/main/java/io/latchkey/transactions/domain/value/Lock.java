package io.latchkey.transactions.domain.value;

/** Why a deadline does not follow its rule. */
public enum Lock {
    /** A person chose the day. */
    pinned,
    completed,
    waived
}
