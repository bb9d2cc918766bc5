package io.latchkey.support.mls.rets.response;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A body as the parser wants it: unpacked, and in an encoding where ASCII is ASCII. */
final class PlainBody {
    private static final int SNIFFED = 4;

    private PlainBody() {}

    /** What the first bytes show counts, whatever the headers say. */
    static InputStream of(InputStream body, Warnings warnings) {
        try {
            var peeked = new BufferedInputStream(body, 1 << 15);
            var first = peek(peeked);
            if (first.length > 1 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B) {
                var unpacked =
                        new BufferedInputStream(
                                new Inflation(new GZIPInputStream(peeked, 1 << 15)), 1 << 15);
                return transcoded(unpacked, peek(unpacked));
            }
            return transcoded(peeked, first);
        } catch (IOException e) {
            warnings.add(Defect.CUT_STREAM, String.valueOf(e.getMessage()));
            return InputStream.nullInputStream();
        }
    }

    private static byte[] peek(BufferedInputStream in) throws IOException {
        in.mark(SNIFFED);
        var first = in.readNBytes(SNIFFED);
        in.reset();
        return first;
    }

    private static InputStream transcoded(InputStream in, byte[] first) {
        return wide(first).<InputStream>map(charset -> new Utf8Stream(in, charset)).orElse(in);
    }

    private static Optional<Charset> wide(byte[] first) {
        if (first.length < SNIFFED) {
            return Optional.empty();
        }
        var marked = ((first[0] & 0xFF) << 8) | (first[1] & 0xFF);
        return switch (marked) {
            case 0xFEFF, '<' -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE, '<' << 8 -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }
}
