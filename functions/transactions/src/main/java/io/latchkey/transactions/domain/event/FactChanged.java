package io.latchkey.transactions.domain.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date became known, moved, or was taken back. */
public record FactChanged(
        String name, String label, @Nullable LocalDate from, @Nullable LocalDate to)
        implements TransactionEvent {}
