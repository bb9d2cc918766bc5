package io.latchkey.transactions.domain.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person chose a deadline's day; what hangs on it follows. */
public record DeadlinePinned(String deadlineId, String label, LocalDate date, @Nullable String note)
        implements TransactionEvent {}
