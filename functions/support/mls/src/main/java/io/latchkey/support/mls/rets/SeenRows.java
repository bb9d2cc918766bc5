package io.latchkey.support.mls.rets;

import io.latchkey.support.mls.rets.response.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells a row that came before from a new one, by its key or by all of its values, in eight bytes a
 * row. Two of a million rows are taken for one with a chance of one in 36 million.
 */
final class SeenRows {
    private static final int FIRST_SIZE = 1 << 12;

    private long[] slots = new long[FIRST_SIZE];
    private int size;

    /** Absent key fields make the whole row its own key. */
    static long identity(Row row, Optional<String> keyField, List<String> columns) {
        var key = keyField.map(row::get).orElse("");
        if (!key.isEmpty()) {
            return identity(key);
        }
        var hash = 1L;
        for (int i = 0; i < columns.size(); i++) {
            hash = mix(hash, row.get(i));
        }
        return nonZero(hash);
    }

    static long identity(String key) {
        return nonZero(mix(1L, key));
    }

    private static long mix(long hash, String value) {
        var mixed = hash;
        for (int i = 0; i < value.length(); i++) {
            mixed = (mixed ^ value.charAt(i)) * 0x100000001B3L;
            mixed ^= mixed >>> 29;
        }
        mixed = (mixed ^ 0x1F) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 32);
    }

    private static long nonZero(long hash) {
        return hash == 0 ? 1 : hash;
    }

    boolean contains(long identity) {
        return slots[slot(identity)] == identity;
    }

    /** Whether it was new. */
    boolean add(long identity) {
        if (2 * size >= slots.length) {
            grow();
        }
        var slot = slot(identity);
        if (slots[slot] == identity) {
            return false;
        }
        slots[slot] = identity;
        size++;
        return true;
    }

    int size() {
        return size;
    }

    private int slot(long identity) {
        var slot = (int) ((identity * 0x9E3779B97F4A7C15L) >>> 40) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != identity) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        var old = slots;
        slots = new long[2 * old.length];
        Arrays.stream(old)
                .filter(identity -> identity != 0)
                .forEach(identity -> slots[slot(identity)] = identity);
    }
}
