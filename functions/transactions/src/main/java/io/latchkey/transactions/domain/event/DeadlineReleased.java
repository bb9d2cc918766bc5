package io.latchkey.transactions.domain.event;

import io.latchkey.transactions.domain.value.Lock;

/**
 * A deadline follows its rule again.
 *
 * @param lock what held it
 */
public record DeadlineReleased(String deadlineId, String label, Lock lock)
        implements TransactionEvent {}
