package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import java.util.regex.Pattern;

/** A deal's id: {@code tx_} and a ULID. */
public record TransactionId(String value) {
    private static final Pattern FORM = Pattern.compile("tx_[0-9A-HJKMNP-TV-Z]{26}");

    public TransactionId {
        if (!isOne(value)) {
            throw new InvalidValue("id", "is tx_ and 26 characters");
        }
    }

    /** Whether any deal could have this id; what could not is not found rather than wrong. */
    public static boolean isOne(String value) {
        return FORM.matcher(value).matches();
    }
}
