package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.Deadline;
import io.latchkey.transactions.domain.deadline.DeadlineStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a deadline stood when all were computed last, kept in words: they do not change when a
 * holiday table does.
 *
 * @param id of the rule
 * @param due local date at the property; null while it is pending
 * @param at the moment at which it is due; null with {@code due}
 * @param missing the facts that it waits for
 * @param why each step from the anchor to the date
 */
public record Standing(
        String id,
        @Nullable LocalDate due,
        @Nullable Instant at,
        DeadlineStatus status,
        List<String> missing,
        List<String> why) {

    public Standing {
        missing = List.copyOf(missing);
        why = List.copyOf(why);
    }

    static Standing of(Deadline deadline) {
        return new Standing(
                deadline.rule().id(),
                deadline.due(),
                deadline.at(),
                deadline.status(),
                deadline.missing(),
                deadline.why());
    }
}
