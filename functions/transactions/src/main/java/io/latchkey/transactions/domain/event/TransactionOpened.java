package io.latchkey.transactions.domain.event;

import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal was entered, with the facts and people that were known.
 *
 * @param ruleSets codes of what hangs beside the contract form
 */
public record TransactionOpened(
        Stage stage,
        Side side,
        Address address,
        String timeZone,
        String contractForm,
        String formRevision,
        List<String> ruleSets,
        List<KnownFact> facts,
        List<Participant> parties)
        implements TransactionEvent {

    public TransactionOpened {
        ruleSets = List.copyOf(ruleSets);
        facts = List.copyOf(facts);
        parties = List.copyOf(parties);
    }

    /** A fact, with its value where it is known. */
    public record KnownFact(
            String name, String label, FactValue.Kind kind, @Nullable FactValue value) {}

    /** Somebody who took part from the start. */
    public record Participant(String partyId, Role role, String name) {}
}
