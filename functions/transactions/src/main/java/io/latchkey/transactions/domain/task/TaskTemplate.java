package io.latchkey.transactions.domain.task;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.value.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tasks that come together. */
public record TaskTemplate(String code, String name, Scope scope, List<Entry> entries) {
    public static final int MOST_TASKS = 100;
    public static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,39}");

    /**
     * The deals that it joins by itself.
     *
     * @param state two letters; null for any
     * @param form code of a contract form or of a rule set beside it; null for any
     * @param automatic false where it joins a deal only when a person says so
     * @param replacesShipped whether the product's own tasks keep out of deals that it joins
     */
    public record Scope(
            @Nullable String state,
            @Nullable String form,
            boolean automatic,
            boolean replacesShipped) {
        private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

        public Scope {
            if (state != null) {
                Text.matching("state", state, STATE, "is two capital letters");
            }
            form = Text.optionalLine("form", form, 40);
        }

        boolean isOf(Where where) {
            return automatic
                    && (state == null || state.equals(where.state()))
                    && (form == null || where.forms().contains(form));
        }

        /** The more it asks for, the closer it fits. */
        int closeness() {
            return (state == null ? 0 : 1) + (form == null ? 0 : 2);
        }
    }

    /**
     * A task of the template.
     *
     * @param side the only side that does it; null for both
     */
    public record Entry(PlannedTask task, @Nullable Side side) {
        boolean isOf(Side other) {
            return side == null || side == Side.dual || other == Side.dual || side == other;
        }
    }

    /**
     * What decides on a deal's templates.
     *
     * @param forms codes of the contract form and of the rule sets beside it
     */
    public record Where(String state, List<String> forms, Side side) {
        public Where {
            forms = List.copyOf(forms);
        }
    }

    public TaskTemplate {
        Text.matching("id", code, CODE, "is a letter and at most 39 letters, digits and hyphens");
        name = Text.line("name", name, 200);
        Text.require("scope", scope);
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > MOST_TASKS) {
            throw new InvalidValue("tasks", "has from 1 to " + MOST_TASKS + " entries");
        }
        var ids = new HashSet<String>();
        for (var entry : entries) {
            if (!ids.add(entry.task().id())) {
                throw new InvalidValue(
                        "tasks", "have an id each, and " + entry.task().id() + " is there twice");
            }
        }
    }

    /** Its tasks for that side, by id. */
    void addTo(Map<String, Task> tasks, Side side) {
        for (var entry : entries) {
            if (entry.isOf(side)) {
                tasks.put(entry.task().id(), Task.of(entry.task(), code));
            }
        }
    }
}
