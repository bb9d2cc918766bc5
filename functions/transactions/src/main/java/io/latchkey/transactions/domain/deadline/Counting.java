package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.calendar.HolidaySet;
import io.latchkey.transactions.domain.calendar.WorkDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From an anchor to the day and the moment that a rule tells, noting each step. */
final class Counting {
    private final Inputs inputs;
    private final KnownFacts known;

    Counting(Inputs inputs, KnownFacts known) {
        this.inputs = inputs;
        this.known = known;
    }

    Point due(DeadlineRule rule, Point anchor, int amount, List<Reason> reasons) {
        return switch (rule.period().unit()) {
            case days -> days(rule, anchor, amount, reasons);
            case hours -> hours(rule, anchor, amount, reasons);
            case years -> years(rule, anchor.date(), amount, reasons);
        };
    }

    private Point days(DeadlineRule rule, Point anchor, int amount, List<Reason> reasons) {
        var start = cutOff(rule, anchor, reasons);
        var counted = count(rule, start, amount);
        reasons.add(counted);
        var due = roll(rule, counted.to(), amount, counted.by(), reasons);
        return endOf(rule, due, !due.equals(counted.to()), reasons);
    }

    /** Hours elapse on the world's clock, whatever the one on the wall does meanwhile. */
    private Point hours(DeadlineRule rule, Point anchor, int amount, List<Reason> reasons) {
        var zone = inputs.zone();
        if (zone == null) {
            throw new InvalidValue("zone", "is needed, for " + rule.id() + " counts hours");
        }
        // Of a day without a time it is not known when in it; counted from its beginning no
        // deadline comes out too late.
        var from = anchor.at() == null ? anchor.date().atStartOfDay(zone).toInstant() : anchor.at();
        var at = from.plusSeconds(amount * 3600L);
        var local = at.atZone(zone).toLocalDateTime();
        refuseYear(rule, local.toLocalDate());
        reasons.add(new Reason.Elapsed(amount, from.atZone(zone).toLocalDateTime(), local));
        var day = local.toLocalDate();
        var days = holidays(rule).days(DayCount.calendar, day);
        var due = roll(rule, day, amount, days, reasons);
        return due.equals(day)
                ? new Point(rule.id(), due, local.toLocalTime(), at)
                : endOf(rule, due, true, reasons);
    }

    private Point years(DeadlineRule rule, LocalDate start, int amount, List<Reason> reasons) {
        var day = start.plusYears(amount);
        refuseYear(rule, day);
        reasons.add(new Reason.Passed(amount, day));
        var days = holidays(rule).days(DayCount.calendar, start);
        var due = roll(rule, day, amount, days, reasons);
        return endOf(rule, due, !due.equals(day), reasons);
    }

    private LocalDate cutOff(DeadlineRule rule, Point anchor, List<Reason> reasons) {
        var cutoff = rule.period().cutoff();
        if (cutoff == null || anchor.time() == null || !anchor.time().isAfter(cutoff)) {
            return anchor.date();
        }
        var days = holidays(rule).days(rule.period().count(), anchor.date());
        var next = days.plus(anchor.date(), 1);
        refuseUncovered(rule, days.set(), next);
        reasons.add(new Reason.CutOff(cutoff, next));
        return next;
    }

    private Reason.Counted count(DeadlineRule rule, LocalDate start, int amount) {
        var period = rule.period();
        var upTo = period.businessUpTo();
        var count = upTo != null && Math.abs(amount) <= upTo ? DayCount.business : period.count();
        var set = holidays(rule);
        var counted =
                count == DayCount.calendar
                        ? everyDay(set, start, amount)
                        : workDays(count, set, start, amount);
        refuseYear(rule, counted.to());
        if (count != DayCount.calendar && amount != 0) {
            refuseUncovered(rule, set, start);
            refuseUncovered(rule, set, counted.to());
        }
        return counted;
    }

    private static Reason.Counted everyDay(HolidaySet set, LocalDate start, int amount) {
        var to = start.plusDays(amount);
        var began = amount < 0 ? to : start;
        return new Reason.Counted(
                amount, DayCount.calendar, set.days(DayCount.calendar, began), start, to);
    }

    /**
     * By the table that was in force when the period began. One that counts back begins where it
     * ends, which its table decides in turn; of two answers that each fit, the earlier stands.
     */
    private static Reason.Counted workDays(
            DayCount count, HolidaySet set, LocalDate start, int amount) {
        var days = set.days(count, start);
        var to = days.plus(start, amount);
        var then = amount < 0 ? set.days(count, to) : days;
        if (then != days) {
            var earlierTable = then.plus(start, amount);
            if (set.days(count, earlierTable) == then) {
                return new Reason.Counted(amount, count, then, start, earlierTable);
            }
        }
        return new Reason.Counted(amount, count, days, start, to);
    }

    private LocalDate roll(
            DeadlineRule rule, LocalDate day, int amount, WorkDays days, List<Reason> reasons) {
        var landing = rule.landing();
        if (landing.roll() == Roll.none
                || (landing.rollWhen() != null && !known.flag(landing.rollWhen()))) {
            return day;
        }
        var due =
                isForward(landing.roll(), rule.period().offset(), amount)
                        ? days.onOrAfter(day)
                        : days.onOrBefore(day);
        refuseUncovered(rule, days.set(), day);
        refuseUncovered(rule, days.set(), due);
        if (!due.equals(day)) {
            reasons.add(new Reason.Rolled(days, day, due));
        }
        return due;
    }

    private static boolean isForward(Roll roll, Offset offset, int amount) {
        return switch (roll) {
            case none, forward -> true;
            case backward -> false;
            case direction ->
                    switch (offset) {
                        case Offset.Fixed _ -> amount >= 0;
                        case Offset.FromFact(_, var before) -> !before;
                    };
        };
    }

    private Point endOf(DeadlineRule rule, LocalDate due, boolean rolled, List<Reason> reasons) {
        var time = endOfDay(rule, rolled);
        reasons.add(new Reason.Ends(time, inputs.zone()));
        return new Point(rule.id(), due, null, at(due, time));
    }

    LocalTime endOfDay(DeadlineRule rule, boolean rolled) {
        var end = rule.landing().endOfDay();
        if (rolled && end.whenRolled() != null) {
            return end.whenRolled();
        }
        return end.fact() == null ? end.time() : known.time(end.fact()).orElse(end.time());
    }

    /**
     * The moment of a local time at the property. One that clocks skip is as much later as they
     * skip; of one that comes twice it is the first.
     */
    @Nullable Instant at(LocalDate date, LocalTime time) {
        var zone = inputs.zone();
        if (zone == null) {
            return null;
        }
        var local = date.atTime(time);
        return local.toInstant(zone.getRules().getOffset(local));
    }

    private HolidaySet holidays(DeadlineRule rule) {
        var name = rule.period().holidays();
        var set = inputs.holidays().byName().get(name);
        return set == null
                ? inputs.holidays().named("deadlines." + rule.id() + ".holidays", name)
                : set;
    }

    private static void refuseYear(DeadlineRule rule, LocalDate date) {
        Timeline.refuseYear("deadlines." + rule.id(), date);
    }

    private static void refuseUncovered(DeadlineRule rule, HolidaySet set, LocalDate day) {
        if (!set.covers(day)) {
            throw new InvalidValue(
                    "deadlines." + rule.id() + ".holidays",
                    "of "
                            + set.name()
                            + " are known for the years "
                            + set.firstYear()
                            + " to "
                            + set.lastYear()
                            + ", and "
                            + day
                            + " is not in them");
        }
    }
}
