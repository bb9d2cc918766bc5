package io.latchkey.transactions.domain.event;

import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A person entered a task of the deal's own.
 *
 * @param assignee id of the party that does it; null for all of the role
 */
public record TaskAdded(
        String taskId,
        String title,
        Role role,
        Stage stage,
        boolean required,
        @Nullable String assignee)
        implements TransactionEvent {}
