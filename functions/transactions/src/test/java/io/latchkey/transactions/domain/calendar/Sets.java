package io.latchkey.transactions.domain.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holiday sets to test with. */
public final class Sets {
    public static final HolidaySet OBSERVED = FederalHolidays.observed();

    /** The days that 5 U.S.C. 6103(a) names, and none on which one is observed instead. */
    public static final HolidaySet STATUTORY =
            HolidaySet.of(
                    "us-federal-statutory",
                    2000,
                    2040,
                    OBSERVED.holidays().stream()
                            .filter(holiday -> !holiday.name().endsWith("(observed)"))
                            .toList());

    /** The federal days and those that Civil Code 7.1 adds on fixed days, less Columbus Day. */
    public static final HolidaySet CALIFORNIA =
            HolidaySet.of(
                    "california",
                    2000,
                    2040,
                    Stream.concat(
                                    OBSERVED.holidays().stream()
                                            .filter(day -> !day.name().equals("Columbus Day")),
                                    yearly(
                                            List.of(
                                                    MonthDay.of(2, 12),
                                                    MonthDay.of(3, 31),
                                                    MonthDay.of(4, 24),
                                                    MonthDay.of(9, 9))))
                            .toList());

    /** Every Wednesday and two weeks in August: a set that a team could make. */
    public static final HolidaySet CROWDED = HolidaySet.of("crowded", 2000, 2040, crowded());

    public static final List<HolidaySet> ALL =
            List.of(HolidaySet.NONE, OBSERVED, STATUTORY, CALIFORNIA, CROWDED);
    public static final HolidaySets BY_NAME = HolidaySets.of(ALL);

    private Sets() {}

    /** A set of the given days. */
    public static HolidaySet of(String name, String... days) {
        return HolidaySet.of(
                name,
                2000,
                2040,
                Stream.of(days).map(day -> new Holiday(day, LocalDate.parse(day), null)).toList());
    }

    private static Stream<Holiday> yearly(List<MonthDay> days) {
        return IntStream.rangeClosed(2000, 2040)
                .boxed()
                .flatMap(year ->
                        days.stream()
                                .map(day ->
                                        new Holiday("State day " + day, day.atYear(year), null)));
    }

    private static List<Holiday> crowded() {
        var days = new ArrayList<Holiday>();
        for (var day = LocalDate.of(2000, 1, 5); day.getYear() <= 2040; day = day.plusWeeks(1)) {
            days.add(new Holiday("Day of rest", day, null));
        }
        for (int year = 2000; year <= 2040; year++) {
            for (int day = 1; day <= 14; day++) {
                days.add(new Holiday("Vacation", LocalDate.of(year, 8, day), null));
            }
        }
        return days;
    }
}
