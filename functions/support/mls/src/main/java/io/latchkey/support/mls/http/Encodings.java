package io.latchkey.support.mls.http;

import io.latchkey.support.mls.http.HttpFailure.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes one content encoding; more than one is nothing that an MLS sends in good faith. */
final class Encodings {
    static final String ACCEPTED = "gzip, deflate";
    private static final int BUFFER = 16 * 1024;
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int ZLIB_METHOD = 8;

    private Encodings() {}

    static InputStream decoded(String encoding, InputStream wire, String host) throws IOException {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> wire;
            case "gzip", "x-gzip" -> gunzipped(wire);
            case "deflate" -> inflated(wire);
            default -> throw new HttpFailure(Reason.ENCODING_REFUSED, host);
        };
    }

    /** Some servers name the encoding and send the plain text, or nothing. */
    private static InputStream gunzipped(InputStream wire) throws IOException {
        var peeked = new PushbackInputStream(wire, 2);
        return peek(peeked) == GZIP_MAGIC ? new GZIPInputStream(peeked, BUFFER) : peeked;
    }

    /** Deflate means zlib (RFC 9110, 8.4.1.2); some servers send the bare deflate stream. */
    private static InputStream inflated(InputStream wire) throws IOException {
        var peeked = new PushbackInputStream(wire, 2);
        int head = peek(peeked);
        if (head < 0) {
            return peeked;
        }
        boolean zlib = (head >> 8 & 0xf) == ZLIB_METHOD && head % 31 == 0;
        return new InflaterInputStream(peeked, new Inflater(!zlib), BUFFER);
    }

    /** The first two bytes as a number, pushed back; negative when there are not two. */
    private static int peek(PushbackInputStream in) throws IOException {
        var head = in.readNBytes(2);
        in.unread(head);
        return head.length < 2 ? -1 : ((head[0] & 0xff) << 8) | (head[1] & 0xff);
    }
}
