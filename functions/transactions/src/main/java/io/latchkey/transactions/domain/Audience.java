package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.event.MessageRequested;
import io.latchkey.transactions.domain.event.MessageRequested.Recipient;
import io.latchkey.transactions.domain.event.TransactionEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Those who are told of a deal's dates, each person once however many parts they play. */
final class Audience {
    // All are one write beside the deal and its moves; a deal has fewer people who listen.
    static final int MOST = 50;

    private Audience() {}

    /**
     * The message to everybody who listens.
     *
     * @param but mailboxes, in lower case, of those who know already
     */
    static List<TransactionEvent> messages(
            Transaction deal, Set<String> but, String template, Map<String, Object> variables) {
        var messages = new ArrayList<TransactionEvent>();
        var mailboxes = new HashSet<>(but);
        for (var party : deal.parties()) {
            if (party.isNotified()
                    && party.email() != null
                    && messages.size() < MOST
                    && mailboxes.add(party.email().toLowerCase(Locale.ROOT))) {
                messages.add(message(deal, party, template, variables));
            }
        }
        return messages;
    }

    /** The message to one of those who listen. */
    @SuppressWarnings("NullAway") // nobody listens without a mailbox
    static TransactionEvent message(
            Transaction deal, Party party, String template, Map<String, Object> variables) {
        return new MessageRequested(
                "email",
                new Recipient(party.name(), party.email()),
                template,
                variables,
                deal.id().value(),
                reason(party));
    }

    private static String reason(Party party) {
        return "you are "
                + Wording.label(party.role().name()).toLowerCase(Locale.ROOT)
                + " in this deal";
    }
}
