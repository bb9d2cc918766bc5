package io.latchkey.transactions.domain;

import io.latchkey.model.Text;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that somebody subscribed to.
 *
 * @param deal the one that it shows; null but for {@link Scope#deal}
 * @param name of the calendar, for people
 * @param user the id of the member who made it
 * @param mailbox of that member, in lower case, by which their deals are known; null but for {@link
 *     Scope#mine}
 */
public record CalendarFeed(
        String id,
        Scope scope,
        @Nullable TransactionId deal,
        String name,
        String user,
        @Nullable String mailbox,
        Instant createdAt) {

    /** Which deals. */
    public enum Scope {
        deal,
        /** Those in which the member is a party. */
        mine,
        team
    }

    public CalendarFeed {
        name = Text.line("name", name, 300);
    }

    /** Whether the deal is one of those that it shows. */
    public boolean shows(Transaction candidate) {
        return switch (scope) {
            case team -> true;
            case deal -> candidate.id().equals(deal);
            case mine ->
                    candidate.parties().stream()
                            .anyMatch(party ->
                                    party.email() != null
                                            && party.email()
                                                    .toLowerCase(Locale.ROOT)
                                                    .equals(mailbox));
        };
    }
}
