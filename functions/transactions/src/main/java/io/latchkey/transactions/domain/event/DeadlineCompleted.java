package io.latchkey.transactions.domain.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was due was done. */
public record DeadlineCompleted(
        String deadlineId, String label, LocalDate completedOn, @Nullable String note)
        implements TransactionEvent {}
