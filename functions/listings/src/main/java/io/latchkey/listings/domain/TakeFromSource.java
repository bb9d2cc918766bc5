package io.latchkey.listings.domain;

import io.latchkey.listings.domain.dictionary.Facts;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.domain.value.Source;
import io.latchkey.listings.domain.value.StandardStatus;
import io.latchkey.model.InvalidValue;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes over what an MLS says of a listing. The MLS is right about its listings, so no move is
 * illegal; but what it said earlier never overwrites what it said later.
 */
public final class TakeFromSource {
    /**
     * One listing as the MLS has it.
     *
     * @param source with the MLS's own key and time of change
     */
    public record Row(Source source, StandardStatus status, Facts facts) {
        public Row {
            if (source.isManual()) {
                throw new InvalidValue("source", "is an MLS");
            }
        }

        /** The listing's key here, the same for every row about it. */
        public ListingKey key() {
            return ListingKey.of(
                    Optional.ofNullable(source.connection()).orElseThrow(),
                    Optional.ofNullable(source.key()).orElseThrow());
        }
    }

    private TakeFromSource() {}

    /**
     * The listing as the row has it.
     *
     * @param known the listing of the row's key, if there is one
     */
    public static Decision take(Optional<Listing> known, Row row, Instant now) {
        if (known.isEmpty()) {
            return AddListing.added(
                    row.key(), row.source(), row.status(), Prices.first(row.facts()), now);
        }
        var listing = known.get();
        if (!row.source().isNewerThan(listing.source())) {
            return new Decision.Unchanged(listing);
        }
        return Changes.apply(
                listing, new Changes.Wish(row.source(), row.status(), row.facts()), now);
    }
}
