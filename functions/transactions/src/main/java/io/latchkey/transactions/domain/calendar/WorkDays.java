package io.latchkey.transactions.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The working days of a week less one table of holidays.
 *
 * <p>Working days are numbered. The number of a day in a world without holidays is arithmetic on
 * its week; one binary search among the holidays that fall on working days corrects it. So a count
 * of ten thousand days costs what a count of three does, and a table of forty years is a few
 * hundred numbers.
 */
public final class WorkDays {
    private static final int WEEK = 7;
    // 1970-01-01, day 0 of the epoch, was a Thursday: 3 days after a Monday.
    private static final int EPOCH_AFTER_MONDAY = 3;

    private final HolidaySet set;
    // The week's working days are its first ones from Monday on.
    private final int perWeek;
    private final List<Holiday> holidays;
    // Of each of the holidays, its day.
    private final long[] days;
    // Of each holiday on a working day of the week, how many working days lie before it.
    private final long[] workedBefore;

    /**
     * @param holidays sorted by day
     */
    WorkDays(HolidaySet set, int perWeek, List<Holiday> holidays) {
        ToLongFunction<Holiday> epochDay = holiday -> holiday.date().toEpochDay();
        this.set = set;
        this.perWeek = perWeek;
        this.holidays = List.copyOf(holidays);
        this.days = holidays.stream().mapToLong(epochDay).toArray();
        this.workedBefore = Arrays.stream(days).filter(this::isOfWeek).distinct().toArray();
        for (int i = 0; i < workedBefore.length; i++) {
            workedBefore[i] = weekdaysBefore(workedBefore[i]) - i;
        }
    }

    /** The set that the holidays are of. */
    public HolidaySet set() {
        return set;
    }

    /** Whether the set vouches for the day's year. */
    public boolean covers(LocalDate day) {
        return set.covers(day);
    }

    public boolean isWorkDay(LocalDate day) {
        var epochDay = day.toEpochDay();
        return isOfWeek(epochDay) && Arrays.binarySearch(days, epochDay) < 0;
    }

    /** The holiday that the day is, if it is one, be it on a weekend too. */
    public Optional<Holiday> holiday(LocalDate day) {
        var at = Arrays.binarySearch(days, day.toEpochDay());
        return at < 0 ? Optional.empty() : Optional.of(holidays.get(firstOf(at)));
    }

    /** Why the day is no working day, in words; null where it is one. */
    public @Nullable String dayOff(LocalDate day) {
        var holiday = holiday(day);
        if (holiday.isPresent()) {
            return holiday.get().name();
        }
        if (isOfWeek(day.toEpochDay())) {
            return null;
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? "a Sunday" : "a Saturday";
    }

    /** The holidays from one day to another, both included. */
    public List<Holiday> holidays(LocalDate from, LocalDate to) {
        return holidays.subList(
                lowerBound(days, from.toEpochDay()), lowerBound(days, to.toEpochDay() + 1));
    }

    /**
     * The last of so many working days after the day, or before it where the number is negative;
     * the day itself for none.
     */
    public LocalDate plus(LocalDate day, int workDays) {
        if (workDays == 0) {
            return day;
        }
        var epochDay = day.toEpochDay();
        return workDays > 0
                ? workDay(workDaysBefore(epochDay + 1) + workDays - 1)
                : workDay(workDaysBefore(epochDay) + workDays);
    }

    /** The day itself where it is a working day, else the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        return workDay(workDaysBefore(day.toEpochDay()));
    }

    /** The day itself where it is a working day, else the one before. */
    public LocalDate onOrBefore(LocalDate day) {
        return workDay(workDaysBefore(day.toEpochDay() + 1) - 1);
    }

    /** The working day before which so many lie. */
    private LocalDate workDay(long number) {
        var weekday = number + lowerBound(workedBefore, number + 1);
        var week = Math.floorDiv(weekday, perWeek);
        return LocalDate.ofEpochDay(
                week * WEEK + Math.floorMod(weekday, perWeek) - EPOCH_AFTER_MONDAY);
    }

    /** How many working days lie before the day, counted from the epoch. */
    private long workDaysBefore(long epochDay) {
        var weekdays = weekdaysBefore(epochDay);
        return weekdays - holidaysBefore(weekdays);
    }

    /**
     * How many holidays lie on the first so many weekdays. The holiday of place i lies on weekday
     * {@code workedBefore[i] + i}, which grows with i.
     */
    private int holidaysBefore(long weekdays) {
        int low = 0;
        int high = workedBefore.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (workedBefore[middle] + middle < weekdays) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long weekdaysBefore(long epochDay) {
        var week = Math.floorDiv(epochDay + EPOCH_AFTER_MONDAY, WEEK);
        return week * perWeek + Math.min(dayOfWeek(epochDay), perWeek);
    }

    private boolean isOfWeek(long epochDay) {
        return dayOfWeek(epochDay) < perWeek;
    }

    /** 0 for Monday. */
    private static int dayOfWeek(long epochDay) {
        return Math.floorMod(epochDay + EPOCH_AFTER_MONDAY, WEEK);
    }

    private int firstOf(int at) {
        var first = at;
        while (first > 0 && days[first - 1] == days[at]) {
            first--;
        }
        return first;
    }

    /** How many of the sorted numbers are smaller. */
    private static int lowerBound(long[] sorted, long number) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
