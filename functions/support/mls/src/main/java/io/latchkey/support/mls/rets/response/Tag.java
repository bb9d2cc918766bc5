package io.latchkey.support.mls.rets.response;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A tag as it was written, read forgivingly: any case, any quotes or none.
 *
 * @param name without prefix, in the writer's case
 * @param attributes by lower-case name
 */
record Tag(String name, Map<String, String> attributes, boolean closing, boolean empty) {

    /** What stands between the angle brackets, references unresolved. */
    static Tag parse(String inside, Warnings warnings) {
        return new Parser(inside, warnings).tag();
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** In lower case, for a switch. */
    String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    private static final class Parser {
        private final String text;
        private final Warnings warnings;
        private int at;

        private Parser(String text, Warnings warnings) {
            this.text = text;
            this.warnings = warnings;
        }

        private Tag tag() {
            var closing = text.startsWith("/");
            var empty = text.endsWith("/") && text.length() > 1;
            var end = empty ? text.length() - 1 : text.length();
            at = closing ? 1 : 0;
            skipSpace(end);
            var from = at;
            while (at < end && !isSpace(text.charAt(at)) && text.charAt(at) != '/') {
                at++;
            }
            var name = text.substring(Math.min(from, end), at);
            name = name.substring(name.lastIndexOf(':') + 1);
            var attributes = new LinkedHashMap<String, String>();
            while (at < end) {
                attribute(end, attributes);
            }
            return new Tag(name, attributes, closing, empty);
        }

        private void attribute(int end, Map<String, String> attributes) {
            skipSpace(end);
            var from = at;
            while (at < end && !isSpace(text.charAt(at)) && text.charAt(at) != '=') {
                at++;
            }
            var name = text.substring(from, at).toLowerCase(Locale.ROOT);
            skipSpace(end);
            if (at >= end || text.charAt(at) != '=') {
                return;
            }
            at++;
            skipSpace(end);
            attributes.putIfAbsent(name, References.resolve(value(end), warnings));
        }

        private String value(int end) {
            var quote = at < end ? text.charAt(at) : ' ';
            if (quote != '"' && quote != '\'') {
                var from = at;
                while (at < end && !isSpace(text.charAt(at))) {
                    at++;
                }
                return text.substring(from, at);
            }
            var from = ++at;
            while (at < end && !(text.charAt(at) == quote && endsValue(at + 1, end))) {
                at++;
            }
            var value = text.substring(from, Math.min(at, end));
            at++;
            return value;
        }

        /** A quote in the middle of a value is the server's mistake, and belongs to the value. */
        private boolean endsValue(int next, int end) {
            var i = next;
            while (i < end && isSpace(text.charAt(i))) {
                i++;
            }
            if (i >= end || text.charAt(i) == '/' || text.charAt(i) == '?') {
                return true;
            }
            return attributeFollows(i, end);
        }

        /** Also without a space before it, as in {@code a="1"b="2"}. */
        private boolean attributeFollows(int next, int end) {
            var i = next;
            while (i < end && isName(text.charAt(i))) {
                i++;
            }
            while (i > next && i < end && isSpace(text.charAt(i))) {
                i++;
            }
            return i > next && i < end && text.charAt(i) == '=';
        }

        private static boolean isName(char c) {
            return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':';
        }

        private void skipSpace(int end) {
            while (at < end && isSpace(text.charAt(at))) {
                at++;
            }
        }

        private static boolean isSpace(char c) {
            return c <= ' ';
        }
    }
}
