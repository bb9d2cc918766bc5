package io.latchkey.support.mls.rets.response;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the DATA lines of the COMPACT formats over bytes: one pass finds the delimiters and the
 * end, and no value is made before it is wanted.
 */
final class CompactRows {
    private enum Bracket {
        END_OF_ROW,
        RICH,
        OTHER_TAG,
        TEXT
    }

    private static final int MOST_PIECES = 1 << 14;

    /** What can only follow a row, and shows that its closing tag is missing. */
    private static final List<String> FOLLOWERS =
            List.of(
                    "<DATA>",
                    "</RETS",
                    "<MAXROWS",
                    "<RETS-STATUS",
                    "<COLUMNS",
                    "</METADATA",
                    "<METADATA");

    private final ByteWindow window;
    private final Warnings warnings;
    private final CompactRow row;
    private Columns columns = Columns.NONE;
    private int[] ends = new int[64];
    private int count;

    CompactRows(ByteWindow window, FieldText text, Warnings warnings) {
        this.window = window;
        this.warnings = warnings;
        this.row = new CompactRow(text);
    }

    void use(Columns columns) {
        this.columns = columns;
    }

    Row row() {
        return row;
    }

    /** Reads from behind the opening tag; false where no whole row stands there. */
    boolean read() {
        var delimiter = columns.delimiter();
        var classes = FieldText.CLASS;
        var offset = 0;
        var seen = 0;
        count = 0;
        while (true) {
            var bytes = window.bytes;
            var start = window.position;
            var end = window.end;
            var i = start + offset;
            while (i < end) {
                i = ByteScan.toSpecial(bytes, i, end, delimiter);
                if (i == end || bytes[i] == '<') {
                    break;
                }
                if (bytes[i] == delimiter) {
                    mark(i - start);
                } else {
                    seen |= classes[bytes[i] & 0xFF];
                }
                i++;
            }
            offset = i - start;
            if (i == end) {
                if (!window.more()) {
                    return cut();
                }
                continue;
            }
            switch (bracket(offset)) {
                case END_OF_ROW -> {
                    return finish(offset, seen == 0);
                }
                case RICH -> {
                    return readRich();
                }
                case OTHER_TAG -> {
                    window.position += offset;
                    warnings.add(Defect.CUT_ROW);
                    return false;
                }
                case TEXT -> offset++;
            }
        }
    }

    private void mark(int offset) {
        if (count == ends.length) {
            if (count >= MOST_PIECES) {
                return;
            }
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = offset;
    }

    private boolean cut() {
        warnings.add(Defect.CUT_ROW);
        window.position = window.end;
        return false;
    }

    private Bracket bracket(int offset) {
        if (window.matches(offset, "</DATA")) {
            return Bracket.END_OF_ROW;
        }
        if (window.matches(offset, "<![CDATA[") || window.matches(offset, "<!--")) {
            return Bracket.RICH;
        }
        var other = FOLLOWERS.stream().anyMatch(tag -> window.matches(offset, tag));
        return other ? Bracket.OTHER_TAG : Bracket.TEXT;
    }

    private boolean finish(int length, boolean plain) {
        var close = closingBracket(length);
        if (close < 0) {
            return cut();
        }
        var start = window.position;
        window.position += close + 1;
        return whole(window.bytes, start, length, plain);
    }

    /** Reading on may move the row, so nothing about the buffer is kept across this. */
    private int closingBracket(int closing) {
        var close = closing + "</DATA".length();
        while (window.require(close + 1)) {
            if (window.at(close) == '>') {
                return close;
            }
            close++;
        }
        return -1;
    }

    private boolean whole(byte[] bytes, int start, int length, boolean plain) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count] = length;
        var pieces = count + 1;
        row.set(bytes, start, ends, pieces, plain);
        var regular =
                pieces == columns.count() + 2
                        && ends[0] == 0
                        && ends[pieces - 1] == ends[pieces - 2] + 1;
        if (regular) {
            row.align(columns, 1);
            return true;
        }
        return align(pieces);
    }

    /** Which of the pieces are values, where delimiters are missing or too many. */
    private boolean align(int pieces) {
        var first = row.isBlank(0);
        var last = row.isBlank(pieces - 1);
        if (pieces == 1 && first) {
            warnings.add(Defect.EMPTY_ROW);
            return false;
        }
        row.align(columns, lead(pieces, first, last));
        return true;
    }

    private int lead(int pieces, boolean first, boolean last) {
        var expected = columns.count();
        if (expected == 0) {
            warnings.add(Defect.NO_COLUMNS);
            return first ? 1 : 0;
        }
        if (pieces == expected + 2 && first && last) {
            return 1;
        }
        if (pieces == expected + 1 && first && (columns.leading() || !last)) {
            var regular = columns.leading() && columns.trailing() && last;
            warnings.add(regular ? Defect.SHORT_ROW : Defect.FINAL_DELIMITER);
            return 1;
        }
        if (pieces == expected + 1 && last) {
            warnings.add(Defect.LEADING_DELIMITER);
            return 0;
        }
        var lead = first && columns.leading() ? 1 : 0;
        if (pieces == expected && lead == 0) {
            warnings.add(Defect.LEADING_DELIMITER);
            warnings.add(Defect.FINAL_DELIMITER);
            return 0;
        }
        warnings.add(pieces - lead < expected ? Defect.SHORT_ROW : overflow(lead, pieces));
        return lead;
    }

    private Defect overflow(int lead, int pieces) {
        for (int i = lead + columns.count(); i < pieces; i++) {
            if (!row.isBlank(i)) {
                return Defect.LONG_ROW;
            }
        }
        return Defect.FINAL_DELIMITER;
    }

    /** A row with comments or CDATA sections, rewritten as if it had none. */
    private boolean readRich() {
        var plain = new ByteArrayOutputStream();
        var offset = 0;
        while (window.require(offset + 1)) {
            if (window.at(offset) != '<') {
                plain.write(window.at(offset++));
            } else if (window.matches(offset, "<!--")) {
                offset = until(offset + 4, "-->", new ByteArrayOutputStream());
            } else if (window.matches(offset, "<![CDATA[")) {
                offset = until(offset + 9, "]]>", plain);
            } else if (window.matches(offset, "</DATA")) {
                return finishRich(plain.toByteArray(), offset);
            } else {
                plain.write(window.at(offset++));
            }
        }
        return cut();
    }

    private int until(int from, String mark, ByteArrayOutputStream into) {
        var offset = from;
        while (window.require(offset + 1) && !window.matches(offset, mark)) {
            var b = window.at(offset++);
            if (b == '&') {
                into.writeBytes("&amp;".getBytes(StandardCharsets.US_ASCII));
            } else {
                into.write(b);
            }
        }
        return offset + mark.length();
    }

    private boolean finishRich(byte[] bytes, int closing) {
        count = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == columns.delimiter()) {
                mark(i);
            }
        }
        var close = closingBracket(closing);
        if (close < 0) {
            return cut();
        }
        window.position += close + 1;
        return whole(bytes, 0, bytes.length, false);
    }
}
