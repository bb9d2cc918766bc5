package io.latchkey.transactions.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.model.InvalidValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkDaysTest {
    private static final List<Integer> NUMBERS = List.of(1, 2, 3, 7, 17, 45);
    private static final LocalDate JUNETEENTH_ACT = LocalDate.of(2021, 6, 17);

    /** A count by a set. */
    record Case(HolidaySet set, DayCount count) {}

    static List<Case> cases() {
        return Sets.ALL.stream()
                .flatMap(set -> Stream.of(DayCount.values()).map(count -> new Case(set, count)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void overFortyYearsEveryCountIsWhatGoingDayByDayFinds(Case each) {
        var before = works(each, JUNETEENTH_ACT.minusDays(1));
        var after = works(each, JUNETEENTH_ACT);
        for (var day = LocalDate.of(2000, 6, 1); day.getYear() < 2040; day = day.plusDays(1)) {
            var days = each.set().days(each.count(), day);
            var works = day.isBefore(JUNETEENTH_ACT) ? before : after;
            for (int number : NUMBERS) {
                same(days.plus(day, number), step(day, number, works));
                same(days.plus(day, -number), step(day, -number, works));
            }
            same(days.isWorkDay(day), works.test(day));
            same(days.dayOff(day) == null, works.test(day));
            same(days.onOrAfter(day), step(day.minusDays(1), 1, works));
            same(days.onOrBefore(day), step(day.plusDays(1), -1, works));
        }
    }

    /** Millions of assertions would take longer than the counts. */
    private static void same(Object actual, Object expected) {
        if (!actual.equals(expected)) {
            assertThat(actual).isEqualTo(expected);
        }
    }

    @Test
    void tenThousandWorkDaysAreCountedAsExactlyAsThree() {
        var start = LocalDate.of(2001, 1, 2);
        var days = Sets.OBSERVED.days(DayCount.business, start);
        var works = works(new Case(Sets.OBSERVED, DayCount.business), start);
        assertThat(days.plus(start, 9_000)).isEqualTo(step(start, 9_000, works));
        var back = LocalDate.of(2039, 1, 3);
        assertThat(days.plus(back, -9_000)).isEqualTo(step(back, -9_000, works));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "regzSpecific, us-federal-statutory, true,  a specific business day",
        "regzGeneral,  us-federal-observed,  false, a federal holiday as observed",
        "business,     california,           false, a legal holiday of California",
        "business,     none,                 true,  a Friday",
    })
    void theThirdOfJuly2026DivergesFourWays(
            DayCount count, String set, boolean works, String what) {
        var day = LocalDate.of(2026, 7, 3);
        assertThat(Sets.BY_NAME.named("holidays", set).days(count, day).isWorkDay(day))
                .as(what)
                .isEqualTo(works);
    }

    @Test
    void aPeriodThatBeganBeforeALawDoesNotKnowItsHoliday() {
        var juneteenth = LocalDate.of(2021, 6, 19);
        var before = Sets.STATUTORY.days(DayCount.regzSpecific, JUNETEENTH_ACT.minusDays(1));
        var after = Sets.STATUTORY.days(DayCount.regzSpecific, JUNETEENTH_ACT);
        assertThat(before.dayOff(juneteenth)).isNull();
        assertThat(after.dayOff(juneteenth)).isEqualTo("Juneteenth National Independence Day");
    }

    @Test
    void aHolidayOnAWeekendKeepsItsName() {
        var days = Sets.STATUTORY.days(DayCount.business, LocalDate.of(2026, 7, 1));
        assertThat(days.dayOff(LocalDate.of(2026, 7, 4))).isEqualTo("Independence Day");
        assertThat(days.dayOff(LocalDate.of(2026, 7, 5))).isEqualTo("a Sunday");
        assertThat(days.dayOff(LocalDate.of(2026, 7, 6))).isNull();
    }

    @Test
    void twoHolidaysOnOneDayTakeOneDay() {
        var day = LocalDate.of(2026, 2, 12);
        var twice =
                HolidaySet.of(
                        "twice",
                        2026,
                        2026,
                        List.of(new Holiday("First", day, null), new Holiday("Second", day, null)));
        var days = twice.days(DayCount.business, day);
        assertThat(days.plus(LocalDate.of(2026, 2, 11), 1)).isEqualTo("2026-02-13");
        assertThat(days.dayOff(day)).isEqualTo("First");
    }

    @Test
    void aHolidayOutsideOfTheSetsYearsIsRefused() {
        var day = new Holiday("New Year's Day", LocalDate.of(2041, 1, 1), null);
        assertThatThrownBy(() -> HolidaySet.of("x", 2000, 2040, List.of(day)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("holidays lie in the set's years, and 2041-01-01 does not");
    }

    @Test
    void anUnknownSetIsRefusedWithThoseThatAreKnown() {
        assertThatThrownBy(() -> Sets.BY_NAME.named("holidays", "us-zz"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage(
                        "holidays is one of california, crowded, none, us-federal-observed, us-federal-statutory");
    }

    /** The reference: the law's words about one day. */
    private static Predicate<LocalDate> works(Case each, LocalDate began) {
        Set<LocalDate> off = new HashSet<>();
        for (var holiday : each.set().holidays()) {
            if (holiday.isKnownTo(began)) {
                off.add(holiday.date());
            }
        }
        var week =
                each.count() == DayCount.regzSpecific
                        ? Set.of(DayOfWeek.SUNDAY)
                        : Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        return day -> !week.contains(day.getDayOfWeek()) && !off.contains(day);
    }

    private static LocalDate step(LocalDate from, int number, Predicate<LocalDate> works) {
        var day = from;
        for (int left = Math.abs(number); left > 0; ) {
            day = day.plusDays(Integer.signum(number));
            left -= works.test(day) ? 1 : 0;
        }
        return day;
    }
}
