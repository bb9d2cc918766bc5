package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.calendar.DayCount;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What lies between anchor and deadline.
 *
 * @param holidays name of the set, for the count and for the roll
 * @param businessUpTo so many days or fewer are business days, more are calendar days; null for no
 *     such rule. Written in Florida's vacant land contract and Washington's NWMLS forms
 * @param cutoff an anchor whose time is known and later than this counts as the next business day;
 *     null for no such rule
 */
public record Period(
        Offset offset,
        Unit unit,
        DayCount count,
        String holidays,
        @Nullable Integer businessUpTo,
        @Nullable LocalTime cutoff) {
    public Period {
        Text.require("offset", offset);
        Text.require("unit", unit);
        Text.require("count", count);
        holidays = Text.line("holidays", holidays, 64);
        if (unit != Unit.days && (count != DayCount.calendar || businessUpTo != null)) {
            throw new InvalidValue("count", "is calendar where the unit is " + unit);
        }
        if (unit == Unit.hours && cutoff != null) {
            throw new InvalidValue("cutoff", "goes with a period of days");
        }
        if (businessUpTo != null && count != DayCount.calendar) {
            throw new InvalidValue("businessUpTo", "goes with the calendar count alone");
        }
        if (businessUpTo != null && (businessUpTo < 1 || businessUpTo > 366)) {
            throw new InvalidValue("businessUpTo", "is from 1 to 366");
        }
    }

    /** Calendar days, no holidays. */
    public static Period days(int amount) {
        return of(new Offset.Fixed(amount), Unit.days, DayCount.calendar);
    }

    public static Period hours(int amount) {
        return of(new Offset.Fixed(amount), Unit.hours, DayCount.calendar);
    }

    /** By the count's own holidays. */
    public static Period of(Offset offset, Unit unit, DayCount count) {
        return new Period(offset, unit, count, count.ownHolidays(), null, null);
    }

    public Period counting(DayCount other, String set) {
        return new Period(offset, unit, other, set, businessUpTo, cutoff);
    }
}
