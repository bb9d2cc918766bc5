package io.latchkey.support.mls.rets.response;

import java.util.Optional;

/**
 * Finds the byte that parts values: what is declared, unless the line of columns says otherwise.
 */
final class Delimiter {
    static final byte TAB = '\t';

    /** What servers have been seen to use instead, in the order of belief. */
    private static final String CANDIDATES = "\t|;,^~\u0007\u0001\u001F\u001E\u0002\u0003:#*$%!";

    private static final int LONGEST_HEXADECIMAL = 2;

    private Delimiter() {}

    /** The two hexadecimal digits of the attribute; empty where it holds anything else. */
    static Optional<Byte> declared(String value) {
        var digits = value.strip();
        if (digits.isEmpty() || digits.length() > LONGEST_HEXADECIMAL) {
            return Optional.empty();
        }
        try {
            return Optional.of((byte) Integer.parseInt(digits, 16));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static byte of(Optional<Byte> declared, String columns, Warnings warnings) {
        var believed = declared.orElse(TAB);
        if (isPossible(believed) && columns.indexOf(believed & 0xFF) >= 0) {
            return believed;
        }
        var found = inferred(columns);
        if (found.isPresent() && found.get().byteValue() != believed) {
            warnings.add(Defect.DELIMITER, "%02X is used".formatted(found.get()));
        }
        return found.orElse(isPossible(believed) ? believed : TAB);
    }

    /** Names are made of letters, digits and a few signs, so none of these parts them. */
    private static boolean isPossible(byte delimiter) {
        var c = (char) (delimiter & 0xFF);
        return !Character.isLetterOrDigit(c) && "_<>\r\n".indexOf(c) < 0;
    }

    private static Optional<Byte> inferred(String columns) {
        var line = columns.strip();
        for (int i = 0; i < CANDIDATES.length(); i++) {
            var candidate = CANDIDATES.charAt(i);
            if (columns.indexOf(candidate) >= 0) {
                return Optional.of((byte) candidate);
            }
        }
        return line.indexOf(' ') > 0 ? Optional.of((byte) ' ') : Optional.empty();
    }
}
