package io.latchkey.support.mls.http;

import io.latchkey.support.mls.http.HttpFailure.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A body, decompressed and metered: it ends in a named failure rather than without limit. */
final class BodyStream extends InputStream {
    private final Exchange exchange;
    private final MeteredStream wire;
    private final InputStream plain;
    private final HttpRules.BodyLimits limits;
    private long bytes;
    private boolean ended;

    BodyStream(
            Exchange exchange, MeteredStream wire, InputStream plain, HttpRules.BodyLimits limits) {
        this.exchange = exchange;
        this.wire = wire;
        this.plain = plain;
        this.limits = limits;
    }

    long wireBytes() {
        return wire.bytes();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        try {
            int count = plain.read(into, offset, length);
            if (count < 0) {
                ended = true;
                exchange.finish();
                return -1;
            }
            bytes += count;
            requireLimits();
            return count;
        } catch (IOException e) {
            var failure = exchange.named(e);
            close();
            throw failure;
        }
    }

    private void requireLimits() throws HttpFailure {
        if (bytes > limits.bytes()) {
            throw new HttpFailure(Reason.TOO_LARGE, exchange.host());
        }
        boolean large = bytes > HttpRules.BodyLimits.RATIO_FROM;
        if (large && bytes / limits.ratio() > wire.bytes()) {
            throw new HttpFailure(Reason.INFLATES_TOO_MUCH, exchange.host());
        }
    }

    @Override
    public void close() {
        if (!ended) {
            ended = true;
            exchange.abandon();
        }
    }
}
