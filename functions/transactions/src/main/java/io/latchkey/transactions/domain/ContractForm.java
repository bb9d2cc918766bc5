package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.value.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a contract form that four parameters can say: count, offset, roll and end of day.
 * What a form says beyond that is not in it. No legal advice.
 *
 * @param state two-letter code, or null for one that fits anywhere
 * @param source where the rules are written
 */
public record ContractForm(
        String code,
        String name,
        @Nullable String state,
        List<Fact> facts,
        List<DeadlineRule> deadlines,
        String source) {
    public ContractForm {
        facts = List.copyOf(facts);
        deadlines = List.copyOf(deadlines);
    }
}
