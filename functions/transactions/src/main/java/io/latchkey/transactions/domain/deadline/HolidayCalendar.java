package io.latchkey.transactions.domain.deadline;

import java.time.LocalDate;
import java.util.Optional;

/** The days that are no business days besides weekends. */
@FunctionalInterface
public interface HolidayCalendar {
    /** The holiday's name, if the day is one. */
    Optional<String> holiday(LocalDate day);
}
