package io.latchkey.transactions.domain.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * The federal holidays as they are observed: one on a Saturday on the Friday before, one on a
 * Sunday on the Monday after, and the day itself as well. Source: 5 U.S.C. 6103(a) and (b),
 * Executive Order 11582; Juneteenth since Public Law 117-17 of 17 June 2021.
 */
public final class FederalHolidays {
    public static final String NAME = "us-federal-observed";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2040;
    private static final LocalDate JUNETEENTH_ACT = LocalDate.of(2021, 6, 17);

    private FederalHolidays() {}

    /** From 2000 to 2040. */
    public static HolidaySet observed() {
        var all = new ArrayList<Holiday>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR + 1; year++) {
            addYear(all, year);
        }
        all.removeIf(holiday -> holiday.date().getYear() > LAST_YEAR);
        all.removeIf(holiday -> holiday.date().getYear() < FIRST_YEAR);
        return HolidaySet.of(NAME, FIRST_YEAR, LAST_YEAR, all);
    }

    private static void addYear(List<Holiday> days, int year) {
        fixed(days, LocalDate.of(year, 1, 1), "New Year's Day");
        add(days, nth(year, Month.JANUARY, 3), "Birthday of Martin Luther King, Jr.");
        add(days, nth(year, Month.FEBRUARY, 3), "Washington's Birthday");
        add(days, LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)), "Memorial Day");
        if (year >= JUNETEENTH_ACT.getYear()) {
            fixed(days, LocalDate.of(year, 6, 19), "Juneteenth National Independence Day");
        }
        fixed(days, LocalDate.of(year, 7, 4), "Independence Day");
        add(days, nth(year, Month.SEPTEMBER, 1), "Labor Day");
        add(days, nth(year, Month.OCTOBER, 2), "Columbus Day");
        fixed(days, LocalDate.of(year, 11, 11), "Veterans Day");
        add(
                days,
                LocalDate.of(year, 11, 1).with(dayOfWeekInMonth(4, THURSDAY)),
                "Thanksgiving Day");
        fixed(days, LocalDate.of(year, 12, 25), "Christmas Day");
    }

    private static LocalDate nth(int year, Month month, int n) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(n, MONDAY));
    }

    private static void fixed(List<Holiday> days, LocalDate day, String name) {
        add(days, day, name);
        if (day.getDayOfWeek() == SATURDAY) {
            add(days, day.minusDays(1), name + " (observed)");
        }
        if (day.getDayOfWeek() == SUNDAY) {
            add(days, day.plusDays(1), name + " (observed)");
        }
    }

    private static void add(List<Holiday> days, LocalDate day, String name) {
        var since = name.startsWith("Juneteenth") ? JUNETEENTH_ACT : null;
        days.add(new Holiday(name, day, since));
    }
}
