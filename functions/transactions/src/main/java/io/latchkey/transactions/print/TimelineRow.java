package io.latchkey.transactions.print;

import io.latchkey.transactions.domain.Standing;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.Wording;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.DeadlineStatus;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.value.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a deal's printed dates.
 *
 * @param day null for what has no date yet
 * @param at orders those of a day; null for what is no moment
 * @param time of the day, with its zone; empty where none is said
 * @param status of a deadline in words; empty for a fact
 */
record TimelineRow(
        @Nullable LocalDate day, @Nullable Instant at, String time, String label, Status status) {

    /** What is said of a deadline, and whether it asks for the eye. */
    record Status(String words, Weight weight) {}

    enum Weight {
        plain,
        /** Nothing has to be done any more. */
        faint,
        /** It is late. */
        strong
    }

    private static final Status FACT = new Status("", Weight.plain);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("h:mm a z", Locale.ENGLISH);

    /** All of a deal's dates in order, what waits for one last. */
    static List<TimelineRow> of(Transaction deal, Instant now) {
        var facts =
                deal.schedule().facts().stream().flatMap(fact -> fact(fact, deal.zone()).stream());
        var deadlines = deal.schedule().standings().stream().map(each -> deadline(deal, each, now));
        return Stream.concat(facts, deadlines)
                .sorted(
                        Comparator.comparing(
                                        TimelineRow::day,
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(
                                        TimelineRow::at,
                                        Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** Empty for what is no date. */
    private static Optional<TimelineRow> fact(Fact fact, ZoneId zone) {
        return switch (fact.value()) {
            case FactValue.Day(LocalDate date) ->
                    Optional.of(new TimelineRow(date, null, "", fact.label(), FACT));
            case FactValue.Moment moment -> {
                var local = moment.at();
                var at =
                        moment.offset() == null
                                ? local.atZone(zone)
                                : local.atOffset(moment.offset()).atZoneSameInstant(zone);
                yield Optional.of(
                        new TimelineRow(
                                at.toLocalDate(),
                                at.toInstant(),
                                TIME.format(at),
                                fact.label(),
                                FACT));
            }
            case FactValue.Amount _, FactValue.Flag _, FactValue.TimeOfDay _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static TimelineRow deadline(Transaction deal, Standing standing, Instant now) {
        var label =
                deal.schedule()
                        .rule(standing.id())
                        .map(DeadlineRule::label)
                        .orElseGet(() -> Wording.label(standing.id()));
        var at = standing.at();
        return new TimelineRow(
                standing.due(),
                at,
                at == null ? "" : TIME.format(at.atZone(deal.zone())),
                label,
                status(deal.status(standing, now)));
    }

    private static Status status(DeadlineStatus status) {
        return switch (status) {
            case pending -> new Status("No date yet", Weight.faint);
            case open -> new Status("Open", Weight.plain);
            case pinned -> new Status("Set by hand", Weight.plain);
            case overdue -> new Status("Past due", Weight.strong);
            case completed -> new Status("Completed", Weight.faint);
            case waived -> new Status("Waived", Weight.faint);
        };
    }
}
