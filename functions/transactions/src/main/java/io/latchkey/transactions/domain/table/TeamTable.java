package io.latchkey.transactions.domain.table;

/** Holidays or rules of a team's own, in one of their states. */
public sealed interface TeamTable permits TeamHolidays, TeamTemplate {
    /** The name by which rules or deals call it; the team has one table of the name at most. */
    String id();

    Edition edition();

    /** Whether it says the same, whoever said it when. */
    boolean isLike(TeamTable other);
}
