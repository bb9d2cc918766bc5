package io.latchkey.transactions.domain.event;

import io.latchkey.transactions.domain.value.Role;

/** What is known of a party changed. */
public record PartyChanged(String partyId, Role role, String name) implements TransactionEvent {}
