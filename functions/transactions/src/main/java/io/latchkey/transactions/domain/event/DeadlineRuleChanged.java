package io.latchkey.transactions.domain.event;

/**
 * A deal's own rule was set or taken away.
 *
 * @param removed whether it is gone
 */
public record DeadlineRuleChanged(String deadlineId, String label, boolean removed)
        implements TransactionEvent {}
