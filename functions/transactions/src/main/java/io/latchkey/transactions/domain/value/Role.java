package io.latchkey.transactions.domain.value;

/** A party's part in a deal. */
public enum Role {
    buyer(false),
    seller(false),
    buyersAgent(true),
    listingAgent(true),
    lender(false),
    titleOfficer(false),
    escrowOfficer(false),
    inspector(false),
    appraiser(false),
    attorney(false),
    coordinator(true),
    other(false);

    private final boolean reminded;

    Role(boolean reminded) {
        this.reminded = reminded;
    }

    /** Whether it is this role's work to watch the deadlines. */
    public boolean isReminded() {
        return reminded;
    }
}
