package io.latchkey.transactions.store;

import java.util.Map;
import java.util.Set;

/** The fields of every event's version 1; a question mark stands after those that may be absent. */
final class Promises {
    static final Map<String, Set<String>> OF_VERSION_1 =
            Map.ofEntries(
                    Map.entry("DeadlineMet", fields("deadlineId label metOn")),
                    Map.entry("DeadlineMoved", fields("deadlineId label old? new? why")),
                    Map.entry(
                            "DeadlineRuleChanged",
                            fields("deadlineId label anchor offset count roll endOfDay removed")),
                    Map.entry("DeadlinesRecalculated", fields("factsVersion moved")),
                    Map.entry("FactChanged", fields("name label old? new?")),
                    Map.entry("MessageFailed", fields("messageId channel reason cause?")),
                    Map.entry(
                            "MessageRequested",
                            fields("channel to template variables cause reason")),
                    Map.entry("MessageSent", fields("messageId channel providerId cause?")),
                    Map.entry("PartyAdded", fields("partyId role name")),
                    Map.entry("PartyChanged", fields("partyId role name")),
                    Map.entry("PartyRemoved", fields("partyId role name")),
                    Map.entry("TransactionChanged", fields("changes")),
                    Map.entry(
                            "TransactionOpened",
                            fields("stage side address timeZone contractForm facts parties")),
                    Map.entry(
                            "envelope",
                            fields("id type version team correlation time subject actor data")));

    private Promises() {}

    private static Set<String> fields(String names) {
        return Set.of(names.split(" "));
    }
}
