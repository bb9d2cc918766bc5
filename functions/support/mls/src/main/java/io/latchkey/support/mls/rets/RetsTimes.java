package io.latchkey.support.mls.rets;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads dates and timestamps as boards write them: ISO 8601 with or without zone, the American
 * order, month names, twelve hours or twenty-four.
 */
public final class RetsTimes {
    private static final List<DateTimeFormatter> FORMS =
            List.of(
                    form(
                            "uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S][XXX][XX][X]"),
                    form("M/d/uuuu h:mm[:ss][.SSS] a"),
                    form("M/d/uuuu H:mm[:ss][.SSS]"),
                    form("MMM d uuuu h:mm[:ss] a"),
                    form("d-MMM-uuuu H:mm[:ss]"),
                    form("uuuu-MM-dd"),
                    form("M/d/uuuu"),
                    form("uuuuMMdd"),
                    form("MMM d uuuu"),
                    form("d-MMM-uuuu"));

    private RetsTimes() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US);
    }

    /**
     * The moment; empty where the text is none.
     *
     * @param zone of the board, for texts that name none; a date alone is its first moment there
     */
    public static Optional<Instant> instant(String text, ZoneId zone) {
        return parsed(text)
                .map(found ->
                        switch (found) {
                            case OffsetDateTime time -> time.toInstant();
                            case LocalDateTime time -> time.atZone(zone).toInstant();
                            case LocalDate date -> date.atStartOfDay(zone).toInstant();
                            default -> throw new IllegalStateException(text);
                        });
    }

    /** The day as it is written, whatever its zone; empty where the text is none. */
    public static Optional<LocalDate> date(String text) {
        return parsed(text).map(LocalDate::from);
    }

    private static Optional<TemporalAccessor> parsed(String text) {
        var bare = text.strip().replaceAll("\\s+", " ");
        for (var form : FORMS) {
            try {
                return Optional.of(
                        form.parseBest(
                                bare, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
            } catch (DateTimeException e) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }
}
