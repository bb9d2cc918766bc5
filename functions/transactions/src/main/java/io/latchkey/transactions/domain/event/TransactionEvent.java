package io.latchkey.transactions.domain.event;

/**
 * Something happened to a deal; a record's name is the event's type and its components are the
 * event's data.
 */
public sealed interface TransactionEvent
        permits TransactionOpened,
                TransactionChanged,
                FactChanged,
                PartyAdded,
                PartyChanged,
                PartyRemoved,
                DeadlineRuleChanged,
                DeadlineMoved,
                DeadlineMet,
                DeadlinesRecalculated,
                MessageRequested {}
