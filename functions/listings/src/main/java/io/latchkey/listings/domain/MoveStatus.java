package io.latchkey.listings.domain;

import io.latchkey.listings.domain.dictionary.DataDictionary;
import io.latchkey.listings.domain.value.StandardStatus;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Publishes a listing of the team's own, sells it, takes it from the market. */
public final class MoveStatus {
    private MoveStatus() {}

    /**
     * Moves it, if there is a way from where it stands and all is known that its new place asks
     * for.
     *
     * @param facts to be written with the move, such as the price and day of a sale
     */
    public static Decision move(
            Listing listing,
            StandardStatus to,
            Map<String, ? extends @Nullable Object> facts,
            Instant now) {
        facts.keySet().forEach(DataDictionary::writable);
        var owner = listing.source().originatingSystem();
        if (owner != null) {
            return new Decision.NotOurs(owner);
        }
        if (listing.status() != to && !listing.status().next().contains(to)) {
            return new Decision.IllegalMove(listing.status(), to, listing.status().next());
        }
        var written = listing.facts().with(facts);
        var missing = Requirements.missing(to, written);
        return missing.isEmpty()
                ? Changes.apply(listing, new Changes.Wish(listing.source(), to, written), now)
                : new Decision.Incomplete(to, missing);
    }
}
