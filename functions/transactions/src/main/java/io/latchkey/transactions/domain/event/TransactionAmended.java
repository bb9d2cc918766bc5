package io.latchkey.transactions.domain.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document changed several inputs at once; the events beside it say how.
 *
 * @param number counts the deal's amendments from 1
 * @param changed names of facts, ids of deadlines, and {@code price}
 */
public record TransactionAmended(
        int number, Document document, @Nullable String note, List<String> changed)
        implements TransactionEvent {

    public TransactionAmended {
        changed = List.copyOf(changed);
    }

    /** The document that says so. */
    public record Document(String name, @Nullable String reference, @Nullable LocalDate signedOn) {}
}
