package io.latchkey.transactions.domain.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A task was done. */
public record TaskCompleted(
        String taskId, String title, LocalDate completedOn, @Nullable String note)
        implements TransactionEvent {}
