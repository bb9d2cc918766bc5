package io.latchkey.support.mls.map;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values as MLSs write them, to values as records keep them; empty when they cannot be read. */
final class Values {
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;|]\\s*");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private static final List<DateTimeFormatter> DATES =
            Stream.of("yyyy-MM-dd", "M/d/yyyy", "yyyyMMdd", "d-MMM-yyyy", "MMM d, yyyy")
                    .map(Values::format)
                    .toList();
    private static final List<DateTimeFormatter> TIMES =
            Stream.of(
                            "yyyy-MM-dd HH:mm:ss[.SSS]",
                            "yyyy-MM-dd'T'HH:mm[:ss][.SSS]",
                            "M/d/yyyy HH:mm[:ss]",
                            "M/d/yyyy h:mm[:ss] a")
                    .map(Values::format)
                    .toList();

    private Values() {}

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US);
    }

    /** Numbers come with dollar signs and thousands separators. */
    static Optional<Object> decimal(String text) {
        var bare = text.replaceAll("[$,\\s]", "");
        return bare.length() <= LONGEST_NUMBER && AMOUNT.matcher(bare).matches()
                ? Optional.of(new BigDecimal(bare))
                : Optional.empty();
    }

    static Optional<Object> integer(String text) {
        return decimal(text)
                .map(BigDecimal.class::cast)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0)
                .map(BigDecimal::longValueExact);
    }

    static Optional<Object> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "y", "yes", "true", "t", "1" -> Optional.of(true);
            case "n", "no", "false", "f", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<Object> date(String text) {
        return first(DATES, format -> LocalDate.parse(text, format))
                .or(() -> first(TIMES, format -> LocalDateTime.parse(text, format).toLocalDate()))
                .or(() -> attempt(() -> OffsetDateTime.parse(text).toLocalDate()));
    }

    /** What has no zone is UTC, as RETS 1.7.2 and the Web API define their timestamps. */
    static Optional<Object> timestamp(String text) {
        return attempt(() -> OffsetDateTime.parse(text).toInstant())
                .or(() ->
                        first(
                                TIMES,
                                format ->
                                        LocalDateTime.parse(text, format)
                                                .toInstant(ZoneOffset.UTC)))
                .or(() ->
                        first(
                                DATES,
                                format ->
                                        LocalDate.parse(text, format)
                                                .atStartOfDay()
                                                .toInstant(ZoneOffset.UTC)));
    }

    static List<String> words(String text) {
        return SEPARATOR.splitAsStream(text).filter(word -> !word.isBlank()).distinct().toList();
    }

    private static Optional<Object> first(
            List<DateTimeFormatter> formats, Function<DateTimeFormatter, Object> parse) {
        return formats.stream()
                .flatMap(format -> attempt(() -> parse.apply(format)).stream())
                .findFirst();
    }

    private static Optional<Object> attempt(Supplier<Object> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
