package io.latchkey.listings.domain;

import io.latchkey.listings.domain.dictionary.Facts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The prices that a listing remembers: the first one, and the one before. */
final class Prices {
    private static final String NOW = "ListPrice";
    private static final String FIRST = "OriginalListPrice";
    private static final String BEFORE = "PreviousListPrice";

    private Prices() {}

    static Facts first(Facts facts) {
        return facts.number(NOW).map(price -> facts.with(Map.of(FIRST, price))).orElse(facts);
    }

    /** The new facts, with what the old ones tell of earlier prices. */
    static Facts follow(Facts old, Facts next) {
        var remembered = new LinkedHashMap<String, BigDecimal>();
        old.number(FIRST)
                .or(() -> next.number(NOW))
                .ifPresent(price -> remembered.put(FIRST, price));
        var before = changed(old, next) ? old.number(NOW) : old.number(BEFORE);
        before.ifPresent(price -> remembered.put(BEFORE, price));
        return next.with(remembered);
    }

    /** Whether there was a price, and it is another one now. */
    static boolean changed(Facts old, Facts next) {
        var was = old.number(NOW);
        Optional<BigDecimal> is = next.number(NOW);
        return was.isPresent() && !was.equals(is);
    }
}
