package io.latchkey.support.mls.rets.response;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the next byte that a row cares about, eight bytes at a step: a delimiter, an angle bracket,
 * an ampersand, a control character, or a byte beyond ASCII.
 */
final class ByteScan {
    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long SPACES = ONES * ' ';
    private static final long BRACKETS = ONES * '<';
    private static final long AMPERSANDS = ONES * '&';

    private ByteScan() {}

    /**
     * The index of the first such byte at or behind {@code from}; {@code end} where there is none.
     */
    static int toSpecial(byte[] bytes, int from, int end, byte delimiter) {
        var delimiters = ONES * (delimiter & 0xFF);
        var i = from;
        while (i + Long.BYTES <= end) {
            var word = (long) WORD.get(bytes, i);
            var found = special(word, delimiters);
            if (found != 0) {
                // Borrows reach upwards only, so the lowest mark is a true one.
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            i += Long.BYTES;
        }
        while (i < end && !isSpecial(bytes[i], delimiter)) {
            i++;
        }
        return i;
    }

    /** The high bit of each byte that counts. */
    private static long special(long word, long delimiters) {
        var below = (word - SPACES) & ~word;
        return (below
                        | zero(word ^ BRACKETS)
                        | zero(word ^ AMPERSANDS)
                        | zero(word ^ delimiters)
                        | word)
                & HIGH;
    }

    private static long zero(long word) {
        return (word - ONES) & ~word;
    }

    private static boolean isSpecial(byte b, byte delimiter) {
        return b < ' ' || b == '<' || b == '&' || b == delimiter;
    }
}
