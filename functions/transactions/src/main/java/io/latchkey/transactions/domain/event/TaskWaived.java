package io.latchkey.transactions.domain.event;

import org.jspecify.annotations.Nullable;

/** Nobody has to do the task in this deal. */
public record TaskWaived(String taskId, String title, @Nullable String note)
        implements TransactionEvent {}
