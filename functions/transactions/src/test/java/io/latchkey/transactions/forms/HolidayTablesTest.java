package io.latchkey.transactions.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.transactions.domain.calendar.Holiday;
import io.latchkey.transactions.domain.calendar.HolidaySet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTablesTest {
    private static final EnumSet<DayOfWeek> WEEKEND =
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Source: the Office of Personnel Management's lists of federal holidays of those years. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2010, 01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
        "2015, 01-01 01-19 02-16 05-25 07-03 09-07 10-12 11-11 11-26 12-25",
        "2021, 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
        "2022, 01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26",
        "2023, 01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
        "2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
        "2027, 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
        "2028, 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"
    })
    void federalHolidaysAreObservedOnTheDaysThatWerePublished(int year, String days) {
        assertThat(weekdays("us-federal-observed", year)).isEqualTo(dates(year, days));
        assertThat(weekdays("us-fl", year)).isEqualTo(dates(year, days));
    }

    /** Source: the Federal Reserve Banks' holiday schedule: no Friday for a Saturday. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2021, 01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25",
        "2022, 01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26",
        "2026, 01-01 01-19 02-16 05-25 06-19 09-07 10-12 11-11 11-26 12-25"
    })
    void reserveBanksCloseOnTheDaysThatWerePublished(int year, String days) {
        assertThat(weekdays("us-federal-reserve", year)).isEqualTo(dates(year, days));
    }

    /** Source: the statutes that each table names. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "us-tx, 2026, 01-01 01-19 02-16 03-02 04-21 05-25 06-19 08-27 09-07 11-11 11-26 11-27"
                + " 12-25",
        "us-tx, 2024, 01-01 01-15 01-19 02-19 05-27 06-19 07-04 08-27 09-02 11-11 11-28 11-29"
                + " 12-25",
        "us-ca, 2023, 01-02 01-16 02-13 02-20 03-31 04-24 05-29 06-19 07-04 09-04 09-08 09-22 10-09"
                + " 11-10 11-23 12-25",
        "us-ca, 2026, 01-01 01-19 02-12 02-16 02-17 03-31 04-24 05-25 06-19 07-03 09-07 09-09 09-25"
                + " 10-12 11-11 11-26 12-25",
        "us-ca, 2028, 01-17 01-26 02-21 03-31 04-24 05-29 06-19 07-04 09-04 09-08 09-22 10-09 10-17"
                + " 11-10 11-23 12-25",
        "us-ca, 2019, 01-01 01-21 02-12 02-18 04-01 05-27 07-04 09-02 09-09 09-27 10-14 11-11 11-28"
                + " 12-25",
        "us-co, 2026, 01-01 01-19 02-16 05-25 06-19 09-07 10-05 11-11 11-26 12-25",
        "us-co, 2021, 01-01 01-18 02-15 05-31 07-05 09-06 10-04 11-11 11-25",
        "us-co, 2019, 01-01 01-21 02-18 05-27 07-04 09-02 10-14 11-11 11-28 12-25",
        "us-federal-or-co, 2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-05 10-12 11-11 11-26"
                + " 12-25",
        "us-nj, 2026, 01-01 01-19 02-12 02-16 04-03 05-25 06-19 09-07 10-12 11-03 11-11 11-26"
                + " 12-25",
        "us-nj, 2027, 01-01 01-18 02-12 02-15 03-26 05-31 06-18 07-05 09-06 10-11 11-02 11-11"
                + " 11-25",
        "us-nj, 2024, 01-01 01-15 02-12 02-19 03-29 05-27 06-21 07-04 09-02 10-14 11-05 11-11 11-28"
                + " 12-25",
        "us-ny, 2026, 01-01 01-19 02-12 02-16 05-25 06-19 09-07 10-12 11-03 11-11 11-26 12-25",
        "us-ny, 2023, 01-02 01-16 02-13 02-20 05-29 06-19 07-04 09-04 10-09 11-07 11-23 12-25",
        "us-ny, 2020, 01-01 01-20 02-12 02-17 05-25 09-07 10-12 11-03 11-11 11-26 12-25"
    })
    void aStateHasTheWeekdaysOffThatItsLawSays(String set, int year, String days) {
        assertThat(weekdays(set, year)).isEqualTo(dates(year, days));
    }

    /** Source: 5 U.S.C. 6103(a): the dates themselves, on whatever weekday. */
    @Test
    void theStatutoryDatesStayWhereTheyFall() {
        assertThat(set("us-federal-statutory").holidays())
                .extracting(Holiday::date)
                .contains(LocalDate.of(2026, 7, 4), LocalDate.of(2021, 6, 19))
                .doesNotContain(LocalDate.of(2026, 7, 3), LocalDate.of(2021, 6, 18))
                .noneMatch(day -> day.isEqual(LocalDate.of(2021, 1, 20)));
    }

    /** Source: Public Law 117-17; 86 FR 44267. */
    @Test
    void juneteenthIsUnknownToAPeriodThatBeganBeforeItWasLaw() {
        var juneteenth =
                set("us-federal-statutory").holidays().stream()
                        .filter(day -> day.date().equals(LocalDate.of(2021, 6, 19)))
                        .toList();
        assertThat(juneteenth)
                .containsExactly(
                        new Holiday(
                                "Juneteenth National Independence Day",
                                LocalDate.of(2021, 6, 19),
                                LocalDate.of(2021, 6, 17)));
    }

    /** Source: the almanac's dates of Easter Sunday. */
    @ParameterizedTest
    @CsvSource({"2000-04-21", "2008-03-21", "2011-04-22", "2024-03-29", "2025-04-18", "2038-04-23"})
    void goodFridayIsFoundFromEaster(LocalDate day) {
        assertThat(set("us-nj").holidays()).contains(new Holiday("Good Friday", day, null));
    }

    @Test
    void everySetCoversTheSameYearsAndHasHolidaysInEachOfThem() {
        for (var set : HolidayTables.shipped().byName().values()) {
            if (set != HolidaySet.NONE) {
                assertThat(List.of(set.firstYear(), set.lastYear()))
                        .as(set.name())
                        .containsExactly(2000, 2040);
                for (int year = 2000; year <= 2040; year++) {
                    assertThat(weekdays(set.name(), year)).as(set.name()).hasSizeGreaterThan(6);
                }
            }
        }
    }

    private static HolidaySet set(String name) {
        return HolidayTables.shipped().named("holidays", name);
    }

    private static List<LocalDate> weekdays(String set, int year) {
        return set(set).holidays().stream()
                .map(Holiday::date)
                .filter(day -> day.getYear() == year && !WEEKEND.contains(day.getDayOfWeek()))
                .distinct()
                .toList();
    }

    private static List<LocalDate> dates(int year, String days) {
        return Arrays.stream(days.split(" ", -1))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();
    }
}
