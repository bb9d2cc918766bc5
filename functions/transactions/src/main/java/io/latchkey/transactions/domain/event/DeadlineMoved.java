package io.latchkey.transactions.domain.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline has another date than before.
 *
 * @param from null when it had none
 * @param to null when it has none now
 * @param why the reason chain of the new date
 */
public record DeadlineMoved(
        String deadlineId,
        String label,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> why)
        implements TransactionEvent {
    public DeadlineMoved {
        why = List.copyOf(why);
    }
}
