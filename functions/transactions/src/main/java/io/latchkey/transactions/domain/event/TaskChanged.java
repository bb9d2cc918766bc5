package io.latchkey.transactions.domain.event;

import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person changed what a task is, who does it or when; this is how it is now.
 *
 * @param assignee id of the party that does it; null for all of the role
 * @param date chosen by a person; null where the task's rule tells it
 */
public record TaskChanged(
        String taskId,
        String title,
        Role role,
        Stage stage,
        boolean required,
        @Nullable String assignee,
        @Nullable LocalDate date)
        implements TransactionEvent {}
