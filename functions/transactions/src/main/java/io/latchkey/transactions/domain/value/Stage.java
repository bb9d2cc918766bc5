package io.latchkey.transactions.domain.value;

/** How far a deal has come. */
public enum Stage {
    draft,
    underContract,
    clearToClose,
    closed,
    canceled;

    /** Whether there is still something to do. */
    public boolean isOpen() {
        return this != closed && this != canceled;
    }
}
