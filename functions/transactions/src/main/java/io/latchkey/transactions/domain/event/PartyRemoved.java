package io.latchkey.transactions.domain.event;

import io.latchkey.transactions.domain.value.Role;

/** Somebody takes part no longer. */
public record PartyRemoved(String partyId, Role role, String name) implements TransactionEvent {}
