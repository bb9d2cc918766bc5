package io.latchkey.listings.domain.search;

import io.latchkey.listings.domain.Listing;
import io.latchkey.listings.domain.dictionary.DataDictionary;
import io.latchkey.listings.domain.dictionary.Field;
import io.latchkey.listings.domain.value.StandardStatus;
import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition on one field that every answer keeps. */
public record Filter(String field, Test test) {
    public static final String STATUS = "StandardStatus";
    private static final int MOST_VALUES = 50;

    /** What is asked of the field's value. */
    public sealed interface Test {
        /** It is one of these; of a list, any of its entries is. */
        record AnyOf(List<Object> values) implements Test {
            public AnyOf {
                values = List.copyOf(values);
            }
        }

        /** It lies between these, both included; one of them may be open. */
        record Between(@Nullable Object min, @Nullable Object max) implements Test {}
    }

    /**
     * Reads a condition.
     *
     * @param raw a value, a list of values, or an object with min, max or both
     * @throws InvalidValue naming the field and the rule
     */
    public static Filter of(String name, @Nullable Object raw) {
        var path = "filters." + name;
        if (name.equals(STATUS)) {
            return new Filter(name, new Test.AnyOf(statuses(path, Text.require(path, raw))));
        }
        var field =
                DataDictionary.find(name)
                        .filter(known -> known.is(Field.Mark.filter))
                        .orElseThrow(
                                () -> new InvalidValue(path, "is not a field that is searched by"));
        return new Filter(name, test(field, path, Text.require(path, raw)));
    }

    private static List<Object> statuses(String path, Object raw) {
        var words = raw instanceof List<?> many ? many : List.of(raw);
        return words.stream()
                .map(word -> (Object) StandardStatus.of(path, String.valueOf(word)).words())
                .toList();
    }

    private static Test test(Field field, String path, Object raw) {
        if (raw instanceof Map<?, ?> range) {
            return between(field, path, range);
        }
        var values = raw instanceof List<?> many ? many : List.of(raw);
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            throw new InvalidValue(path, "has from 1 to " + MOST_VALUES + " values");
        }
        var read = new ArrayList<Object>();
        values.forEach(value -> read.add(value(field, path, Text.require(path, value))));
        return new Test.AnyOf(read);
    }

    private static Test between(Field field, String path, Map<?, ?> range) {
        if (!field.isNumber() && !field.isDate()) {
            throw new InvalidValue(path, "has values and no order; send a value or a list");
        }
        if (range.isEmpty() || !Set.of("min", "max").containsAll(range.keySet())) {
            throw new InvalidValue(path, "is a value, a list, or an object with min, max or both");
        }
        var min = range.get("min");
        var max = range.get("max");
        if (min == null && max == null) {
            throw new InvalidValue(path, "has min, max or both");
        }
        var low = min == null ? null : value(field, path + ".min", min);
        var high = max == null ? null : value(field, path + ".max", max);
        if (low != null && high != null && compare(low, high) > 0) {
            throw new InvalidValue(path, "has a min that is not above its max");
        }
        return new Test.Between(low, high);
    }

    private static Object value(Field field, String path, Object raw) {
        try {
            var read = field.isList() ? field.read(List.of(raw)) : field.read(raw);
            return read instanceof List<?> one ? one.getFirst() : read;
        } catch (InvalidValue e) {
            throw new InvalidValue(path, e.rule());
        }
    }

    /** Whether the listing, as it is now, keeps the condition. */
    public boolean holds(Listing listing) {
        var value =
                field.equals(STATUS)
                        ? Optional.<Object>of(listing.status().words())
                        : listing.facts().find(field);
        return value.filter(this::passes).isPresent();
    }

    private boolean passes(Object value) {
        return switch (test) {
            case Test.AnyOf(var wanted) ->
                    value instanceof List<?> many
                            ? many.stream().anyMatch(one -> isAny(one, wanted))
                            : isAny(value, wanted);
            case Test.Between(var min, var max) ->
                    (min == null || compare(value, min) >= 0)
                            && (max == null || compare(value, max) <= 0);
        };
    }

    private static boolean isAny(Object value, List<Object> wanted) {
        return wanted.stream().anyMatch(one -> same(value, one));
    }

    private static boolean same(Object value, Object other) {
        if (value instanceof String text && other instanceof String word) {
            return folded(text).equals(folded(word));
        }
        return value.equals(other);
    }

    /** How texts are compared: without regard to case. */
    public static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }

    private static int compare(Object value, Object other) {
        return value instanceof LocalDate day
                ? day.compareTo((LocalDate) other)
                : number(value).compareTo(number(other));
    }

    private static BigDecimal number(Object value) {
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    /** Why a listing that keeps the condition is among the answers. */
    String why(Listing listing) {
        var value =
                field.equals(STATUS)
                        ? listing.status().words()
                        : listing.facts().find(field).map(Filter::say).orElse("");
        return field + " is " + value;
    }

    private static String say(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case List<?> many -> String.join(", ", many.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }
}
