package io.latchkey.transactions.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FederalHolidaysTest {
    private static final FederalHolidays HOLIDAYS = new FederalHolidays();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01 | New Year's Day",
                "2026-01-19 | Birthday of Martin Luther King, Jr.",
                "2026-02-16 | Washington's Birthday",
                "2026-05-25 | Memorial Day",
                "2026-06-19 | Juneteenth National Independence Day",
                "2026-09-07 | Labor Day",
                "2026-10-12 | Columbus Day",
                "2026-11-11 | Veterans Day",
                "2026-11-26 | Thanksgiving Day",
                "2026-12-25 | Christmas Day",
                "2026-07-03 | Independence Day (observed)",
                "2021-06-18 | Juneteenth National Independence Day (observed)",
                "2021-07-05 | Independence Day (observed)",
                "2027-12-31 | New Year's Day (observed)",
            })
    void everyHolidayIsKnownOnTheDayOnWhichItIsObserved(LocalDate day, String name) {
        assertThat(HOLIDAYS.holiday(day)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-06-19", "1985-01-21", "2026-11-27", "2026-12-24"})
    void aDayThatIsNoneOrWasNoneYetIsNone(LocalDate day) {
        assertThat(HOLIDAYS.holiday(day)).isEmpty();
    }
}
