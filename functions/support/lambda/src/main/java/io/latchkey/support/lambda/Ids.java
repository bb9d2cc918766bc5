package io.latchkey.support.lambda;

import com.github.f4b6a3.ulid.UlidCreator;

/**
 * Makes ids: a prefix that names the kind and a ULID, so that ids of one kind sort by their time of
 * making.
 */
@FunctionalInterface
public interface Ids {
    /** A new id, unique across machines: {@code <prefix>_<26 characters of Crockford base 32>}. */
    String next(String prefix);

    static Ids random() {
        return prefix -> prefix + "_" + UlidCreator.getMonotonicUlid();
    }
}
