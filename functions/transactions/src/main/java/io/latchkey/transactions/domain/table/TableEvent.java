package io.latchkey.transactions.domain.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to a team's tables, and to no one deal. */
public sealed interface TableEvent {
    /** What became of a table. */
    enum Change {
        created,
        changed,
        deleted
    }

    /**
     * A team's holidays are others.
     *
     * @param added days that it has now and had not, or had in force from another day
     * @param recompute id of what brings the deals after it; null where no deal can use it yet
     */
    record HolidaysChanged(
            String name,
            String label,
            long tableVersion,
            Change change,
            List<LocalDate> added,
            List<LocalDate> removed,
            @Nullable String recompute)
            implements TableEvent {
        public HolidaysChanged {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /**
     * A team's rules are others.
     *
     * @param recompute id of what brings the deals after it; null where no deal can use it yet
     */
    record TemplateChanged(
            String code, String name, long tableVersion, Change change, @Nullable String recompute)
            implements TableEvent {}

    /**
     * A part of the deals that a table touches was brought after it.
     *
     * @param finished whether it was the last part; else this event asks for the next
     */
    record RecomputeAdvanced(
            String recompute, String table, long done, long moved, long failed, boolean finished)
            implements TableEvent {}

    /** Whether events of that type are about tables. */
    static boolean isOne(String type) {
        return Arrays.stream(TableEvent.class.getPermittedSubclasses())
                .anyMatch(each -> each.getSimpleName().equals(type));
    }
}
