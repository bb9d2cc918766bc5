package io.latchkey.transactions.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.transactions.domain.Held;
import io.latchkey.transactions.domain.RuleSet;
import io.latchkey.transactions.domain.Standing;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.deadline.Conflict;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.DeadlineStatus;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.value.Fact;
import io.latchkey.transactions.domain.value.Lock;
import io.latchkey.transactions.forms.FactValues;
import io.latchkey.transactions.forms.RuleWords;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What callers see of a deal's dates, as of a moment. */
final class DateViews {
    private DateViews() {}

    /** What deadlines are counted from, or depend on. */
    @Introspected
    @Schema(name = "Fact")
    record FactView(
            String name,
            String label,
            FactValue.Kind kind,
            @Schema(
                            description =
                                    "as its kind has it: a date, a date-time, a number, a flag or a time; absent while nobody gave one",
                            oneOf = {String.class, Integer.class, Boolean.class})
                    @Nullable JsonNode value,
            @Schema(description = "the day at the property, of a dated value")
                    @Nullable LocalDate date,
            @Schema(
                            description = "what it is while nobody gives it a value",
                            oneOf = {String.class, Integer.class, Boolean.class})
                    @Nullable JsonNode usual,
            @Schema(description = "the smallest number that it can be") @Nullable Integer min,
            @Schema(description = "the greatest number that it can be") @Nullable Integer max,
            @Schema(description = "the fact that stands in for it while nobody gives it a value")
                    @Nullable String fallback) {}

    /** Something that is due, with the rule and the reasons. */
    @Introspected
    @Schema(name = "Deadline")
    record DeadlineView(
            String id,
            String label,
            RuleWords rule,
            @Schema(
                            description =
                                    "the code of the form, law or template that brought the rule; absent for the deal's own")
                    @Nullable String ruleSet,
            @Nullable LocalDate due,
            @Schema(description = "the moment at which it is due, in UTC") @Nullable Instant at,
            DeadlineStatus status,
            @Schema(description = "why it does not follow its rule; absent where it does")
                    @Nullable Lock lock,
            @Nullable PinView pin,
            @Nullable CompletionView completion,
            @Nullable WaiverView waiver,
            @Schema(description = "the facts that it waits for") List<String> missing,
            @Schema(description = "each step from the anchor to the date") List<String> why) {}

    /** A day that a person chose. */
    @Introspected
    @Schema(name = "Pin")
    record PinView(LocalDate date, String by, @Nullable String note) {
        static @Nullable PinView of(Held.@Nullable Pin pin) {
            return pin == null ? null : new PinView(pin.date(), pin.by(), pin.note());
        }
    }

    /** When it was done. */
    @Introspected
    @Schema(name = "Completion")
    record CompletionView(LocalDate completedOn, String by, @Nullable String note) {
        static @Nullable CompletionView of(Held.@Nullable Completion done) {
            return done == null ? null : new CompletionView(done.on(), done.by(), done.note());
        }
    }

    /** That nobody has to do it. */
    @Introspected
    @Schema(name = "Waiver")
    record WaiverView(
            @Schema(description = "from which what hangs on it counts") @Nullable LocalDate date,
            String by,
            @Nullable String note) {
        static @Nullable WaiverView of(Held.@Nullable Waiver waiver) {
            return waiver == null
                    ? null
                    : new WaiverView(waiver.date(), waiver.by(), waiver.note());
        }
    }

    /** Dates that do not go together, for a person to settle. */
    @Introspected
    @Schema(name = "Conflict")
    record ConflictView(
            Conflict.Kind kind,
            @Schema(description = "ids of those it is about") List<String> deadlines,
            @Schema(
                            description =
                                    "the closing that they lie after; the earliest day that the law allows; the day that passed, or that is in dispute")
                    LocalDate date,
            String words,
            @Schema(description = "where the rule is written that is broken")
                    @Nullable String source) {
        static ConflictView of(Conflict conflict) {
            return new ConflictView(
                    conflict.kind(),
                    conflict.deadlines(),
                    conflict.date(),
                    conflict.words(),
                    conflict.source());
        }
    }

    /** A form, a law or a template that the deal is under. */
    @Introspected
    @Schema(name = "DealRuleSet")
    record RuleSetView(
            @Schema(example = "US-TRID") String code,
            String name,
            String revision,
            @Schema(
                            description =
                                    "whether the revision stays; until the governing fact is known it is the newest")
                    boolean settled,
            @Schema(description = "the fact whose date decides on the revision")
                    @Nullable String governedBy) {
        static RuleSetView of(RuleSet set) {
            return new RuleSetView(
                    set.code(), set.name(), set.revision(), set.settled(), set.governedBy());
        }
    }

    /** A fact or a deadline at its place in time. */
    @Introspected
    @Schema(name = "TimelineItem")
    record TimelineItem(
            @Schema(description = "fact or deadline") String kind,
            String id,
            String label,
            @Nullable LocalDate date,
            @Nullable Instant at,
            @Nullable DeadlineStatus status,
            @Nullable Lock lock,
            List<String> why) {}

    static List<FactView> facts(Transaction deal) {
        return deal.schedule().facts().stream().map(fact -> fact(deal, fact)).toList();
    }

    private static FactView fact(Transaction deal, Fact fact) {
        var definition = fact.definition();
        var range = definition.range();
        return new FactView(
                fact.name(),
                fact.label(),
                definition.kind(),
                fact.value() == null ? null : FactValues.write(fact.value()),
                deal.schedule().day(fact.name(), deal.zone()).orElse(null),
                definition.usual() == null ? null : FactValues.write(definition.usual()),
                range == null ? null : range.least(),
                range == null ? null : range.most(),
                definition.fallback());
    }

    /** Every rule of the deal; one that was just added is pending until it is computed. */
    static List<DeadlineView> deadlines(Transaction deal, Instant now) {
        return deal.schedule().rules().stream().map(rule -> deadline(deal, rule, now)).toList();
    }

    private static DeadlineView deadline(Transaction deal, DeadlineRule rule, Instant now) {
        var id = rule.id();
        var held = deal.schedule().held();
        var standing = deal.schedule().standing(id).orElseGet(() -> beingComputed(id));
        return new DeadlineView(
                id,
                rule.label(),
                RuleWords.of(rule),
                deal.schedule().book().origin(rule).orElse(null),
                standing.due(),
                standing.at(),
                deal.status(standing, now),
                held.lock(id).orElse(null),
                PinView.of(held.pins().get(id)),
                CompletionView.of(held.completed().get(id)),
                WaiverView.of(held.waived().get(id)),
                standing.missing(),
                standing.why());
    }

    private static Standing beingComputed(String id) {
        return new Standing(
                id, null, null, DeadlineStatus.pending, List.of(), List.of("is being computed"));
    }

    static List<ConflictView> conflicts(List<Conflict> conflicts) {
        return conflicts.stream().map(ConflictView::of).toList();
    }

    static List<RuleSetView> ruleSets(Transaction deal) {
        return deal.schedule().book().sets().stream().map(RuleSetView::of).toList();
    }

    /** Facts with a date, and deadlines, by date; those without one at the end. */
    static List<TimelineItem> timeline(Transaction deal, Instant now) {
        var facts =
                facts(deal).stream()
                        .filter(fact -> fact.kind().isDated())
                        .map(fact ->
                                new TimelineItem(
                                        "fact",
                                        fact.name(),
                                        fact.label(),
                                        fact.date(),
                                        null,
                                        null,
                                        null,
                                        List.of()));
        var deadlines =
                deadlines(deal, now).stream()
                        .map(each ->
                                new TimelineItem(
                                        "deadline",
                                        each.id(),
                                        each.label(),
                                        each.due(),
                                        each.at(),
                                        each.status(),
                                        each.lock(),
                                        each.why()));
        return Stream.concat(facts, deadlines)
                .sorted(
                        Comparator.comparing(
                                TimelineItem::date,
                                Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
