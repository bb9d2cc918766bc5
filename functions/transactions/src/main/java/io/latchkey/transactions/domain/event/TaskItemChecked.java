package io.latchkey.transactions.domain.event;

/**
 * A line of a task's checklist was ticked, or the tick taken back.
 *
 * @param item its text
 */
public record TaskItemChecked(String taskId, String title, String item, boolean done)
        implements TransactionEvent {}
