package io.latchkey.transactions.forms;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.latchkey.transactions.domain.calendar.Holiday;
import io.latchkey.transactions.domain.calendar.HolidaySet;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A jurisdiction's holidays as its file tells them.
 *
 * @param includes other sets whose days are holidays here as well
 */
record HolidayFile(
        String name,
        String jurisdiction,
        int validFrom,
        int validTo,
        String source,
        @Nullable List<String> includes,
        List<Entry> holidays) {

    /** Where a holiday goes that falls on a weekend; the day itself stays one. */
    enum Observed {
        @JsonProperty("none")
        NONE,
        @JsonProperty("nearest-weekday")
        NEAREST_WEEKDAY,
        @JsonProperty("sunday-to-monday")
        SUNDAY_TO_MONDAY;

        private LocalDate of(LocalDate day) {
            return switch (day.getDayOfWeek()) {
                case SATURDAY -> this == NEAREST_WEEKDAY ? day.minusDays(1) : day;
                case SUNDAY -> this == NONE ? day : day.plusDays(1);
                case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
            };
        }
    }

    /**
     * One holiday of every year from the first to the last.
     *
     * @param source where it has one of its own
     */
    record Entry(
            String name,
            HolidayPattern on,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            @Nullable LocalDate inForceFrom,
            @Nullable Observed observed,
            @Nullable String source) {
        private Stream<Holiday> days(int from, int to) {
            return IntStream.rangeClosed(
                            Math.max(from, Objects.requireNonNullElse(firstYear, from)),
                            Math.min(to, Objects.requireNonNullElse(lastYear, to)))
                    .boxed()
                    .flatMap(year -> on.in(year).stream())
                    .flatMap(this::days);
        }

        private Stream<Holiday> days(LocalDate date) {
            var day = new Holiday(name, date, inForceFrom);
            var elsewhere = Objects.requireNonNullElse(observed, Observed.NONE).of(date);
            return elsewhere.equals(date)
                    ? Stream.of(day)
                    : Stream.of(day, new Holiday(name + " (observed)", elsewhere, inForceFrom));
        }
    }

    /** The set, day by day. */
    HolidaySet set(Function<String, HolidaySet> others) {
        var included =
                Objects.<List<String>>requireNonNullElse(includes, List.of()).stream()
                        .flatMap(other -> others.apply(other).holidays().stream());
        // The first day of the year after the last may be observed in the last.
        var own = holidays.stream().flatMap(entry -> entry.days(validFrom, validTo + 1));
        var days =
                Stream.concat(included, own).filter(day -> isValid(day.date().getYear())).toList();
        return HolidaySet.of(name, validFrom, validTo, days);
    }

    private boolean isValid(int year) {
        return year >= validFrom && year <= validTo;
    }
}
