package io.latchkey.transactions.domain.value;

import io.latchkey.transactions.domain.deadline.FactDefinition;
import io.latchkey.transactions.domain.deadline.FactValue;
import org.jspecify.annotations.Nullable;

/**
 * What a deal's deadlines are counted from, or depend on.
 *
 * @param value null while nobody gave it one
 */
public record Fact(FactDefinition definition, @Nullable FactValue value) {

    /** One that no form speaks of; of the value's kind, or else a date. */
    public static Fact own(String name, String label, @Nullable FactValue value) {
        var kind = value == null ? FactValue.Kind.date : value.kind();
        return new Fact(new FactDefinition(name, label, kind, null, null, null, null), value);
    }

    public String name() {
        return definition.name();
    }

    public String label() {
        return definition.label();
    }
}
