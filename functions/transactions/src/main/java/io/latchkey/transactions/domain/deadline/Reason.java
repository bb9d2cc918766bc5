package io.latchkey.transactions.domain.deadline;

import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.calendar.WorkDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step from an anchor to a date: cheap to note, and put into words for those who ask. */
public sealed interface Reason {
    /** In words, a sentence each. */
    default List<String> words() {
        return Telling.words(this);
    }

    /**
     * Where it counts from.
     *
     * @param name of those of the anchor the one that decides
     * @param time null where only the day is known
     */
    record Anchored(Anchor anchor, String name, LocalDate date, @Nullable LocalTime time)
            implements Reason {}

    /**
     * A fact has no value of its own, and another's stands for it.
     *
     * @param fallback that one, and what is added to it
     */
    record StoodIn(String name, String fallback) implements Reason {}

    /** The anchor's time is past the rule's, so that it counts as that business day. */
    record CutOff(LocalTime cutoff, LocalDate to) implements Reason {}

    /** The parties filled the number in, or the form did. */
    record Filled(String fact, int amount) implements Reason {}

    /**
     * Days were counted.
     *
     * @param amount negative before the anchor
     * @param by those that count, unless every day does
     */
    record Counted(int amount, DayCount count, WorkDays by, LocalDate from, LocalDate to)
            implements Reason {}

    /** Hours went by. */
    record Elapsed(int hours, LocalDateTime from, LocalDateTime to) implements Reason {}

    /** Years went by. */
    record Passed(int years, LocalDate to) implements Reason {}

    /** The last day is no day for performance. */
    record Rolled(WorkDays by, LocalDate from, LocalDate to) implements Reason {}

    /**
     * The day ends.
     *
     * @param zone null where it is not known, so that there is no moment
     */
    record Ends(LocalTime time, @Nullable ZoneId zone) implements Reason {}

    /** Where the rule is written. */
    record Written(String source) implements Reason {}

    /** A person chose the day. */
    record Pinned(LocalDate date) implements Reason {}

    /** It was done. */
    record Completed(LocalDate on) implements Reason {}

    /**
     * Nobody has to do it.
     *
     * @param flag the fact that waives it; null where a person did
     */
    record Waived(@Nullable String flag) implements Reason {}

    /** It waits for these facts. */
    record Missing(List<String> names) implements Reason {
        public Missing {
            names = List.copyOf(names);
        }
    }

    /** A step that was put into words when it was kept. */
    record Told(String sentence) implements Reason {}
}
