package io.latchkey.transactions.domain.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms of a deal changed. */
public record TransactionChanged(List<Change> changes) implements TransactionEvent {
    public TransactionChanged {
        changes = List.copyOf(changes);
    }

    /** One field, as text, before and after. */
    public record Change(String field, @Nullable String from, @Nullable String to) {}
}
