package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.event.TransactionEvent;
import java.util.List;

/** The answer to a command: what changes, or a no that has a name. */
public sealed interface Decision {
    /** The deal as it will be, and what happened to it. */
    record Changed(Transaction next, List<TransactionEvent> events) implements Decision {
        public Changed {
            events = List.copyOf(events);
        }
    }

    /** It is that way already. */
    record Unchanged(Transaction current) implements Decision {}

    /** The deal has no such thing. */
    record Missing(String what) implements Decision {}
}
