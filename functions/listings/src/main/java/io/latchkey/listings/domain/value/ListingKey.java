package io.latchkey.listings.domain.value;

import io.latchkey.model.InvalidValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** A listing's key in this house: {@code lst_} and 26 characters of Crockford's base 32. */
public record ListingKey(String value) {
    private static final Pattern FORM = Pattern.compile("lst_[0-9A-HJKMNP-TV-Z]{26}");
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;

    public ListingKey {
        if (!isOne(value)) {
            throw new InvalidValue("ListingKey", "is lst_ and 26 characters");
        }
    }

    /** Whether any listing could have this key; what could not is not found rather than wrong. */
    public static boolean isOne(String value) {
        return FORM.matcher(value).matches();
    }

    /**
     * The key of a listing that comes from an MLS: the same each time, so that a row that comes
     * twice is one listing.
     *
     * @param connection the team's connection to the MLS
     * @param sourceKey the listing's key there
     */
    public static ListingKey of(String connection, String sourceKey) {
        var digest = new BigInteger(1, sha256(connection + "\n" + sourceKey));
        var text = new StringBuilder("lst_");
        for (int i = LENGTH - 1; i >= 0; i--) {
            text.append(DIGITS.charAt(digest.shiftRight(5 * i).intValue() & 31));
        }
        return new ListingKey(text.toString());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
