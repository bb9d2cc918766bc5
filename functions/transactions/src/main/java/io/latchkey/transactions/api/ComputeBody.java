package io.latchkey.transactions.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import io.latchkey.transactions.forms.RuleWords;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What deadlines are to be computed from; nothing of it is kept.
 *
 * @param waived a list of ids, or by id the day on which each was due
 */
@Introspected
@Schema(name = "DeadlineRequest")
record ComputeBody(
        @Schema(
                        description =
                                "of the property, two letters; the form's unless said otherwise",
                        example = "TX")
                @Nullable String state,
        @Schema(
                        description = "of the property; the state's main one unless said otherwise",
                        example = "America/Chicago")
                @Nullable String zone,
        @Schema(description = "brings its facts and rules") @Nullable FormChoice form,
        @Schema(
                        description =
                                "by name: a date, a date-time with or without an offset, a whole"
                                        + " number, true or false, or a time of day",
                        requiredMode = RequiredMode.NOT_REQUIRED,
                        type = "object",
                        additionalProperties = AdditionalPropertiesValue.TRUE,
                        example = "{\"effectiveDate\": \"2026-11-10\", \"optionPeriodDays\": 7}")
                Map<String, JsonNode> facts,
        @Schema(
                        requiredMode = RequiredMode.NOT_REQUIRED,
                        description =
                                "beside the form's, or in the place of those with the same id")
                List<RuleWords> rules,
        @Schema(
                        requiredMode = RequiredMode.NOT_REQUIRED,
                        description =
                                "by id, the day on which it is due whatever the rule says; what"
                                        + " hangs on it follows")
                Map<String, LocalDate> pins,
        @Schema(
                        requiredMode = RequiredMode.NOT_REQUIRED,
                        description =
                                "by id, the day on which it was done; what hangs on it counts from"
                                        + " then")
                Map<String, LocalDate> completed,
        @Schema(
                        description =
                                "ids, or by id the day on which each was due; what hangs on them"
                                        + " stays",
                        types = {"array", "object"})
                @Nullable JsonNode waived,
        @Schema(description = "the moment against which deadlines are past due; none unless said")
                @Nullable Instant now) {
    private static final int MOST_RULES = 1_000;
    private static final int MOST_FACTS = 200;

    ComputeBody {
        facts = given(few("facts", facts, MOST_FACTS));
        rules = Objects.requireNonNullElse(rules, List.of());
        pins = few("pins", pins, MOST_RULES);
        completed = few("completed", completed, MOST_RULES);
        refuseMore("rules", rules.size(), MOST_RULES);
        if (rules.stream().anyMatch(Objects::isNull)) {
            throw new InvalidValue("rules", "has no empty entry");
        }
    }

    /** The form and which of its revisions. */
    @Introspected
    @Schema(name = "FormChoice")
    record FormChoice(
            @Schema(example = "TX-TREC-1-4") String code,
            @Schema(
                            description =
                                    "the one in force on the governing fact's day unless said"
                                            + " otherwise",
                            example = "2021")
                    @Nullable String revision) {
        FormChoice {
            Text.require("code", code);
        }
    }

    /** A fact that is null is one that is not known. */
    private static Map<String, JsonNode> given(Map<String, JsonNode> sent) {
        var known = new LinkedHashMap<String, JsonNode>();
        sent.forEach((name, value) -> {
            if (!value.isNull()) {
                known.put(name, value);
            }
        });
        return known;
    }

    private static <T> Map<String, T> few(String field, @Nullable Map<String, T> sent, int most) {
        if (sent == null) {
            return Map.of();
        }
        refuseMore(field, sent.size(), most);
        sent.forEach((name, value) -> Text.require(field + "." + name, value));
        return new LinkedHashMap<>(sent);
    }

    private static void refuseMore(String field, int size, int most) {
        if (size > most) {
            throw new InvalidValue(field, "has at most " + most + " entries");
        }
    }
}
