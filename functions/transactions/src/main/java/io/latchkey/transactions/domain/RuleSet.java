package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactDefinition;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.form.ContractForm;
import io.latchkey.transactions.domain.form.FormRevision;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form, a law or a template as a deal holds it: the facts and rules of one of its revisions,
 * copied, so that the deal keeps what it was signed on.
 *
 * @param settled whether the revision was named or follows from the governing fact; until then it
 *     is the newest, and may become another
 * @param governedBy the dated fact that decides on the revision; null where none does
 */
public record RuleSet(
        String code,
        String name,
        String revision,
        boolean settled,
        @Nullable String governedBy,
        List<FactDefinition> facts,
        List<DeadlineRule> rules) {

    public RuleSet {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
    }

    /**
     * The form's revision of that name, or else the one in force on the governing fact's day, or
     * else the newest.
     *
     * @throws io.latchkey.model.InvalidValue for a revision that is not known, naming those that
     *     are
     */
    static RuleSet of(
            ContractForm form,
            @Nullable String revision,
            Map<String, FactValue> values,
            ZoneId zone) {
        return revision == null
                ? governed(form, values, zone).orElseGet(() -> newest(form))
                : of(form, form.revision(revision), true);
    }

    private static RuleSet newest(ContractForm form) {
        return of(form, form.newest(), form.newest().governedBy() == null);
    }

    /** The revision of the governing fact's day, where that is known and the form is that old. */
    static Optional<RuleSet> governed(
            ContractForm form, Map<String, FactValue> values, ZoneId zone) {
        return Optional.ofNullable(form.newest().governedBy())
                .map(values::get)
                .flatMap(value -> day(value, zone))
                .flatMap(form::inForceOn)
                .map(revision -> of(form, revision, true));
    }

    private static RuleSet of(ContractForm form, FormRevision revision, boolean settled) {
        return new RuleSet(
                form.code(),
                form.name(),
                revision.revision(),
                settled,
                revision.governedBy(),
                revision.facts(),
                revision.rules());
    }

    /** The day at the property of a dated value. */
    static Optional<LocalDate> day(FactValue value, ZoneId zone) {
        return switch (value) {
            case FactValue.Day(LocalDate date) -> Optional.of(date);
            case FactValue.Moment moment -> Optional.of(moment.local(zone).toLocalDate());
            case FactValue.Amount _, FactValue.Flag _, FactValue.TimeOfDay _ -> Optional.empty();
        };
    }
}
