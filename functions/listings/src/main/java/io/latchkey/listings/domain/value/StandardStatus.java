package io.latchkey.listings.domain.value;

import io.latchkey.model.InvalidValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a listing stands, in the Data Dictionary's words, and where it may go from there. */
public enum StandardStatus {
    INCOMPLETE("Incomplete"),
    COMING_SOON("Coming Soon"),
    ACTIVE("Active"),
    ACTIVE_UNDER_CONTRACT("Active Under Contract"),
    PENDING("Pending"),
    CLOSED("Closed"),
    WITHDRAWN("Withdrawn"),
    EXPIRED("Expired"),
    CANCELED("Canceled");

    /** A listing that ended for good is not opened again: the property is listed anew. */
    private static final Map<StandardStatus, Set<StandardStatus>> MOVES =
            Map.of(
                    INCOMPLETE, EnumSet.of(COMING_SOON, ACTIVE, CANCELED),
                    COMING_SOON, EnumSet.of(ACTIVE, WITHDRAWN, EXPIRED, CANCELED),
                    ACTIVE,
                            EnumSet.of(
                                    ACTIVE_UNDER_CONTRACT, PENDING, WITHDRAWN, EXPIRED, CANCELED),
                    ACTIVE_UNDER_CONTRACT,
                            EnumSet.of(ACTIVE, PENDING, CLOSED, WITHDRAWN, EXPIRED, CANCELED),
                    PENDING, EnumSet.of(ACTIVE, ACTIVE_UNDER_CONTRACT, CLOSED, WITHDRAWN, CANCELED),
                    WITHDRAWN, EnumSet.of(COMING_SOON, ACTIVE, EXPIRED, CANCELED),
                    EXPIRED, EnumSet.of(ACTIVE),
                    CLOSED, Set.of(),
                    CANCELED, Set.of());

    private final String words;

    StandardStatus(String words) {
        this.words = words;
    }

    /** As the Data Dictionary writes it. */
    public String words() {
        return words;
    }

    /**
     * The status of these words, in any case.
     *
     * @throws InvalidValue naming all of them
     */
    public static StandardStatus of(String field, String words) {
        return Arrays.stream(values())
                .filter(status -> status.words.equalsIgnoreCase(words.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(field, "is one of " + all()));
    }

    public static String all() {
        return Arrays.stream(values()).map(StandardStatus::words).collect(Collectors.joining(", "));
    }

    /** Where it may go next; empty at the end. */
    public Set<StandardStatus> next() {
        return MOVES.getOrDefault(this, Set.of());
    }

    /** Whether the property is offered, under contract or not. */
    public boolean isOnMarket() {
        return this == COMING_SOON
                || this == ACTIVE
                || this == ACTIVE_UNDER_CONTRACT
                || this == PENDING;
    }

    /** Whether it was taken from the market without a sale. */
    public boolean isGivenUp() {
        return this == WITHDRAWN || this == EXPIRED || this == CANCELED;
    }
}
