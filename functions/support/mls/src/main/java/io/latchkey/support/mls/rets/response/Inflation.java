package io.latchkey.support.mls.rets.response;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops an unpacked stream that is longer than any feed: a bomb, or a mistake as bad as one. */
final class Inflation extends FilterInputStream {
    private static final long MOST = 16L << 30;

    private long passed;

    Inflation(InputStream unpacked) {
        super(unpacked);
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int more) throws IOException {
        passed += more;
        if (passed > MOST) {
            throw new IOException("unpacked, the answer is longer than " + MOST + " bytes");
        }
    }
}
