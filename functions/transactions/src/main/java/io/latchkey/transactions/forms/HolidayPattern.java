package io.latchkey.transactions.forms;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.latchkey.model.InvalidValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which day of a year a law puts a holiday. */
sealed interface HolidayPattern {
    /** The days of that year, mostly one. */
    List<LocalDate> in(int year);

    /** July 4. */
    record Fixed(MonthDay day) implements HolidayPattern {
        @Override
        public List<LocalDate> in(int year) {
            return List.of(day.atYear(year));
        }
    }

    /** The third Monday in January. */
    record Nth(int nth, DayOfWeek weekday, int month) implements HolidayPattern {
        @Override
        public List<LocalDate> in(int year) {
            return List.of(LocalDate.of(year, month, 1).with(dayOfWeekInMonth(nth, weekday)));
        }
    }

    /** The last Monday in May. */
    record Last(DayOfWeek weekday, int month) implements HolidayPattern {
        @Override
        public List<LocalDate> in(int year) {
            return List.of(LocalDate.of(year, month, 1).with(lastInMonth(weekday)));
        }
    }

    /** The first Tuesday on or after November 2, which is the one after the first Monday. */
    record OnOrAfter(DayOfWeek weekday, MonthDay day) implements HolidayPattern {
        @Override
        public List<LocalDate> in(int year) {
            return List.of(day.atYear(year).with(nextOrSame(weekday)));
        }
    }

    /** Days that no rule of our calendar tells, such as those of a lunar one. */
    record Listed(List<LocalDate> dates) implements HolidayPattern {
        @Override
        public List<LocalDate> in(int year) {
            return dates.stream().filter(date -> date.getYear() == year).toList();
        }
    }

    /** So many days from Easter Sunday. */
    record FromEaster(int days) implements HolidayPattern {
        @Override
        public List<LocalDate> in(int year) {
            return List.of(easter(year).plusDays(days));
        }
    }

    /** A day of a year, as the files write it. */
    record Day(int month, int day) {}

    /** As the files write it. */
    record Words(
            @Nullable Integer month,
            @Nullable Integer day,
            @Nullable Integer nth,
            @Nullable DayOfWeek weekday,
            @Nullable DayOfWeek last,
            @Nullable Day onOrAfter,
            @Nullable List<LocalDate> dates,
            @Nullable Integer easter) {
        HolidayPattern pattern() {
            if (dates != null) {
                return new Listed(List.copyOf(dates));
            }
            if (easter != null) {
                return new FromEaster(easter);
            }
            if (onOrAfter != null && weekday != null) {
                return new OnOrAfter(weekday, MonthDay.of(onOrAfter.month(), onOrAfter.day()));
            }
            return ofMonth();
        }

        private HolidayPattern ofMonth() {
            if (month == null) {
                throw new InvalidValue("on", "names a day");
            }
            if (last != null) {
                return new Last(last, month);
            }
            if (nth != null && weekday != null) {
                return new Nth(nth, weekday, month);
            }
            if (day == null) {
                throw new InvalidValue("on", "names a day");
            }
            return new Fixed(MonthDay.of(month, day));
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static HolidayPattern of(Words words) {
        return words.pattern();
    }

    /** The Gregorian computus, as Meeus, Astronomical Algorithms, chapter 8, has it. */
    private static LocalDate easter(int year) {
        var golden = year % 19;
        var century = year / 100;
        var epact =
                (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15)
                        % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        var late = (golden + 11 * epact + 22 * weekday) / 451;
        var sum = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
