package io.latchkey.local.runtime.schedule;

import io.latchkey.local.runtime.template.NotUnderstood;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a schedule calls: {@code rate(..)}, {@code cron(..)} or {@code at(..)}. */
public sealed interface Expression {
    /** Every so often, counted from the start of the suite. */
    record Rate(Duration every) implements Expression {
        @Override
        public Optional<Instant> next(Instant after, ZoneId zone) {
            return Optional.of(after.plus(every));
        }
    }

    /** Once. */
    record At(LocalDateTime time) implements Expression {
        @Override
        public Optional<Instant> next(Instant after, ZoneId zone) {
            return Optional.of(time.atZone(zone).toInstant()).filter(at -> at.isAfter(after));
        }
    }

    /** By the calendar. */
    record Calendar(Cron cron) implements Expression {
        @Override
        public Optional<Instant> next(Instant after, ZoneId zone) {
            return cron.next(after.atZone(zone)).map(java.time.ZonedDateTime::toInstant);
        }
    }

    /** The first moment after another one; empty when there is none. */
    Optional<Instant> next(Instant after, ZoneId zone);

    /**
     * Reads an expression of the template.
     *
     * @throws NotUnderstood when it is none
     */
    static Expression parse(String text) {
        var match = Pattern.compile("(rate|cron|at)\\((.*)\\)").matcher(text.strip());
        if (!match.matches()) {
            throw new NotUnderstood("schedule expression " + text + " is not understood");
        }
        try {
            return switch (match.group(1)) {
                case "rate" -> new Rate(every(match.group(2)));
                case "at" -> new At(LocalDateTime.parse(match.group(2)));
                default -> new Calendar(Cron.parse(match.group(2)));
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new NotUnderstood("schedule expression " + text + ": " + e.getMessage());
        }
    }

    private static Duration every(String text) {
        var match = Pattern.compile("([1-9]\\d*) (minute|hour|day)s?").matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a rate");
        }
        long count = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
