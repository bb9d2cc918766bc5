package io.latchkey.transactions.domain.event;

import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Stage;
import java.util.List;

/**
 * Templates brought a deal tasks, or took tasks away that nobody had to do with.
 *
 * @param templates codes of those that the tasks come from
 * @param removed ids
 */
public record TasksPlanned(List<String> templates, List<Planned> added, List<String> removed)
        implements TransactionEvent {

    public TasksPlanned {
        templates = List.copyOf(templates);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** A task that the deal has now. */
    public record Planned(String taskId, String title, Role role, Stage stage, boolean required) {}
}
