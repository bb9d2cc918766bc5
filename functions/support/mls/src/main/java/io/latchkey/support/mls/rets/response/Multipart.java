package io.latchkey.support.mls.rets.response;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Parts of a multipart body. The line that parts them is the one that is there, whatever the header
 * says.
 */
final class Multipart {
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Part(Headers headers, byte[] data) {}

    private static final int MOST_PREAMBLE_LINES = 50;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 1 << 13;
    private static final int LONGEST_BOUNDARY = 200;

    private final ByteWindow window;
    private final Headers headers;
    private final Warnings warnings;
    private String line = "";
    private boolean ended;

    Multipart(ByteWindow window, Headers headers, Warnings warnings) {
        this.window = window;
        this.headers = headers;
        this.warnings = warnings;
    }

    /** Whether there are parts; moves to the first. */
    boolean begin() {
        var declared = headers.contentType().startsWith("multipart/");
        if (!declared && !looksLikeParts()) {
            return false;
        }
        if (!declared && headers.get("content-type").isPresent()) {
            warnings.add(Defect.NOT_MULTIPART, headers.contentType());
        }
        var boundary = headers.boundary().map(b -> "--" + b);
        for (int i = 0; i < MOST_PREAMBLE_LINES; i++) {
            var next = readLine();
            if (next.isEmpty()) {
                break;
            }
            var bare = next.get().strip();
            if (bare.startsWith("--") && bare.length() > 2) {
                start(bare, boundary);
                return true;
            }
            if (bare.startsWith("<")) {
                window.position -= next.get().length();
                return false;
            }
        }
        ended = true;
        return true;
    }

    private void start(String found, Optional<String> boundary) {
        ended = found.endsWith("--") && boundary.isPresent() && found.equals(boundary.get() + "--");
        line = ended ? boundary.orElse(found) : found;
        var asDeclared = boundary.isPresent() && line.equals(boundary.get());
        if (!asDeclared && (boundary.isPresent() || !headers.fields().isEmpty())) {
            warnings.add(Defect.BOUNDARY, line + " is used");
        }
    }

    /** Two hyphens, then a line of headers: no picture begins so. */
    private boolean looksLikeParts() {
        var at = 0;
        while (window.require(at + 3) && (window.at(at) == '\r' || window.at(at) == '\n')) {
            at++;
        }
        if (!window.matches(at, "--")) {
            return false;
        }
        window.require(at + LONGEST_BOUNDARY);
        var some = Math.min(window.end - window.position, at + LONGEST_BOUNDARY) - at;
        var text =
                new String(window.bytes, window.position + at, some, StandardCharsets.ISO_8859_1);
        var end = text.indexOf('\n');
        return end > 2 && text.substring(2, end).strip().chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    Optional<Part> next() {
        if (ended) {
            return Optional.empty();
        }
        var lines = readHeaders();
        if (lines.isEmpty() && !window.require(1)) {
            return missingEnd();
        }
        try {
            return Optional.of(new Part(Headers.parse(lines), data(lines)));
        } catch (CutOff e) {
            ended = true;
            warnings.add(Defect.CUT_OBJECT);
            return Optional.empty();
        }
    }

    private Optional<Part> missingEnd() {
        ended = true;
        warnings.add(Defect.CUT_STREAM, "the last boundary is missing");
        return Optional.empty();
    }

    /** Header lines; stops before a boundary that comes where a blank line should. */
    private List<String> readHeaders() {
        var lines = new ArrayList<String>();
        while (lines.size() < MOST_HEADERS) {
            if (isAt(0)) {
                break;
            }
            var next = readLine();
            if (next.isEmpty() || next.get().isBlank()) {
                break;
            }
            lines.add(next.get().strip());
        }
        return lines;
    }

    private byte[] data(List<String> lines) throws CutOff {
        var length = 0;
        if (!isAt(0)) {
            length = dataLength();
        }
        if (length < 0) {
            return cut(lines);
        }
        var data = Arrays.copyOfRange(window.bytes, window.position, window.position + length);
        window.position += length;
        passBoundary();
        return withoutLineEnd(data);
    }

    /** Bytes up to the line break before the boundary, that break included; negative at the end. */
    private int dataLength() {
        var at = 0;
        try {
            while (window.require(at + 1)) {
                if (window.at(at) == '\n' && isAt(at + 1)) {
                    return at + 1;
                }
                at++;
            }
        } catch (ByteWindow.TooLong e) {
            return skipTooLong();
        }
        return -1;
    }

    private int skipTooLong() {
        warnings.add(Defect.TOO_LONG);
        while (window.require(1)) {
            if (window.at(0) == '\n') {
                window.position++;
                if (isAt(0)) {
                    return 0;
                }
            } else {
                window.position++;
            }
        }
        return -1;
    }

    private boolean isAt(int offset) {
        if (!window.require(offset + line.length())) {
            return false;
        }
        for (int i = 0; i < line.length(); i++) {
            if (window.at(offset + i) != (byte) line.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void passBoundary() {
        window.position += line.length();
        if (window.matches(0, "--")) {
            ended = true;
            return;
        }
        readLine();
    }

    private static byte[] withoutLineEnd(byte[] data) {
        var length = data.length;
        if (length > 0 && data[length - 1] == '\n') {
            length--;
        }
        if (length > 0 && data[length - 1] == '\r') {
            length--;
        }
        return length == data.length ? data : Arrays.copyOf(data, length);
    }

    /** Without a last boundary an object counts when it can be seen to be whole. */
    private byte[] cut(List<String> lines) throws CutOff {
        var data = Arrays.copyOfRange(window.bytes, window.position, window.end);
        window.position = window.end;
        var length = Headers.parse(lines).contentLength();
        var bare = withoutLineEnd(data);
        var whole = length.map(l -> bare.length >= l).orElse(Endings.isWhole(bare));
        if (!whole) {
            throw new CutOff();
        }
        ended = true;
        warnings.add(Defect.CUT_STREAM, "the last boundary is missing");
        return length.filter(l -> l < bare.length)
                .map(l -> Arrays.copyOf(bare, l.intValue()))
                .orElse(bare);
    }

    /** Everything, when there are no parts; empty where that is too much. */
    Optional<byte[]> rest() {
        try {
            while (window.more()) {
                // Read to the end.
            }
            return Optional.of(Arrays.copyOfRange(window.bytes, window.position, window.end));
        } catch (ByteWindow.TooLong e) {
            return Optional.empty();
        }
    }

    /** With its break; empty at the end. */
    private Optional<String> readLine() {
        var length = 0;
        while (length < LONGEST_LINE && window.require(length + 1)) {
            if (window.at(length++) == '\n') {
                break;
            }
        }
        if (length == 0) {
            return Optional.empty();
        }
        var text = new String(window.bytes, window.position, length, StandardCharsets.ISO_8859_1);
        window.position += length;
        return Optional.of(text);
    }

    private static final class CutOff extends Exception {}
}
