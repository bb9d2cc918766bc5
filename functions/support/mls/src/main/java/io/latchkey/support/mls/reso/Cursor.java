package io.latchkey.support.mls.reso;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the next page begins. Stored after each page is committed, so that a run that was killed
 * goes on from there.
 *
 * @param since rows changed at or after this moment; empty from the beginning
 * @param afterKey and, of those changed at that very moment, only the rows after this key, written
 *     as an OData literal
 * @param link the address of the next page, where links are followed
 * @param highest the latest change that a row has shown so far, where links are followed
 */
public record Cursor(
        Optional<Instant> since,
        Optional<String> afterKey,
        Optional<String> link,
        Optional<Instant> highest) {

    /** From the very first row. */
    public static Cursor start() {
        return new Cursor(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * From a while before what has been seen: rows that became visible late are met again, those
     * that were met already are met twice.
     */
    public static Cursor from(Instant seen, Duration overlap) {
        return new Cursor(
                Optional.of(seen.minus(overlap)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Cursor after(Instant since, String key) {
        return new Cursor(Optional.of(since), Optional.of(key), Optional.empty(), Optional.empty());
    }

    /** The same stretch again, without the link. */
    Cursor again(Optional<Instant> from) {
        return new Cursor(from.or(() -> since), Optional.empty(), Optional.empty(), highest);
    }
}
