package io.latchkey.transactions.domain.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates that do not go together, for a person to settle.
 *
 * @param deadlines ids of those it is about
 * @param date the closing that they lie after; the earliest day that the law allows; the day that
 *     passed, or that holiday sets disagree on
 * @param words what is wrong, in a sentence
 * @param source where the rule is written that is broken; null where none is
 */
public record Conflict(
        Kind kind, List<String> deadlines, LocalDate date, String words, @Nullable String source) {
    /** What does not go together. */
    public enum Kind {
        /** A deadline that does not count from closing lies after it. */
        afterClosing,
        /** A fact lies before the earliest day that a rule allows. */
        closingTooEarly,
        /** It is due, and its moment has passed. */
        pastDue,
        /** The day is a holiday of one set in use and a working day of another. */
        holidaySetsDisagree
    }

    public Conflict {
        deadlines = List.copyOf(deadlines);
    }
}
