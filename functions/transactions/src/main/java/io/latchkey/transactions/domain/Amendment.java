package io.latchkey.transactions.domain;

import io.latchkey.model.Text;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that changed what the deal's dates follow from.
 *
 * @param number counts the deal's amendments from 1
 * @param version of the deal that it led to
 * @param by the user's name
 */
public record Amendment(
        int number, long version, Document document, @Nullable String note, String by, Instant at) {

    /**
     * The document.
     *
     * @param reference where it is kept, such as a form's number or a file's name
     */
    public record Document(String name, @Nullable String reference, @Nullable LocalDate signedOn) {
        public Document {
            name = Text.line("document.name", name, 200);
            reference = Text.optionalLine("document.reference", reference, 300);
        }
    }

    public Amendment {
        note = Text.optionalLine("note", note, Held.LONGEST_NOTE);
    }
}
