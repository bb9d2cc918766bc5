package io.latchkey.support.mls.reso;

import java.util.List;
import java.util.Optional;

/**
 * What a connection takes from one resource, run after run.
 *
 * @param key the field that names a row, such as {@code ListingKey}
 * @param select empty for every field
 * @param expand such as {@code Media}
 * @param filter what holds for every row that is wanted, beside what the provider demands
 */
public record Feed(
        String resource,
        String key,
        List<String> select,
        Optional<String> expand,
        Optional<String> filter) {
    public Feed {
        select = List.copyOf(select);
    }

    /** Listings with every field and their photos' addresses. */
    public static Feed listings() {
        return new Feed(
                "Property", "ListingKey", List.of(), Optional.of("Media"), Optional.empty());
    }

    /** The keys alone, for comparing what is there with what was stored. */
    public Feed keysOnly(String timestamp) {
        return new Feed(resource, key, List.of(key, timestamp), Optional.empty(), filter);
    }
}
