package io.latchkey.transactions.domain.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Nobody has to do it any more.
 *
 * @param date from which what hangs on it counts; null where it has none
 */
public record DeadlineWaived(
        String deadlineId, String label, @Nullable LocalDate date, @Nullable String note)
        implements TransactionEvent {}
