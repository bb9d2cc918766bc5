package io.latchkey.transactions.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule's outcome.
 *
 * @param due local date at the property; null while the anchor has no date
 * @param at the moment at which the day ends, from date, time and the property's zone; null with
 *     {@code due}
 * @param why each step from the anchor to the date, in words
 */
public record Deadline(
        DeadlineRule rule, @Nullable LocalDate due, @Nullable Instant at, List<String> why) {
    public Deadline {
        why = List.copyOf(why);
    }
}
