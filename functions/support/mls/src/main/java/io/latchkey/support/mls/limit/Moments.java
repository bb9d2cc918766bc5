package io.latchkey.support.mls.limit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** When, as headers put it: seconds from now, a Unix time in seconds or milliseconds, or a date. */
final class Moments {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,15})(?:\\.\\d+)?");
    private static final long FIRST_UNIX_SECOND = 1_000_000_000L;
    private static final long FIRST_UNIX_MILLISECOND = 1_000_000_000_000L;

    private Moments() {}

    static Optional<Instant> parse(String value, Instant now) {
        var text = value.strip();
        var number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(counted(Long.parseLong(number.group(1)), now));
        }
        return dated(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                .or(() -> dated(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    private static Instant counted(long number, Instant now) {
        if (number >= FIRST_UNIX_MILLISECOND) {
            return Instant.ofEpochMilli(number);
        }
        return number >= FIRST_UNIX_SECOND
                ? Instant.ofEpochSecond(number)
                : now.plusSeconds(number);
    }

    private static Optional<Instant> dated(String text, DateTimeFormatter format) {
        try {
            return Optional.of(ZonedDateTime.parse(text, format).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
