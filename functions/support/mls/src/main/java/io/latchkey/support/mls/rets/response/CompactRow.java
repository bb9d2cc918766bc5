package io.latchkey.support.mls.rets.response;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slices of one buffer, each made a string when it is asked for. */
final class CompactRow implements Row {
    private final FieldText text;
    private Columns columns = Columns.NONE;
    private byte[] bytes = new byte[0];
    private int start;
    private int[] ends = new int[0];
    private int pieces;
    private int lead;
    private boolean plain;

    CompactRow(FieldText text) {
        this.text = text;
    }

    /**
     * @param ends where each piece ends, counted from {@code start}
     * @param plain whether all bytes are ASCII and need no repair
     */
    void set(byte[] bytes, int start, int[] ends, int pieces, boolean plain) {
        this.bytes = bytes;
        this.start = start;
        this.ends = ends;
        this.pieces = pieces;
        this.plain = plain;
    }

    void align(Columns columns, int lead) {
        this.columns = columns;
        this.lead = lead;
    }

    int pieces() {
        return pieces;
    }

    boolean isBlank(int piece) {
        for (int i = from(piece); i < to(piece); i++) {
            if (bytes[i] != ' ' && bytes[i] != '\r' && bytes[i] != '\n') {
                return false;
            }
        }
        return true;
    }

    private int from(int piece) {
        return piece == 0 ? start : start + ends[piece - 1] + 1;
    }

    private int to(int piece) {
        return start + ends[piece];
    }

    @Override
    public String get(int column) {
        var piece = column + lead;
        if (column < 0 || piece >= pieces) {
            return "";
        }
        var from = from(piece);
        var to = to(piece);
        if (from == to) {
            return "";
        }
        return plain
                ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
                : text.decode(bytes, from, to);
    }

    @Override
    public String get(String column) {
        var at = columns.index().get(column);
        return at == null ? "" : get(at);
    }

    @Override
    public Map<String, String> toMap() {
        var map = LinkedHashMap.<String, String>newLinkedHashMap(columns.count());
        for (int i = 0; i < columns.count(); i++) {
            map.putIfAbsent(columns.names().get(i), get(i));
        }
        return map;
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
