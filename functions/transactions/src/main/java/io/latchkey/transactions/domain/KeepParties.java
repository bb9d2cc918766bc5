package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.event.PartyAdded;
import io.latchkey.transactions.domain.event.PartyChanged;
import io.latchkey.transactions.domain.event.PartyRemoved;
import io.latchkey.transactions.domain.event.TransactionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Adds, changes and removes the people of a deal. */
public final class KeepParties {
    private KeepParties() {}

    public static Decision add(Transaction deal, Party party, Instant now) {
        var parties = new ArrayList<>(deal.parties());
        parties.add(party);
        return changed(deal, parties, new PartyAdded(party.id(), party.role(), party.name()), now);
    }

    /** The party of the same id is as this one from now on. */
    public static Decision change(Transaction deal, Party party, Instant now) {
        var old = deal.party(party.id());
        if (old.isEmpty()) {
            return new Decision.Missing("party");
        }
        if (old.get().equals(party)) {
            return new Decision.Unchanged(deal);
        }
        var parties = new ArrayList<>(deal.parties());
        parties.set(parties.indexOf(old.get()), party);
        return changed(
                deal, parties, new PartyChanged(party.id(), party.role(), party.name()), now);
    }

    public static Decision remove(Transaction deal, String partyId, Instant now) {
        var old = deal.party(partyId);
        if (old.isEmpty()) {
            return new Decision.Missing("party");
        }
        var parties = new ArrayList<>(deal.parties());
        parties.remove(old.get());
        return changed(
                deal, parties, new PartyRemoved(partyId, old.get().role(), old.get().name()), now);
    }

    private static Decision changed(
            Transaction deal, List<Party> parties, TransactionEvent event, Instant now) {
        return new Decision.Changed(deal.with(parties, now), List.of(event));
    }
}
