package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.InvalidValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes every deadline of a deal from its facts. Always from the facts and never from earlier
 * results: moving a fact there and back leaves everything as it was.
 *
 * @param met the days on which deadlines were met; a met deadline stays, and what hangs on it
 *     counts from that day
 */
public record Timeline(
        Map<String, LocalDate> facts,
        Map<String, LocalDate> met,
        ZoneId zone,
        HolidayCalendar holidays) {

    public Timeline {
        facts = Map.copyOf(facts);
        met = Map.copyOf(met);
    }

    /**
     * The deadlines in the order of their rules.
     *
     * @param settled by id, outcomes that stand whatever the facts say now, while their rule is the
     *     same
     * @throws InvalidValue when rules hang on each other in a circle
     */
    public List<Deadline> compute(Collection<DeadlineRule> rules, Map<String, Deadline> settled) {
        CyclicRules.refuse(rules);
        var byId = new HashMap<String, DeadlineRule>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        var done = new HashMap<String, Deadline>();
        rules.stream()
                .map(rule -> settled.get(rule.id()))
                .filter(before ->
                        before != null && before.rule().equals(byId.get(before.rule().id())))
                .forEach(before -> done.put(before.rule().id(), before));
        return rules.stream().map(rule -> resolve(rule, byId, done)).toList();
    }

    private Deadline resolve(
            DeadlineRule rule, Map<String, DeadlineRule> byId, Map<String, Deadline> done) {
        var known = done.get(rule.id());
        if (known != null) {
            return known;
        }
        var why = new ArrayList<String>();
        var anchor = anchorDate(rule, byId, done);
        var deadline =
                anchor.isPresent() ? from(rule, anchor.get(), why) : pending(rule, byId, done);
        done.put(rule.id(), deadline);
        return deadline;
    }

    private Optional<LocalDate> anchorDate(
            DeadlineRule rule, Map<String, DeadlineRule> byId, Map<String, Deadline> done) {
        var fact = facts.get(rule.anchor());
        if (fact != null) {
            return Optional.of(fact);
        }
        var parent = byId.get(rule.anchor());
        if (parent == null) {
            return Optional.empty();
        }
        var metOn = met.get(parent.id());
        return metOn != null
                ? Optional.of(metOn)
                : Optional.ofNullable(resolve(parent, byId, done).due());
    }

    private Deadline pending(
            DeadlineRule rule, Map<String, DeadlineRule> byId, Map<String, Deadline> done) {
        var parent = byId.get(rule.anchor());
        var missing =
                parent == null
                        ? "waits for " + rule.anchor() + ", which has no date"
                        : "waits for "
                                + parent.label()
                                + ": "
                                + resolve(parent, byId, done).why().getFirst();
        return new Deadline(rule, null, null, List.of(missing));
    }

    private Deadline from(DeadlineRule rule, LocalDate anchor, List<String> why) {
        why.add(rule.anchor() + " is " + say(anchor));
        var counted =
                rule.count() == DayCount.calendar
                        ? calendar(rule, anchor, why)
                        : business(rule, anchor, why);
        var due = roll(rule, counted, why);
        why.add("ends at " + rule.endOfDay() + " " + zone.getId());
        if (rule.source() != null) {
            why.add("source: " + rule.source());
        }
        return new Deadline(rule, due, at(rule, due), why);
    }

    private static LocalDate calendar(DeadlineRule rule, LocalDate anchor, List<String> why) {
        var day = anchor.plusDays(rule.offset());
        why.add(period(rule, "calendar") + ": " + say(day));
        return day;
    }

    private LocalDate business(DeadlineRule rule, LocalDate anchor, List<String> why) {
        var step = Integer.signum(rule.offset());
        var day = anchor;
        for (int left = Math.abs(rule.offset()); left > 0; ) {
            day = day.plusDays(step);
            var off = dayOff(day);
            if (off == null) {
                left--;
            } else if (isNotable(off)) {
                why.add(say(day) + " is not counted: " + off);
            }
        }
        why.add(period(rule, "business") + ": " + say(day));
        return day;
    }

    private LocalDate roll(DeadlineRule rule, LocalDate counted, List<String> why) {
        if (rule.roll() == Roll.none) {
            return counted;
        }
        var step = rule.roll() == Roll.forward ? 1 : -1;
        var day = counted;
        for (var off = dayOff(day); off != null; off = dayOff(day)) {
            why.add(say(day) + " is no day for it: " + off);
            day = day.plusDays(step);
        }
        if (!day.equals(counted)) {
            why.add("moves " + rule.roll() + " to " + say(day));
        }
        return day;
    }

    /** Why the day is no business day, or null. */
    private @Nullable String dayOff(LocalDate day) {
        var holiday = holidays.holiday(day);
        if (holiday.isPresent()) {
            return holiday.get();
        }
        var weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY ? name(weekday) : null;
    }

    /** Weekends go without saying in a count; holidays do not. */
    private static boolean isNotable(String off) {
        return !off.equals(name(DayOfWeek.SATURDAY)) && !off.equals(name(DayOfWeek.SUNDAY));
    }

    private Instant at(DeadlineRule rule, LocalDate due) {
        return due.atTime(rule.endOfDay()).atZone(zone).toInstant();
    }

    private static String period(DeadlineRule rule, String kind) {
        var days = Math.abs(rule.offset());
        var unit = kind + (days == 1 ? " day" : " days");
        return rule.offset() < 0 ? days + " " + unit + " before" : days + " " + unit + " after";
    }

    private static String say(LocalDate day) {
        return name(day.getDayOfWeek()) + " " + day;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
