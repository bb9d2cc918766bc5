package io.latchkey.local.standins.mls.rets;

import io.latchkey.local.standins.mls.SyntheticHome;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads a query in DMQL2: comparisons, lists, ranges, and, or, not. The star means everything. */
final class Dmql {
    /** The query cannot be read, or names a field that the board does not have. */
    static final class Invalid extends Exception {
        Invalid(String message) {
            super(message);
        }
    }

    private static final Pattern TIMES =
            Pattern.compile(
                    "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+)-([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+)");
    private static final Pattern NUMBERS =
            Pattern.compile("([0-9]+(?:\\.[0-9]+)?)-([0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final String text;
    private int at;

    private Dmql(String text) {
        this.text = text;
    }

    static Predicate<SyntheticHome> parse(String query) throws Invalid {
        if (query.strip().equals("*")) {
            return home -> true;
        }
        var parser = new Dmql(query.replaceAll("\\s+(?=[(),|])|(?<=[(),|])\\s+", "").strip());
        var parsed = parser.alternatives();
        if (parser.at < parser.text.length()) {
            throw new Invalid("unexpected '" + parser.text.charAt(parser.at) + "'");
        }
        return parsed;
    }

    private Predicate<SyntheticHome> alternatives() throws Invalid {
        var either = conditions();
        while (accept('|')) {
            either = either.or(conditions());
        }
        return either;
    }

    private Predicate<SyntheticHome> conditions() throws Invalid {
        var all = condition();
        while (accept(',')) {
            all = all.and(condition());
        }
        return all;
    }

    private Predicate<SyntheticHome> condition() throws Invalid {
        if (accept('~')) {
            return condition().negate();
        }
        if (!accept('(')) {
            throw new Invalid("a condition begins with a parenthesis");
        }
        var inner = peek() == '(' || peek() == '~' ? alternatives() : comparison();
        if (!accept(')')) {
            throw new Invalid("a parenthesis is missing");
        }
        return inner;
    }

    private Predicate<SyntheticHome> comparison() throws Invalid {
        var close = text.indexOf(')', at);
        var equals = text.indexOf('=', at);
        if (close < 0 || equals < 0 || equals > close) {
            throw new Invalid("a comparison has a field, an equals sign and a value");
        }
        var name = text.substring(at, equals).strip();
        var field =
                BoardField.ALL.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Invalid("unknown field " + name));
        var value = text.substring(equals + 1, close).strip();
        at = close;
        var test = test(value);
        return home -> test.test(field.value(home, false));
    }

    private static Predicate<String> test(String value) {
        if (value.startsWith("|") || value.startsWith("+")) {
            return oneOf(value.substring(1));
        }
        if (value.startsWith("~")) {
            return oneOf(value.substring(1)).negate();
        }
        var times = TIMES.matcher(value);
        var range = times.matches() ? times : NUMBERS.matcher(value);
        if (range.matches()) {
            var low = range.group(1);
            var high = range.group(2);
            return actual -> compare(actual, low) >= 0 && compare(actual, high) <= 0;
        }
        if (value.endsWith("+")) {
            var low = value.substring(0, value.length() - 1);
            return actual -> compare(actual, low) >= 0;
        }
        if (value.endsWith("-")) {
            var high = value.substring(0, value.length() - 1);
            return actual -> compare(actual, high) <= 0;
        }
        return oneOf(value);
    }

    private static Predicate<String> oneOf(String list) {
        var values = Arrays.asList(list.split(",", -1));
        return actual -> values.stream().anyMatch(value -> same(actual, value.strip()));
    }

    private static boolean same(String actual, String wanted) {
        if (wanted.endsWith("*")) {
            return actual.startsWith(wanted.substring(0, wanted.length() - 1));
        }
        return actual.equals(wanted);
    }

    private static int compare(String actual, String other) {
        if (NUMBER.matcher(actual).matches() && NUMBER.matcher(other).matches()) {
            return Double.compare(Double.parseDouble(actual), Double.parseDouble(other));
        }
        return actual.compareTo(other);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean accept(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }
}
