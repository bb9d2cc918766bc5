package io.latchkey.support.mls.rets.response;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The body of a recorded answer that was kept as it travelled, in chunks. */
final class Chunked extends InputStream {
    private static final int LONGEST_SIZE_LINE = 200;

    private final InputStream in;
    private long left;
    private boolean first = true;
    private boolean ended;

    Chunked(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        var read = in.read(into, offset, (int) Math.min(left, length));
        if (read < 0) {
            throw new EOFException("the last chunk is missing");
        }
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (!first) {
            line();
        }
        first = false;
        var size = line().split(";", 2)[0].strip();
        try {
            left = Long.parseLong(size, 16);
        } catch (NumberFormatException e) {
            throw new IOException("a chunk without its size", e);
        }
        ended = left <= 0;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LONGEST_SIZE_LINE) {
                throw new EOFException("the last chunk is missing");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
