package io.latchkey.transactions.feed;

import java.nio.charset.StandardCharsets;

/**
 * Content lines of RFC 5545: folded at 75 octets and never inside a character, ended by CRLF.
 * Libraries fold by characters, so that a line of other letters than English ones becomes too long.
 */
final class CalendarLines {
    private static final int MOST_OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    /** A line whose value needs no escaping. */
    CalendarLines line(String name, String value) {
        var octets = 0;
        var line = name + ":" + value;
        for (int at = 0; at < line.length(); ) {
            var letter = line.codePointAt(at);
            var size = octets(letter);
            if (octets + size > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(letter);
            octets += size;
            at += Character.charCount(letter);
        }
        text.append("\r\n");
        return this;
    }

    /** A line whose value is text. */
    CalendarLines text(String name, String value) {
        return line(name, escaped(value));
    }

    int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static int octets(int letter) {
        return Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace("\n", "\\n")
                // What is left of controls would end the line.
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", " ");
    }
}
