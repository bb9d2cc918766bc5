package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.Deadline;
import io.latchkey.transactions.domain.event.MessageRequested;
import io.latchkey.transactions.domain.event.MessageRequested.Recipient;
import io.latchkey.transactions.domain.event.TransactionEvent;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is told of which deadlines when: three days before, the day before and on the day, at nine in
 * the morning at the property, and never of what was met. Each person gets one message for all that
 * comes up at once.
 */
public final class Reminders {
    private static final List<Integer> DAYS_BEFORE = List.of(3, 1, 0);
    // What fits into one write of the store, beside the deal; a deal has fewer agents than that.
    private static final int MOST_TOLD = 95;

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.ENGLISH);

    /** One reminder of one deadline. */
    private record Reminder(Deadline deadline, String key, Instant from) {}

    private Reminders() {}

    /** The moment from which somebody is to be reminded next, which may have passed. */
    public static Optional<Instant> next(Transaction deal) {
        return all(deal).stream()
                .filter(reminder -> !deal.schedule().reminded().contains(reminder.key()))
                .map(Reminder::from)
                .min(Comparator.naturalOrder());
    }

    /**
     * The messages that are due now; while dates are being recalculated nobody is told of the old
     * ones.
     */
    public static Decision remind(Transaction deal, Instant now) {
        var due =
                all(deal).stream()
                        .filter(reminder ->
                                !reminder.from().isAfter(now)
                                        && !deal.schedule().reminded().contains(reminder.key()))
                        .toList();
        if (due.isEmpty() || deal.schedule().isPending()) {
            return new Decision.Unchanged(deal);
        }
        var told = new HashSet<>(deal.schedule().reminded());
        due.forEach(reminder -> told.add(reminder.key()));
        var upcoming =
                due.stream()
                        .map(Reminder::deadline)
                        .distinct()
                        .filter(deadline -> deadline.at() != null && deadline.at().isAfter(now))
                        .toList();
        return new Decision.Changed(
                deal.withFound(deal.schedule().withReminded(told), now), messages(deal, upcoming));
    }

    /** The reminders that the schedule can give. */
    static Set<String> keys(Schedule schedule) {
        return schedule.deadlines().stream()
                .filter(deadline -> deadline.due() != null)
                .flatMap(deadline -> DAYS_BEFORE.stream().map(days -> key(deadline, days)))
                .collect(Collectors.toSet());
    }

    private static List<Reminder> all(Transaction deal) {
        var all = new ArrayList<Reminder>();
        if (!deal.terms().stage().isOpen()) {
            return all;
        }
        for (var deadline : deal.schedule().deadlines()) {
            if (deadline.due() == null || deal.schedule().met().containsKey(deadline.rule().id())) {
                continue;
            }
            for (int days : DAYS_BEFORE) {
                all.add(
                        new Reminder(
                                deadline, key(deadline, days), from(deadline, days, deal.zone())));
            }
        }
        return all;
    }

    private static String key(Deadline deadline, int days) {
        return deadline.rule().id() + "@" + deadline.due() + "-" + days;
    }

    @SuppressWarnings("NullAway") // only asked of deadlines that are due
    private static Instant from(Deadline deadline, int days, ZoneId zone) {
        return deadline.due().minusDays(days).atTime(MORNING).atZone(zone).toInstant();
    }

    private static List<TransactionEvent> messages(Transaction deal, List<Deadline> upcoming) {
        var messages = new ArrayList<TransactionEvent>();
        if (upcoming.isEmpty()) {
            return messages;
        }
        var variables = variables(deal, upcoming);
        var mailboxes = new HashSet<String>();
        for (var party : deal.parties()) {
            if (party.role().isReminded()
                    && party.email() != null
                    && messages.size() < MOST_TOLD
                    && mailboxes.add(party.email().toLowerCase(Locale.ROOT))) {
                messages.add(
                        new MessageRequested(
                                "email",
                                new Recipient(party.name(), party.email()),
                                "deadline-reminder",
                                variables,
                                deal.id().value(),
                                "you are "
                                        + MoveFact.label(party.role().name())
                                                .toLowerCase(Locale.ROOT)
                                        + " in this deal"));
            }
        }
        return messages;
    }

    private static Map<String, Object> variables(Transaction deal, List<Deadline> upcoming) {
        var sorted =
                upcoming.stream()
                        .sorted(
                                Comparator.comparing(
                                        Deadline::at,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
        var first = sorted.getFirst();
        var headline =
                first.rule().label()
                        + (sorted.size() == 1 ? "" : " and " + (sorted.size() - 1) + " more");
        List<Map<String, Object>> rows =
                sorted.stream().map(deadline -> row(deadline, deal.zone())).toList();
        return Map.of(
                "address",
                deal.terms().address().oneLine(),
                "headline",
                headline,
                "deadlines",
                rows);
    }

    @SuppressWarnings("NullAway") // only asked of deadlines that are due
    private static Map<String, Object> row(Deadline deadline, ZoneId zone) {
        return Map.of(
                "label", deadline.rule().label(),
                "due", DAY.format(deadline.due()),
                "endOfDay", deadline.rule().landing().endOfDay().time().toString(),
                "timeZone", zone.getDisplayName(TextStyle.SHORT_STANDALONE, Locale.ENGLISH));
    }
}
