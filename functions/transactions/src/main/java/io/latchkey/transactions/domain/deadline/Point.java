package io.latchkey.transactions.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a deadline may count from.
 *
 * @param date local at the property
 * @param time local at the property, of what happened or is due at a time; null of a whole day
 * @param at the moment, or of a deadline on a whole day its end; null where it is not known
 */
record Point(String name, LocalDate date, @Nullable LocalTime time, @Nullable Instant at) {
    /** By day, and on one day by the moment; a day without one begins it. */
    static final Comparator<Point> EARLIEST_FIRST =
            Comparator.comparing(Point::date)
                    .thenComparing(Point::at, Comparator.nullsFirst(Comparator.naturalOrder()));
}
