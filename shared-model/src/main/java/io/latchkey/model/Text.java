package io.latchkey.model;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules that every text from outside keeps. */
public final class Text {
    // Line breaks and other controls, and the marks that turn text around, can make one text look
    // like another.
    private static final Pattern UNSAFE =
            Pattern.compile(
                    "[\\p{Cntrl}\\u200B\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");

    private Text() {}

    /** Refuses an absent value; JSON leaves what was not sent null. */
    public static <T> T require(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValue(field, "is required");
        }
        return value;
    }

    /**
     * One line of text for people, stripped and in Unicode's composed form.
     *
     * @throws InvalidValue when it is absent, empty, too long, or holds control characters
     */
    public static String line(String field, @Nullable String value, int longest) {
        var line = Normalizer.normalize(require(field, value), Normalizer.Form.NFC).strip();
        if (line.isEmpty()) {
            throw new InvalidValue(field, "is not empty");
        }
        if (line.length() > longest) {
            throw new InvalidValue(field, "has at most " + longest + " characters");
        }
        if (UNSAFE.matcher(line).find()) {
            throw new InvalidValue(field, "has no control characters");
        }
        return line;
    }

    /** As {@link #line}, for a value that may be absent. */
    public static @Nullable String optionalLine(String field, @Nullable String value, int longest) {
        return value == null ? null : line(field, value, longest);
    }

    /**
     * A text of a given form.
     *
     * @param rule what is told of a text that does not match
     */
    public static String matching(String field, @Nullable String value, Pattern form, String rule) {
        var present = require(field, value);
        if (!form.matcher(present).matches()) {
            throw new InvalidValue(field, rule);
        }
        return present;
    }
}
