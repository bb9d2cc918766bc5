package io.latchkey.transactions.domain.event;

import java.time.LocalDate;

/** What was due was done. */
public record DeadlineMet(String deadlineId, String label, LocalDate metOn)
        implements TransactionEvent {}
