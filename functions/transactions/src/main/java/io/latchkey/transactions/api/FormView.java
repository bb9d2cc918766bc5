package io.latchkey.transactions.api;

import io.latchkey.transactions.domain.ContractForm;
import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.Offset;
import io.latchkey.transactions.domain.deadline.Roll;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract form as callers see it. No legal advice: the signed contract decides. */
@Introspected
@Schema(name = "ContractForm")
record FormView(
        @Schema(example = "TX-TREC-1-4") String code,
        String name,
        @Schema(description = "two letters, absent where it fits any state") @Nullable String state,
        List<FormFact> facts,
        List<FormRule> deadlines,
        @Schema(description = "where the rules are written") String source) {

    /** A date that the form speaks of. */
    @Introspected
    record FormFact(String name, String label) {}

    /** A rule of the form. */
    @Introspected
    record FormRule(
            String id,
            String label,
            String anchor,
            int offset,
            DayCount count,
            Roll roll,
            @Schema(example = "17:00") String endOfDay,
            @Nullable String source) {
        static FormRule of(DeadlineRule rule) {
            return new FormRule(
                    rule.id(),
                    rule.label(),
                    String.join(", ", rule.anchor().names()),
                    rule.period().offset() instanceof Offset.Fixed(var amount) ? amount : 0,
                    rule.period().count(),
                    rule.landing().roll(),
                    rule.landing().endOfDay().time().toString(),
                    rule.source());
        }
    }

    static FormView of(ContractForm form) {
        return new FormView(
                form.code(),
                form.name(),
                form.state(),
                form.facts().stream().map(f -> new FormFact(f.name(), f.label())).toList(),
                form.deadlines().stream().map(FormRule::of).toList(),
                form.source());
    }
}
