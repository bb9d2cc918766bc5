package io.latchkey.listings.domain;

import io.latchkey.listings.domain.dictionary.Facts;
import io.latchkey.listings.domain.event.ListingAdded;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.domain.value.Moments;
import io.latchkey.listings.domain.value.Source;
import io.latchkey.listings.domain.value.StandardStatus;
import java.time.Instant;
import java.util.List;

/** Enters a listing of the team's own; nobody but the team sees it until it is published. */
public final class AddListing {
    private AddListing() {}

    public static Decision.Changed add(ListingKey key, Facts facts, Instant now) {
        return added(key, Source.manual(), StandardStatus.INCOMPLETE, Prices.first(facts), now);
    }

    static Decision.Changed added(
            ListingKey key, Source source, StandardStatus status, Facts facts, Instant now) {
        var listing =
                new Listing(
                        key, 1, 1, source, status, facts, List.of(), List.of(), Moments.of(now));
        var event =
                new ListingAdded(
                        listing.offer(),
                        source.originatingSystem(),
                        facts.text("PropertyType").orElse(null),
                        facts.text("City").orElse(null));
        return new Decision.Changed(listing, List.of(event));
    }
}
