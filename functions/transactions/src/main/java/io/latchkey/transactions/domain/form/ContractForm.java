package io.latchkey.transactions.domain.form;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.deadline.FactValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A contract form or a law, as the rules of each of its revisions.
 *
 * @param state two-letter code, or null for one that fits anywhere
 * @param revisions oldest first, at least one
 */
public record ContractForm(
        String code, String name, @Nullable String state, List<FormRevision> revisions) {
    public ContractForm {
        code = Text.line("code", code, 40);
        name = Text.line("name", name, 200);
        revisions = revisions.stream().sorted(Comparator.comparing(FormRevision::from)).toList();
        if (revisions.isEmpty()) {
            throw new InvalidValue("revisions", "are one or more");
        }
    }

    public FormRevision newest() {
        return revisions.getLast();
    }

    /**
     * The revision of that name.
     *
     * @throws InvalidValue for one that is not known, naming those that are
     */
    public FormRevision revision(String revision) {
        return revisions.stream()
                .filter(each -> each.revision().equals(revision))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValue(
                                "revision",
                                "of "
                                        + code
                                        + " is one of "
                                        + revisions.stream()
                                                .map(FormRevision::revision)
                                                .collect(Collectors.joining(", "))));
    }

    /**
     * The revision in force on the governing fact's day; the newest while that is not known.
     *
     * @param zone the property's, for a moment that was sent by another clock; null where it is not
     *     known
     * @throws InvalidValue with the fact's name for a day that no revision was in force on
     */
    public FormRevision governing(Map<String, FactValue> facts, @Nullable ZoneId zone) {
        for (var name = newest().governedBy(); name != null; name = newest().fallback(name)) {
            var day = day(facts.get(name), zone);
            if (day != null) {
                return inForce(name, day);
            }
        }
        return newest();
    }

    private static @Nullable LocalDate day(@Nullable FactValue value, @Nullable ZoneId zone) {
        return switch (value) {
            case FactValue.Day(var date) -> date;
            case FactValue.Moment moment -> moment.local(zone).toLocalDate();
            case null -> null;
            case FactValue.Amount _, FactValue.Flag _, FactValue.TimeOfDay _ -> null;
        };
    }

    private FormRevision inForce(String fact, LocalDate day) {
        return inForceOn(day)
                .orElseThrow(() ->
                        new InvalidValue(
                                fact,
                                "is in the years of a revision of "
                                        + code
                                        + ", or the revision is named: "
                                        + revisions.stream()
                                                .map(each ->
                                                        each.revision() + " from " + each.from())
                                                .collect(Collectors.joining(", "))));
    }

    /** The revision that a contract of that day is written on, if the form is that old. */
    public Optional<FormRevision> inForceOn(LocalDate day) {
        return revisions.reversed().stream().filter(each -> each.isInForceOn(day)).findFirst();
    }
}
