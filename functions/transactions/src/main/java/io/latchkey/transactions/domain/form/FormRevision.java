package io.latchkey.transactions.domain.form;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A form as it read for some years.
 *
 * @param revision what it is called, such as {@code 2021-11}
 * @param from the first day of contracts on it
 * @param to the last such day; null while it is in force
 * @param governedBy the dated fact that decides which revision a contract is on; null where the
 *     form does not say
 */
public record FormRevision(
        String revision,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String governedBy,
        List<FactDefinition> facts,
        List<DeadlineRule> rules,
        String source) {
    public FormRevision {
        revision = Text.line("revision", revision, 40);
        Text.require("from", from);
        if (to != null && to.isBefore(from)) {
            throw new InvalidValue("to", "is not before from");
        }
        if (governedBy != null) {
            Text.matching("governedBy", governedBy, DeadlineRule.NAME, DeadlineRule.NAME_RULE);
        }
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
        source = Text.line("source", source, 600);
    }

    /** The fact whose value another has while it is not given its own; null for none. */
    @Nullable String fallback(String fact) {
        return facts.stream()
                .filter(each -> each.name().equals(fact) && each.fallbackDays() == null)
                .map(FactDefinition::fallback)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
