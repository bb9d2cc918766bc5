package io.latchkey.transactions.domain.event;

import io.latchkey.transactions.domain.value.Lock;

/**
 * A task is to be done after all.
 *
 * @param lock what was taken back: completed or waived
 */
public record TaskReopened(String taskId, String title, Lock lock) implements TransactionEvent {}
