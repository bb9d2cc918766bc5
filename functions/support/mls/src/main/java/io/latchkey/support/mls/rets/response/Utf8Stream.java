package io.latchkey.support.mls.rets.response;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A stream in another encoding, given on as UTF-8. */
final class Utf8Stream extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[1 << 13];
    private byte[] ready = new byte[0];
    private int at;
    private int kept;

    Utf8Stream(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        var some = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, into, offset, some);
        at += some;
        return some;
    }

    /** A high surrogate at the end waits for its other half. */
    private boolean fill() throws IOException {
        while (at == ready.length) {
            var read = reader.read(chars, kept, chars.length - kept);
            var count = kept + Math.max(read, 0);
            if (count == 0) {
                return false;
            }
            kept = read > 0 && Character.isHighSurrogate(chars[count - 1]) ? 1 : 0;
            ready = new String(chars, 0, count - kept).getBytes(StandardCharsets.UTF_8);
            chars[0] = chars[count - 1];
            at = 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
