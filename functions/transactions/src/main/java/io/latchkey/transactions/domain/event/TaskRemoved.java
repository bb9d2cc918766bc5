package io.latchkey.transactions.domain.event;

/** A task of the deal's own is gone. */
public record TaskRemoved(String taskId, String title) implements TransactionEvent {}
