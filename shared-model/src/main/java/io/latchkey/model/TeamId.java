package io.latchkey.model;

import java.util.regex.Pattern;

/**
 * The tenant: every stored key begins with it, and it is only ever taken from a verified token or
 * from an event.
 *
 * @param value 1 to 64 characters of {@code [A-Za-z0-9_-]}; {@code #} separates key parts and is
 *     refused
 */
public record TeamId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public TeamId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a team id has 1 to 64 characters of A-Z a-z 0-9 _ -");
        }
    }
}
