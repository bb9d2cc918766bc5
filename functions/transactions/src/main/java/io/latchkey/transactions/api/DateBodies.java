package io.latchkey.transactions.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import io.latchkey.transactions.api.Bodies.Price;
import io.latchkey.transactions.domain.Amend;
import io.latchkey.transactions.domain.Amendment;
import io.latchkey.transactions.domain.InputChange;
import io.latchkey.transactions.domain.InputChange.Release;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.value.Lock;
import io.latchkey.transactions.forms.FactValues;
import io.latchkey.transactions.forms.RuleWords;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What callers send to change what a deal's dates follow from. */
final class DateBodies {
    private DateBodies() {}

    /** A fact's value, in the version that was read. */
    @Introspected
    record FactBody(
            long version,
            @Schema(description = "short for a value that is a day", example = "2026-12-18")
                    @Nullable LocalDate date,
            @Schema(
                            description =
                                    "a date, a date-time, a whole number, true or false, or a time of day",
                            oneOf = {String.class, Integer.class, Boolean.class})
                    @Nullable JsonNode value) {
        FactValue value(String name) {
            return Text.require("value", Bodies.value("facts." + name, date, value));
        }
    }

    /** A rule to be set in the version that was read. */
    @Introspected
    record RuleBody(long version, RuleWords rule) {
        RuleBody {
            Text.require("rule", rule);
        }
    }

    /** A day that a person chooses. */
    @Introspected
    record PinBody(
            long version, @Schema(example = "2026-12-11") LocalDate date, @Nullable String note) {
        PinBody {
            Text.require("date", date);
        }
    }

    /** The day on which what was due was done. */
    @Introspected
    record CompletionBody(
            long version,
            @Schema(example = "2026-12-10") LocalDate completedOn,
            @Nullable String note) {
        CompletionBody {
            Text.require("completedOn", completedOn);
        }
    }

    /** That nobody has to do it. */
    @Introspected
    record WaiverBody(
            long version,
            @Schema(
                            description =
                                    "from which what hangs on it counts; the day that it has unless said otherwise")
                    @Nullable LocalDate date,
            @Nullable String note) {}

    /** A rule set to hang beside the contract form. */
    @Introspected
    record RuleSetBody(
            long version,
            @Schema(description = "unless said otherwise the one in force on its governing date")
                    @Nullable String revision) {}

    /** What would be different. */
    @Introspected
    record PreviewBody(
            @Schema(
                            description =
                                    "by name, a value as in a fact's own request; null takes it back",
                            example = "{\"closingDate\":\"2026-12-23\"}")
                    @Nullable Map<String, JsonNode> facts,
            @Schema(
                            description = "by deadline, the day",
                            example = "{\"walkThrough\":\"2026-12-21\"}")
                    @Nullable Map<String, LocalDate> pins,
            @Schema(description = "by deadline, the day on which it was done")
                    @Nullable Map<String, LocalDate> completed,
            @Schema(description = "by deadline, the day from which others count, or null")
                    @Nullable Map<String, Optional<LocalDate>> waived,
            @Schema(description = "deadlines that are to lose their pin")
                    @Nullable List<String> unpin,
            @Schema(description = "deadlines that are not done after all")
                    @Nullable List<String> reopen,
            @Schema(description = "deadlines that are not waived after all")
                    @Nullable List<String> unwaive) {
        InputChange change() {
            return DateBodies.change(this, null);
        }
    }

    /** A signed document and what it changes. */
    @Introspected
    record AmendmentBody(
            long version,
            DocumentBody document,
            @Nullable Map<String, JsonNode> facts,
            @Nullable Map<String, LocalDate> pins,
            @Nullable Map<String, Optional<LocalDate>> waived,
            @Schema(description = "deadlines that are to lose their pin")
                    @Nullable List<String> unpin,
            @Nullable Price price,
            @Nullable String note) {
        AmendmentBody {
            Text.require("document", document);
        }

        Amend.Wish wish() {
            var same = new PreviewBody(facts, pins, null, waived, unpin, null, null);
            return new Amend.Wish(
                    document.document(), DateBodies.change(same, note), Price.money(price));
        }
    }

    /** The document. */
    @Introspected
    @Schema(name = "AmendmentDocument")
    record DocumentBody(
            @Schema(example = "Amendment to Contract") String name,
            @Schema(description = "where it is kept", example = "TREC 39-10")
                    @Nullable String reference,
            @Nullable LocalDate signedOn) {
        Amendment.Document document() {
            return new Amendment.Document(name, reference, signedOn);
        }
    }

    private static InputChange change(PreviewBody body, @Nullable String note) {
        var released = new HashSet<Release>();
        release(released, body.unpin(), Lock.pinned);
        release(released, body.reopen(), Lock.completed);
        release(released, body.unwaive(), Lock.waived);
        return new InputChange(
                values(body.facts()),
                dates("pins", body.pins()),
                dates("completed", body.completed()),
                optional(body.waived()),
                released,
                note);
    }

    private static Map<String, Optional<FactValue>> values(@Nullable Map<String, JsonNode> sent) {
        var values = new HashMap<String, Optional<FactValue>>();
        if (sent == null) {
            return values;
        }
        sent.forEach((name, value) -> {
            var absent = value == null || value.isNull();
            values.put(
                    name,
                    absent
                            ? Optional.empty()
                            : Optional.of(FactValues.read("facts." + name, value, null)));
        });
        return values;
    }

    private static Map<String, LocalDate> dates(
            String field, @Nullable Map<String, LocalDate> sent) {
        if (sent == null) {
            return Map.of();
        }
        sent.forEach((id, date) -> {
            if (date == null) {
                throw new InvalidValue(field + "." + id, "is a date that exists, as YYYY-MM-DD");
            }
        });
        return sent;
    }

    private static Map<String, Optional<LocalDate>> optional(
            @Nullable Map<String, Optional<LocalDate>> sent) {
        var all = new HashMap<String, Optional<LocalDate>>();
        if (sent != null) {
            sent.forEach((id, date) -> all.put(id, date == null ? Optional.empty() : date));
        }
        return all;
    }

    private static void release(Set<Release> all, @Nullable List<String> ids, Lock lock) {
        Bodies.few("released", ids).forEach(id -> all.add(new Release(id, lock)));
    }
}
