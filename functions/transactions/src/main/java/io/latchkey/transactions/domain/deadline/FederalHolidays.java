package io.latchkey.transactions.domain.deadline;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The federal holidays as they are observed: one on a Saturday on the Friday before, one on a
 * Sunday on the Monday after, and the day itself as well. Source: 5 U.S.C. 6103(a) and (b),
 * Executive Order 11582; Juneteenth since Public Law 117-17 of 17 June 2021, Martin Luther King's
 * birthday since 1986.
 */
public final class FederalHolidays implements HolidayCalendar {
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    @Override
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(
                years.computeIfAbsent(day.getYear(), FederalHolidays::year).get(day));
    }

    private static Map<LocalDate, String> year(int year) {
        var days = new HashMap<LocalDate, String>();
        fixed(days, LocalDate.of(year, 1, 1), "New Year's Day");
        if (year >= 1986) {
            days.put(nth(year, Month.JANUARY, 3), "Birthday of Martin Luther King, Jr.");
        }
        days.put(nth(year, Month.FEBRUARY, 3), "Washington's Birthday");
        days.put(LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)), "Memorial Day");
        if (year >= 2021) {
            fixed(days, LocalDate.of(year, 6, 19), "Juneteenth National Independence Day");
        }
        fixed(days, LocalDate.of(year, 7, 4), "Independence Day");
        days.put(nth(year, Month.SEPTEMBER, 1), "Labor Day");
        days.put(nth(year, Month.OCTOBER, 2), "Columbus Day");
        fixed(days, LocalDate.of(year, 11, 11), "Veterans Day");
        days.put(LocalDate.of(year, 11, 1).with(dayOfWeekInMonth(4, THURSDAY)), "Thanksgiving Day");
        fixed(days, LocalDate.of(year, 12, 25), "Christmas Day");
        // The next year's first day is observed in this one when it is a Saturday.
        if (LocalDate.of(year, 12, 31).plusDays(1).getDayOfWeek() == SATURDAY) {
            days.put(LocalDate.of(year, 12, 31), "New Year's Day (observed)");
        }
        return Map.copyOf(days);
    }

    private static LocalDate nth(int year, Month month, int n) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(n, MONDAY));
    }

    private static void fixed(Map<LocalDate, String> days, LocalDate day, String name) {
        days.put(day, name);
        var observed =
                day.getDayOfWeek() == SATURDAY
                        ? day.minusDays(1)
                        : day.getDayOfWeek() == SUNDAY ? day.plusDays(1) : day;
        if (!observed.equals(day) && observed.getYear() == day.getYear()) {
            days.put(observed, name + " (observed)");
        }
    }
}
