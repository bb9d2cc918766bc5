package io.latchkey.support.mls.rets.response;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a stream in one buffer: what lies before {@code position} is given up, what follows
 * stays until it is. A stream that breaks ends here like any other, and the reason is kept.
 */
final class ByteWindow {
    /** A token does not fit into what memory allows. */
    static final class TooLong extends RuntimeException {
        TooLong() {
            super("longer than the limit", null, false, false);
        }
    }

    private static final int FIRST_SIZE = 1 << 16;

    private final InputStream in;
    private final int limit;
    private boolean ended;
    private @Nullable IOException broken;

    /** Read by the inner loops themselves; moves with each call that reads. */
    byte[] bytes;

    int position;
    int end;

    ByteWindow(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
        this.bytes = new byte[Math.min(FIRST_SIZE, limit)];
    }

    /**
     * Reads more behind {@code end}; everything from {@code position} on stays, perhaps elsewhere.
     */
    boolean more() {
        if (ended) {
            return false;
        }
        if (end == bytes.length) {
            makeRoom();
        }
        try {
            var read = in.read(bytes, end, bytes.length - end);
            if (read > 0) {
                end += read;
                return true;
            }
        } catch (IOException e) {
            broken = e;
        }
        ended = true;
        return false;
    }

    private void makeRoom() {
        var kept = end - position;
        // Half a buffer of room at least, or short reads at the end would copy it all again and
        // again.
        if (kept > bytes.length / 2) {
            if (bytes.length >= limit) {
                if (position == 0) {
                    throw new TooLong();
                }
            } else {
                var larger = new byte[(int) Math.min(limit, 2L * bytes.length)];
                System.arraycopy(bytes, position, larger, 0, kept);
                bytes = larger;
                position = 0;
                end = kept;
                return;
            }
        }
        System.arraycopy(bytes, position, bytes, 0, kept);
        position = 0;
        end = kept;
    }

    /** Whether at least so many bytes follow {@code position}, after reading as needed. */
    boolean require(int count) {
        while (end - position < count) {
            if (!more()) {
                return false;
            }
        }
        return true;
    }

    byte at(int offset) {
        return bytes[position + offset];
    }

    /** ASCII letters match in either case; {@code text} is in upper case. */
    boolean matches(int offset, String text) {
        if (!require(offset + text.length())) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            var c = bytes[position + offset + i];
            if (c != text.charAt(i) && (c < 'a' || c > 'z' || c - 32 != text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Moves behind the next occurrence of the mark; to the end where there is none. */
    boolean skipPast(String mark) {
        while (require(mark.length())) {
            if (at(0) == mark.charAt(0) && matches(0, mark)) {
                position += mark.length();
                return true;
            }
            position++;
        }
        position = end;
        return false;
    }

    /** Whether nothing has come at all. */
    boolean isEmpty() {
        return end == 0;
    }

    Optional<IOException> broken() {
        return Optional.ofNullable(broken);
    }
}
