package io.latchkey.support.mls.rets.response;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * An answer that was kept in a file: with its status line and headers (several, where a challenge
 * or a redirect came before), with headers alone, or the bare body.
 *
 * @param status of HTTP, when the file has it
 * @param body unpacked where the headers say so and the bytes agree
 */
public record RecordedAnswer(OptionalInt status, Headers headers, InputStream body) {
    private static final int LONGEST_HEAD = 1 << 16;
    private static final int MOST_HEADS = 10;
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:(\\s.*)?");
    private static final Pattern STATUS = Pattern.compile("HTTP/[0-9.]+\\s+([0-9]{3}).*");
    private static final Pattern CHUNK_SIZE = Pattern.compile("[0-9a-fA-F]{1,8}\\s*(;.*)?");

    /** Reads the head; the body stays to be read. */
    public static RecordedAnswer of(InputStream file) throws IOException {
        var in = new BufferedInputStream(file, LONGEST_HEAD);
        var status = OptionalInt.empty();
        var headers = Headers.NONE;
        for (int i = 0; i < MOST_HEADS; i++) {
            var lines = head(in);
            if (lines.isEmpty() || (i > 0 && !lines.getFirst().startsWith("HTTP/"))) {
                break;
            }
            in.reset();
            in.skipNBytes(length(lines));
            status = status(lines.getFirst());
            headers = Headers.parse(lines);
            in.mark(LONGEST_HEAD);
        }
        in.reset();
        return new RecordedAnswer(status, headers, plain(in, headers));
    }

    /** The lines up to and with a blank one; none where the file does not begin with headers. */
    private static List<String> head(BufferedInputStream in) throws IOException {
        in.mark(LONGEST_HEAD);
        var lines = new ArrayList<String>();
        var left = LONGEST_HEAD - 1;
        while (left > 0) {
            var line = line(in, left);
            left -= line.length();
            lines.add(line);
            var bare = line.strip();
            if (bare.isEmpty() && line.endsWith("\n")) {
                return lines.size() > 1 ? lines : List.of();
            }
            var good = FIELD.matcher(bare).matches() || (lines.size() == 1 && isStatus(bare));
            var folded = lines.size() > 1 && line.startsWith(" ");
            if ((!good && !folded) || !line.endsWith("\n")) {
                return List.of();
            }
        }
        return List.of();
    }

    private static long length(List<String> lines) {
        return lines.stream().mapToLong(String::length).sum();
    }

    private static boolean isStatus(String line) {
        return STATUS.matcher(line).matches();
    }

    private static OptionalInt status(String line) {
        var found = STATUS.matcher(line.strip());
        return found.matches()
                ? OptionalInt.of(Integer.parseInt(found.group(1)))
                : OptionalInt.empty();
    }

    private static String line(InputStream in, int most) throws IOException {
        var line = new StringBuilder();
        while (line.length() < most) {
            var c = in.read();
            if (c < 0) {
                break;
            }
            line.append((char) c);
            if (c == '\n') {
                break;
            }
        }
        return line.toString();
    }

    private static InputStream plain(BufferedInputStream in, Headers headers) throws IOException {
        var chunked = headers.get("transfer-encoding").orElse("").equalsIgnoreCase("chunked");
        var body = chunked && startsWithChunk(in) ? new BufferedInputStream(new Chunked(in)) : in;
        var encoding = headers.get("content-encoding").orElse("");
        return encoding.equalsIgnoreCase("deflate") ? inflated(body) : body;
    }

    private static boolean startsWithChunk(BufferedInputStream in) throws IOException {
        in.mark(LONGEST_HEAD);
        var first = line(in, 40).strip();
        in.reset();
        return CHUNK_SIZE.matcher(first).matches();
    }

    /** Deflate by RFC 1950 or without its head, as servers do; or text that only claims to be. */
    private static InputStream inflated(BufferedInputStream in) throws IOException {
        in.mark(2);
        var head = new String(in.readNBytes(2), StandardCharsets.ISO_8859_1);
        in.reset();
        if (head.startsWith("<") || head.length() < 2) {
            return in;
        }
        var zlib =
                (head.charAt(0) & 0xF) == 8 && ((head.charAt(0) << 8) | head.charAt(1)) % 31 == 0;
        return new Inflation(new InflaterInputStream(in, new Inflater(!zlib)));
    }
}
