package io.latchkey.transactions.domain.event;

import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.Fact;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import java.util.List;

/** A deal was entered, with the dates and people that were known. */
public record TransactionOpened(
        Stage stage,
        Side side,
        Address address,
        String timeZone,
        String contractForm,
        List<Fact> facts,
        List<Participant> parties)
        implements TransactionEvent {
    public TransactionOpened {
        facts = List.copyOf(facts);
        parties = List.copyOf(parties);
    }

    /** Somebody who took part from the start. */
    public record Participant(String partyId, Role role, String name) {}
}
