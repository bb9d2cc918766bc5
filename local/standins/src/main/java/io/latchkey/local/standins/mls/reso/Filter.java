package io.latchkey.local.standins.mls.reso;

import io.latchkey.local.standins.mls.reso.DataDictionary.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * OData's {@code $filter} as far as MLS clients use it: comparisons, {@code in}, {@code contains}
 * and {@code startswith}, joined with and, or, not and parentheses. Anything else is an error, as
 * on a real server.
 */
final class Filter {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*('(?:[^']|'')*'|[(),]|[A-Za-z_.][\\w.]*'(?:[^']|'')*'"
                            + "|\\d{4}-\\d\\d-\\d\\d(?:T[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d))?"
                            + "|-?\\d+(?:\\.\\d+)?|[A-Za-z_][\\w/]*)");
    private static final int DEEPEST = 30;

    private final Map<String, Field> fields;
    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private Filter(Map<String, Field> fields, String text) {
        this.fields = fields;
        var matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (end < text.strip().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new BadQuery("$filter cannot be read at position " + end);
            }
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
    }

    static Predicate<Listing> of(Map<String, Field> fields, String text) {
        var filter = new Filter(fields, text);
        var predicate = filter.either();
        if (filter.at < filter.tokens.size()) {
            throw new BadQuery("$filter goes on where it should end: " + filter.peek());
        }
        return predicate;
    }

    private Predicate<Listing> either() {
        var left = both();
        while (peek().equals("or")) {
            next();
            left = left.or(both());
        }
        return left;
    }

    private Predicate<Listing> both() {
        var left = one();
        while (peek().equals("and")) {
            next();
            left = left.and(one());
        }
        return left;
    }

    private Predicate<Listing> one() {
        if (++depth > DEEPEST) {
            throw new BadQuery("$filter is nested too deeply");
        }
        try {
            return switch (peek()) {
                case "not" -> {
                    next();
                    yield one().negate();
                }
                case "(" -> {
                    next();
                    var inner = either();
                    expect(")");
                    yield inner;
                }
                case "contains", "startswith" -> function(next());
                default -> comparison();
            };
        } finally {
            depth--;
        }
    }

    private Predicate<Listing> function(String name) {
        expect("(");
        var field = field();
        expect(",");
        var part = String.valueOf(literal(next()));
        expect(")");
        return row -> {
            var text = String.valueOf(field.value().apply(row));
            return name.equals("contains") ? text.contains(part) : text.startsWith(part);
        };
    }

    private Predicate<Listing> comparison() {
        var field = field();
        var operator = next();
        if (operator.equals("in")) {
            return in(field);
        }
        var literal = literal(next());
        return switch (operator) {
            case "eq" -> row -> compare(field, row, literal) == 0;
            case "ne" -> row -> compare(field, row, literal) != 0;
            case "gt" -> row -> known(field, row) && compare(field, row, literal) > 0;
            case "ge" -> row -> known(field, row) && compare(field, row, literal) >= 0;
            case "lt" -> row -> known(field, row) && compare(field, row, literal) < 0;
            case "le" -> row -> known(field, row) && compare(field, row, literal) <= 0;
            default -> throw new BadQuery("operator " + operator + " is not supported");
        };
    }

    private Predicate<Listing> in(Field field) {
        expect("(");
        var all = new ArrayList<@Nullable Object>();
        do {
            all.add(literal(next()));
        } while (next().equals(","));
        return row -> all.stream().anyMatch(each -> compare(field, row, each) == 0);
    }

    private Field field() {
        var name = next();
        var field = fields.get(name);
        if (field == null) {
            throw new BadQuery(
                    "Could not find a property named '" + name + "' on type 'Property'.");
        }
        return field;
    }

    private static boolean known(Field field, Listing row) {
        return field.value().apply(row) != null;
    }

    private static int compare(Field field, Listing row, @Nullable Object literal) {
        var value = field.value().apply(row);
        if (value == null || literal == null) {
            return Objects.equals(value, literal) ? 0 : -2;
        }
        return switch (value) {
            case Instant moment when literal instanceof Instant other -> moment.compareTo(other);
            case Number number when literal instanceof BigDecimal other ->
                    new BigDecimal(number.toString()).compareTo(other);
            case Boolean flag when literal instanceof Boolean other -> flag.compareTo(other);
            case String text when literal instanceof String other -> text.compareTo(other);
            default -> throw new BadQuery("$filter compares what cannot be compared");
        };
    }

    private static @Nullable Object literal(String token) {
        if (token.endsWith("'")) {
            var text = token.substring(token.indexOf('\'') + 1, token.length() - 1);
            return text.replace("''", "'");
        }
        if (token.contains("T") && token.contains(":")) {
            return OffsetDateTime.parse(token).toInstant();
        }
        if (token.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return token;
        }
        return switch (token.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> number(token);
        };
    }

    private static BigDecimal number(String token) {
        try {
            return new BigDecimal(token);
        } catch (NumberFormatException e) {
            throw new BadQuery("'" + token + "' is no value");
        }
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private String next() {
        if (at >= tokens.size()) {
            throw new BadQuery("$filter ends too early");
        }
        return tokens.get(at++);
    }

    private void expect(String token) {
        if (!next().equals(token)) {
            throw new BadQuery("$filter lacks " + token);
        }
    }
}
