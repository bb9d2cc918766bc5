package io.latchkey.transactions.domain.deadline;

import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.calendar.Holiday;
import io.latchkey.transactions.domain.calendar.HolidaySet;
import io.latchkey.transactions.domain.calendar.HolidaySets;
import io.latchkey.transactions.domain.calendar.WorkDays;
import io.latchkey.transactions.domain.deadline.Conflict.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds days that deadlines passed over or fell on and that are a holiday of one set in use and a
 * working day of another.
 */
final class DisputedDays {
    private final List<Deadline> deadlines;
    private final Set<HolidaySet> sets = new LinkedHashSet<>();
    private final Map<LocalDate, Dispute> disputes = new TreeMap<>();

    private record Dispute(Set<String> deadlines, String words) {}

    DisputedDays(List<Deadline> deadlines, HolidaySets holidays) {
        this.deadlines = deadlines;
        for (var deadline : deadlines) {
            if (deadline.due() != null && asksHolidays(deadline.rule())) {
                sets.add(holidays.named("holidays", deadline.rule().period().holidays()));
            }
        }
        sets.remove(HolidaySet.NONE);
    }

    private static boolean asksHolidays(DeadlineRule rule) {
        return rule.period().count() != DayCount.calendar
                || rule.period().businessUpTo() != null
                || rule.landing().roll() != Roll.none;
    }

    List<Conflict> find() {
        if (sets.size() < 2) {
            return List.of();
        }
        for (var deadline : deadlines) {
            for (var reason : deadline.reasons()) {
                if (reason instanceof Reason.Counted counted) {
                    counted(deadline.rule(), counted);
                } else if (reason instanceof Reason.Rolled(var by, var from, var to)) {
                    compare(deadline.rule(), by, from, to);
                }
            }
        }
        var found = new ArrayList<Conflict>();
        disputes.forEach((day, dispute) ->
                found.add(
                        new Conflict(
                                Kind.holidaySetsDisagree,
                                List.copyOf(dispute.deadlines()),
                                day,
                                dispute.words(),
                                null)));
        return found;
    }

    private void counted(DeadlineRule rule, Reason.Counted counted) {
        if (!asksHolidays(rule)) {
            return;
        }
        if (counted.count() == DayCount.calendar || counted.amount() == 0) {
            compare(rule, counted.by(), counted.to(), counted.to());
            return;
        }
        var first = counted.from().plusDays(Integer.signum(counted.amount()));
        compare(rule, counted.by(), first, counted.to());
    }

    private void compare(DeadlineRule rule, WorkDays own, LocalDate from, LocalDate to) {
        var first = from.isBefore(to) ? from : to;
        var last = from.isBefore(to) ? to : from;
        for (var set : sets) {
            if (set != own.set()) {
                var other = set.days(DayCount.calendar, first);
                compare(rule, own, other, own.holidays(first, last));
                compare(rule, other, own, other.holidays(first, last));
            }
        }
    }

    private void compare(DeadlineRule rule, WorkDays one, WorkDays other, List<Holiday> ofOne) {
        for (var holiday : ofOne) {
            var day = holiday.date();
            if (!isWeekend(day) && other.covers(day) && other.holiday(day).isEmpty()) {
                disputes.computeIfAbsent(
                                day,
                                _ ->
                                        new Dispute(
                                                new LinkedHashSet<>(),
                                                Telling.say(day)
                                                        + " is "
                                                        + holiday.name()
                                                        + " by "
                                                        + one.set().name()
                                                        + " and no holiday by "
                                                        + other.set().name()))
                        .deadlines()
                        .add(rule.id());
            }
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
