package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.InvalidValue;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts' values, with those that stand for others and those that a form usually has. */
record KnownFacts(
        Map<String, FactDefinition> definitions,
        Map<String, FactValue> values,
        @Nullable ZoneId zone) {

    /** The fact that has the value, be it the one asked for or one that it falls back to. */
    @Nullable String bearer(String name) {
        var at = name;
        while (at != null && !values.containsKey(at)) {
            var definition = definitions.get(at);
            at = definition == null ? null : definition.fallback();
        }
        return at;
    }

    @Nullable FactValue value(String name) {
        var own = values.get(name);
        if (own != null || definitions.isEmpty()) {
            return own;
        }
        var definition = definitions.get(name);
        if (definition == null) {
            return null;
        }
        var other = fallback(definition);
        return other == null ? definition.usual() : other;
    }

    private @Nullable FactValue fallback(FactDefinition definition) {
        var name = definition.fallback();
        if (name == null || definition.fallbackDays() == null) {
            return name == null ? null : value(name);
        }
        var from = point(name);
        var days = number(definition.fallbackDays());
        return from == null || days == null ? null : new FactValue.Day(from.date().plusDays(days));
    }

    /** What stands for a fact that has no value of its own; null where it has one. */
    @Nullable String standIn(String name) {
        var bearer = bearer(name);
        if (bearer == null || bearer.equals(name)) {
            return null;
        }
        var definition = definitions.get(name);
        var days = definition == null ? null : definition.fallbackDays();
        return days == null ? bearer : bearer + " plus " + days;
    }

    /** Where a dated fact lies in time. */
    @Nullable Point point(String name) {
        return switch (value(name)) {
            case null -> null;
            case FactValue.Day(var date) -> new Point(name, date, null, null);
            case FactValue.Moment moment -> point(name, moment);
            case FactValue.Amount _, FactValue.Flag _, FactValue.TimeOfDay _ ->
                    throw new InvalidValue(
                            "facts." + name, "is a date, for deadlines count from it");
        };
    }

    private Point point(String name, FactValue.Moment moment) {
        var local = moment.local(zone);
        return new Point(name, local.toLocalDate(), local.toLocalTime(), moment.instant(zone));
    }

    @Nullable Integer number(String name) {
        return switch (value(name)) {
            case null -> null;
            case FactValue.Amount(var number) -> number;
            case FactValue.Day _, FactValue.Moment _, FactValue.Flag _, FactValue.TimeOfDay _ ->
                    throw new InvalidValue("facts." + name, "is a number");
        };
    }

    /** A flag that nobody set is not set. */
    boolean flag(@Nullable String name) {
        if (name == null) {
            return false;
        }
        return switch (value(name)) {
            case null -> false;
            case FactValue.Flag(var flag) -> flag;
            case FactValue.Day _, FactValue.Moment _, FactValue.Amount _, FactValue.TimeOfDay _ ->
                    throw new InvalidValue("facts." + name, "is a flag, true or false");
        };
    }

    Optional<LocalTime> time(String name) {
        return switch (value(name)) {
            case null -> Optional.empty();
            case FactValue.TimeOfDay(var time) -> Optional.of(time);
            case FactValue.Day _, FactValue.Moment _, FactValue.Amount _, FactValue.Flag _ ->
                    throw new InvalidValue("facts." + name, "is a time of day, such as 17:00");
        };
    }
}
