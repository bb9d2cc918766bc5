package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.value.Lock;
import io.latchkey.transactions.domain.value.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What calendars show of a deal, kept with it so that an event's sequence says what changed. */
final class CalendarEntries {
    /** Long enough for every calendar to hear that the event is cancelled. */
    private static final Duration GONE_KEPT = Duration.ofDays(60);

    // A day that ends at midnight is a whole day, and says no time.
    private static final Set<LocalTime> MIDNIGHT =
            Set.of(LocalTime.of(23, 59), LocalTime.of(23, 59, 59));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("h:mm a z", Locale.ENGLISH);

    private CalendarEntries() {}

    /** The entries after a change, by deadline. */
    static Map<String, CalendarEntry> after(Transaction before, Transaction after) {
        var known = isShownAnew(before, after) ? Map.<String, CalendarEntry>of() : entries(before);
        var all = gone(entries(before), after);
        for (var standing : after.schedule().standings()) {
            var due = standing.due();
            var at = standing.at();
            if (due == null || at == null) {
                continue;
            }
            var summary = summary(after, standing.id(), at);
            var old = known.get(standing.id());
            all.put(
                    standing.id(),
                    old != null && old.shows(due, summary)
                            ? old
                            : new CalendarEntry(
                                    due, summary, after.version(), after.updatedAt(), false));
        }
        return all;
    }

    private static Map<String, CalendarEntry> entries(Transaction deal) {
        return deal.schedule().told().calendar();
    }

    /** Whether each event of the deal reads differently, with or without another date. */
    private static boolean isShownAnew(Transaction before, Transaction after) {
        return !before.terms().address().equals(after.terms().address())
                || (before.terms().stage() != after.terms().stage()
                        && (isMarked(before.terms().stage()) || isMarked(after.terms().stage())));
    }

    private static boolean isMarked(Stage stage) {
        return stage == Stage.draft || stage == Stage.canceled;
    }

    /** All as if they were gone; those that are not are put over it. */
    private static Map<String, CalendarEntry> gone(
            Map<String, CalendarEntry> before, Transaction after) {
        var all = new HashMap<String, CalendarEntry>();
        before.forEach((id, old) -> {
            if (!old.gone()) {
                all.put(
                        id,
                        new CalendarEntry(
                                old.due(),
                                old.summary(),
                                after.version(),
                                after.updatedAt(),
                                true));
            } else if (old.changedAt().isAfter(after.updatedAt().minus(GONE_KEPT))) {
                all.put(id, old);
            }
        });
        return all;
    }

    private static String summary(Transaction deal, String id, Instant at) {
        var label =
                deal.schedule()
                        .rule(id)
                        .map(DeadlineRule::label)
                        .orElseGet(() -> Wording.label(id));
        var lock = deal.schedule().held().lock(id).filter(held -> held != Lock.pinned);
        return label + time(at, deal.zone()) + lock.map(held -> " (" + held + ")").orElse("");
    }

    private static String time(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return MIDNIGHT.contains(local.toLocalTime()) ? "" : " by " + TIME.format(local);
    }
}
