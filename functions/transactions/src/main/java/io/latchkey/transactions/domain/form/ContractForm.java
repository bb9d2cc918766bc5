package io.latchkey.transactions.domain.form;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

    /** The revision that a contract of that day is written on, if the form is that old. */
    public Optional<FormRevision> inForceOn(LocalDate day) {
        return revisions.reversed().stream().filter(each -> each.isInForceOn(day)).findFirst();
    }
}
