package io.latchkey.support.mls.http;

import io.latchkey.support.mls.http.HttpFailure.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of a body as they travel and stops past the limit. */
final class MeteredStream extends FilterInputStream {
    private final long limit;
    private final String host;
    private long bytes;

    MeteredStream(InputStream in, long limit, String host) {
        super(in);
        this.limit = limit;
        this.host = host;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) throws HttpFailure {
        bytes += more;
        if (bytes > limit) {
            throw new HttpFailure(Reason.TOO_LARGE, host);
        }
    }
}
