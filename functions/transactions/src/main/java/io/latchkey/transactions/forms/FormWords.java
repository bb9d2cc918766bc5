package io.latchkey.transactions.forms;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.transactions.domain.deadline.FactDefinition;
import io.latchkey.transactions.domain.deadline.FactDefinition.Range;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.form.ContractForm;
import io.latchkey.transactions.domain.form.FormRevision;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form or a law as its file writes it and callers read it. No legal advice: the signed contract
 * decides.
 */
@Introspected
@Schema(name = "ContractForm")
public record FormWords(
        @Schema(example = "TX-TREC-1-4") String code,
        String name,
        @Schema(description = "two letters, absent where it fits any state") @Nullable String state,
        @Schema(description = "oldest first") List<Revision> revisions) {

    /** The form as it read for some years. */
    @Introspected
    @Schema(name = "FormRevision")
    public record Revision(
            @Schema(example = "2021") String revision,
            LocalDate from,
            @Schema(description = "absent while it is in force") @Nullable LocalDate to,
            @Schema(
                            description =
                                    "the fact whose day decides between revisions where the request"
                                            + " names none",
                            example = "effectiveDate")
                    @Nullable String governedBy,
            @Schema(description = "where it is written") String source,
            List<FactWords> facts,
            List<RuleWords> deadlines) {
        private FormRevision made() {
            return new FormRevision(
                    revision,
                    from,
                    to,
                    governedBy,
                    facts.stream().map(FactWords::definition).toList(),
                    deadlines.stream().map(RuleWords::rule).toList(),
                    source);
        }

        private static Revision of(FormRevision revision) {
            return new Revision(
                    revision.revision(),
                    revision.from(),
                    revision.to(),
                    revision.governedBy(),
                    revision.source(),
                    revision.facts().stream().map(FactWords::of).toList(),
                    revision.rules().stream().map(RuleWords::of).toList());
        }
    }

    /** What the form asks for. */
    @Introspected
    @Schema(name = "FormFact")
    public record FactWords(
            @Schema(example = "effectiveDate") String name,
            String label,
            @Schema(
                            description =
                                    "date and dateTime take a day, or a moment; number, flag and"
                                            + " time what they say")
                    FactValue.Kind kind,
            @Schema(
                            name = "default",
                            description = "its value while it is not given",
                            types = {"integer", "boolean", "string"})
                    @JsonProperty("default")
                    @Nullable JsonNode usual,
            @Nullable Integer min,
            @Nullable Integer max,
            @Schema(description = "the fact whose value it has while it is not given")
                    @Nullable String fallback,
            @Schema(
                            description =
                                    "the number fact whose calendar days are added to the"
                                            + " fallback's day")
                    @Nullable String fallbackDays) {
        public FactDefinition definition() {
            return new FactDefinition(
                    name,
                    label,
                    kind,
                    usual == null ? null : FactValues.read("default", usual, kind),
                    min == null || max == null ? null : new Range(min, max),
                    fallback,
                    fallbackDays);
        }

        public static FactWords of(FactDefinition fact) {
            var range = fact.range();
            return new FactWords(
                    fact.name(),
                    fact.label(),
                    fact.kind(),
                    fact.usual() == null ? null : FactValues.write(fact.usual()),
                    range == null ? null : range.least(),
                    range == null ? null : range.most(),
                    fact.fallback(),
                    fact.fallbackDays());
        }
    }

    ContractForm form() {
        return new ContractForm(code, name, state, revisions.stream().map(Revision::made).toList());
    }

    /** The form in these words, with nothing left unsaid. */
    public static FormWords of(ContractForm form) {
        return new FormWords(
                form.code(),
                form.name(),
                form.state(),
                form.revisions().stream().map(Revision::of).toList());
    }
}
