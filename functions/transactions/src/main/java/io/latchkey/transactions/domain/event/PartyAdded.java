package io.latchkey.transactions.domain.event;

import io.latchkey.transactions.domain.value.Role;

/** Somebody takes part now. */
public record PartyAdded(String partyId, Role role, String name) implements TransactionEvent {}
