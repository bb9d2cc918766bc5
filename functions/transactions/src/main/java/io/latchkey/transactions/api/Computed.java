package io.latchkey.transactions.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.transactions.domain.deadline.Conflict;
import io.latchkey.transactions.domain.deadline.Deadline;
import io.latchkey.transactions.domain.deadline.DeadlineStatus;
import io.latchkey.transactions.domain.deadline.Effect;
import io.latchkey.transactions.domain.deadline.Strength;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deadlines as they came out. Computed as a help; no legal advice. */
@Introspected
@Schema(name = "ComputedDeadlines")
record Computed(
        @Schema(description = "the form and the revision that brought rules")
                @Nullable FormUsed form,
        @Schema(description = "by whose clock days end", example = "America/Chicago")
                @Nullable String zone,
        @Schema(description = "in the order of the rules, the form's first") List<Due> deadlines,
        List<Clash> conflicts) {

    /** What brought rules. */
    @Introspected
    @Schema(name = "FormUsed")
    record FormUsed(
            @Schema(example = "TX-TREC-1-4") String code,
            @Schema(example = "2021") String revision) {}

    /** A deadline and how it came about. */
    @Introspected
    @Schema(name = "ComputedDeadline")
    record Due(
            @Schema(example = "optionPeriodEnds") String id,
            @Schema(example = "Option period ends") String label,
            @Schema(description = "local date at the property; absent while pending")
                    @Nullable LocalDate due,
            @Schema(description = "the moment at which it is due; absent where no zone is known")
                    @Nullable Instant at,
            DeadlineStatus status,
            Strength strength,
            Effect effect,
            @Schema(
                            description =
                                    "names of the facts that it waits for; absent where it waits"
                                            + " for none")
                    @JsonInclude(JsonInclude.Include.NON_EMPTY)
                    List<String> missing,
            @Schema(description = "where the rule is written") @Nullable String source,
            @Schema(description = "each step from the anchor to the date") List<String> why) {
        private static Due of(Deadline deadline) {
            var rule = deadline.rule();
            return new Due(
                    rule.id(),
                    rule.label(),
                    deadline.due(),
                    deadline.at(),
                    deadline.status(),
                    rule.force().strength(),
                    rule.force().effect(),
                    deadline.missing(),
                    rule.source(),
                    deadline.why());
        }
    }

    /** What does not fit together; nothing was changed over it. */
    @Introspected
    @Schema(name = "DeadlineConflict")
    record Clash(
            Conflict.Kind kind,
            @Schema(description = "ids") List<String> deadlines,
            @Schema(description = "the day in question, such as the earliest legal one")
                    LocalDate date,
            @Schema(description = "in words") String rule,
            @Nullable String source) {
        private static Clash of(Conflict conflict) {
            return new Clash(
                    conflict.kind(),
                    conflict.deadlines(),
                    conflict.date(),
                    conflict.words(),
                    conflict.source());
        }
    }

    static List<Due> deadlines(List<Deadline> all) {
        return all.stream().map(Due::of).toList();
    }

    static List<Clash> conflicts(List<Conflict> all) {
        return all.stream().map(Clash::of).toList();
    }
}
