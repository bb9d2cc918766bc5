package io.latchkey.support.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * A concern's table as the suite shapes them all: text keys {@code pk} and {@code sk}, a stream of
 * new images, time to live on {@code expiresAt}.
 */
public record TableSpec(String name, List<Index> indexes) {
    /** A global secondary index on text attributes; carries whole items, or the keys alone. */
    public record Index(String name, String partitionKey, String sortKey, boolean keysOnly) {}

    public TableSpec {
        indexes = List.copyOf(indexes);
    }

    /** The name is a prefix: each created table gets one of its own. */
    public static TableSpec named(String name) {
        return new TableSpec(name, List.of());
    }

    public TableSpec withIndex(String name, String partitionKey, String sortKey) {
        return with(new Index(name, partitionKey, sortKey, false));
    }

    public TableSpec withKeysOnlyIndex(String name, String partitionKey, String sortKey) {
        return with(new Index(name, partitionKey, sortKey, true));
    }

    private TableSpec with(Index index) {
        var all = new ArrayList<>(indexes);
        all.add(index);
        return new TableSpec(name, all);
    }
}
