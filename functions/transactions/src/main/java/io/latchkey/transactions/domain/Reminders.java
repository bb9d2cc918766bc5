package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.event.TransactionEvent;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is told of which deadlines when, by the team's settings, and never of what is done. Of
 * several reminders that were missed one is given, and it stands for them all.
 */
public final class Reminders {
    // A run that dies or is outrun loses nothing: what is left is asked for with the next.
    private static final int MOST_MESSAGES = Audience.MOST;

    /**
     * One reminder of one deadline to some people.
     *
     * @param key of the deadline, its date and the people
     */
    private record Reminder(Standing standing, String key, int days, Instant from) {}

    private Reminders() {}

    /** The moment from which somebody is to be reminded next, which may have passed. */
    public static Optional<Instant> next(Transaction deal, ReminderSettings settings) {
        return Listeners.of(deal, settings).stream()
                .flatMap(listeners -> open(deal, listeners))
                .map(Reminder::from)
                .min(Comparator.naturalOrder());
    }

    /**
     * The messages that are due now; while dates are being recalculated nobody is told of the old
     * ones.
     */
    public static Decision remind(Transaction deal, ReminderSettings settings, Instant now) {
        if (deal.schedule().isPending()) {
            return new Decision.Unchanged(deal);
        }
        var told = new HashMap<String, Integer>();
        var messages = new ArrayList<TransactionEvent>();
        for (var listeners : Listeners.of(deal, settings)) {
            var due = open(deal, listeners).filter(each -> !each.from().isAfter(now)).toList();
            var more = messages(deal, listeners, upcoming(due, now));
            if (!messages.isEmpty() && messages.size() + more.size() > MOST_MESSAGES) {
                break;
            }
            due.forEach(each -> told.merge(each.key(), each.days(), Math::min));
            messages.addAll(more);
        }
        if (told.isEmpty()) {
            return new Decision.Unchanged(deal);
        }
        var schedule = deal.schedule();
        return new Decision.Changed(
                deal.withFound(schedule.with(schedule.told().withReminded(told)), now), messages);
    }

    /** What reminders the standings can give begin with: the deadline and its date. */
    static Set<String> dates(Collection<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.due() != null)
                .map(Reminders::date)
                .collect(Collectors.toSet());
    }

    /** The deadline and its date of a reminder's key. */
    static String date(String key) {
        return key.substring(0, key.lastIndexOf('@'));
    }

    private static String date(Standing standing) {
        return standing.id() + "@" + standing.due();
    }

    /** What these people are still to be reminded of, now or later. */
    private static Stream<Reminder> open(Transaction deal, Listeners listeners) {
        if (!deal.terms().stage().isOpen()) {
            return Stream.empty();
        }
        var reminded = deal.schedule().told().reminded();
        return deal.schedule().standings().stream()
                .filter(deal::isToDo)
                .flatMap(standing -> {
                    var key = date(standing) + "@" + listeners.key();
                    var least = reminded.getOrDefault(key, Integer.MAX_VALUE);
                    return listeners.plan().daysBefore().stream()
                            .filter(days -> days < least)
                            .map(days ->
                                    new Reminder(
                                            standing,
                                            key,
                                            days,
                                            from(deal, standing, days, listeners.plan())));
                });
    }

    @SuppressWarnings("NullAway") // only asked of deadlines that are due
    private static Instant from(Transaction deal, Standing standing, int days, ReminderPlan plan) {
        return standing.due()
                .minusDays(days)
                .atTime(plan.at())
                .atZone(plan.zoneFor(deal.zone()))
                .toInstant();
    }

    /** What has not passed, the first due first. */
    private static List<Standing> upcoming(List<Reminder> due, Instant now) {
        return due.stream()
                .map(Reminder::standing)
                .distinct()
                .filter(standing -> standing.at() != null && standing.at().isAfter(now))
                .sorted(
                        Comparator.comparing(
                                Standing::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static List<TransactionEvent> messages(
            Transaction deal, Listeners listeners, List<Standing> upcoming) {
        if (upcoming.isEmpty()) {
            return List.of();
        }
        var letters =
                switch (listeners.plan().mode()) {
                    case digest -> List.of(upcoming);
                    case single -> upcoming.stream().map(List::of).toList();
                };
        return letters.stream()
                .flatMap(letter ->
                        listeners.parties().stream()
                                .map(party ->
                                        Audience.message(
                                                deal,
                                                party,
                                                "deadline-reminder",
                                                variables(deal, letter))))
                .limit(MOST_MESSAGES)
                .toList();
    }

    private static Map<String, Object> variables(Transaction deal, List<Standing> upcoming) {
        var headline =
                label(deal, upcoming.getFirst())
                        + (upcoming.size() == 1 ? "" : " and " + (upcoming.size() - 1) + " more");
        List<Map<String, Object>> rows =
                upcoming.stream().map(standing -> row(deal, standing)).toList();
        return Map.of(
                "address",
                deal.terms().address().oneLine(),
                "headline",
                headline,
                "deadlines",
                rows);
    }

    @SuppressWarnings("NullAway") // only asked of deadlines that are due
    private static Map<String, Object> row(Transaction deal, Standing standing) {
        return Map.of(
                "label",
                label(deal, standing),
                "due",
                Wording.say(standing.due()),
                "endOfDay",
                standing.at().atZone(deal.zone()).toLocalTime().toString(),
                "timeZone",
                deal.zone().getDisplayName(TextStyle.SHORT_STANDALONE, Locale.ENGLISH));
    }

    private static String label(Transaction deal, Standing standing) {
        return deal.schedule()
                .rule(standing.id())
                .map(DeadlineRule::label)
                .orElseGet(() -> Wording.label(standing.id()));
    }
}
