package io.latchkey.transactions.domain.event;

import io.latchkey.transactions.domain.deadline.FactValue;
import org.jspecify.annotations.Nullable;

/** A value that deadlines hang on became known, changed, or was taken back. */
public record FactChanged(
        String name,
        String label,
        FactValue.Kind kind,
        @Nullable FactValue from,
        @Nullable FactValue to)
        implements TransactionEvent {}
