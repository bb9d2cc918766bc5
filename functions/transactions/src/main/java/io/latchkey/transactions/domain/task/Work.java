package io.latchkey.transactions.domain.task;

import io.latchkey.model.Text;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Stage;

/**
 * What a task is about.
 *
 * @param role of the party that does it
 * @param stage the part of a deal's life that it belongs to
 * @param required whether a deal is not in order without it
 */
public record Work(String title, Role role, Stage stage, boolean required) {
    public Work {
        title = Text.line("title", title, 200);
        Text.require("role", role);
        Text.require("stage", stage);
    }
}
