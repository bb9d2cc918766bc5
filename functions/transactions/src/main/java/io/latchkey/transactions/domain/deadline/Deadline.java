package io.latchkey.transactions.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a rule.
 *
 * @param due local date at the property; null while it is pending
 * @param at the moment at which it is due, from date, time and the property's zone; null with
 *     {@code due}, and where the zone is not known
 * @param missing the facts that it waits for while it is pending, also those that its anchors wait
 *     for
 * @param reasons each step from the anchor to the date
 */
public record Deadline(
        DeadlineRule rule,
        @Nullable LocalDate due,
        @Nullable Instant at,
        DeadlineStatus status,
        List<String> missing,
        List<Reason> reasons) {
    public Deadline {
        missing = List.copyOf(missing);
        reasons = List.copyOf(reasons);
    }

    /** One that has no date yet. */
    public static Deadline pending(DeadlineRule rule, Reason why) {
        return new Deadline(rule, null, null, DeadlineStatus.pending, List.of(), List.of(why));
    }

    /** The reasons in words, a sentence each. */
    public List<String> why() {
        return reasons.stream().flatMap(reason -> reason.words().stream()).toList();
    }

    /** The same for another reading of its rule. */
    public Deadline of(DeadlineRule other) {
        return new Deadline(other, due, at, status, missing, reasons);
    }

    /**
     * The same with its reasons in words: to be kept, for words do not change when a holiday table
     * does.
     */
    public Deadline told() {
        List<Reason> words = why().stream().<Reason>map(Reason.Told::new).toList();
        return new Deadline(rule, due, at, status, missing, words);
    }
}
