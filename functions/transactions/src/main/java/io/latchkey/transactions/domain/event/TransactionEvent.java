package io.latchkey.transactions.domain.event;

/**
 * Something happened to a deal; a record's name is the event's type and its components are the
 * event's data.
 */
public sealed interface TransactionEvent
        permits TransactionOpened,
                TransactionChanged,
                TransactionAmended,
                RuleSetChanged,
                FactChanged,
                PartyAdded,
                PartyChanged,
                PartyRemoved,
                DeadlineRuleChanged,
                DeadlinePinned,
                DeadlineCompleted,
                DeadlineWaived,
                DeadlineReleased,
                DeadlineMoved,
                DeadlinesRecalculated,
                TasksPlanned,
                TaskAdded,
                TaskChanged,
                TaskRemoved,
                TaskMoved,
                TaskItemChecked,
                TaskCompleted,
                TaskWaived,
                TaskReopened,
                MessageRequested {}
