package io.latchkey.transactions.domain.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline has another date or moment than before.
 *
 * @param from null when it had none
 * @param to null when it has none now
 * @param fromAt the moment of {@code from}
 * @param toAt the moment of {@code to}
 * @param why the reason chain of the new date
 */
public record DeadlineMoved(
        String deadlineId,
        String label,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant fromAt,
        @Nullable Instant toAt,
        List<String> why)
        implements TransactionEvent {

    public DeadlineMoved {
        why = List.copyOf(why);
    }
}
