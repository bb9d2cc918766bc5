package io.latchkey.listings.domain;

import io.latchkey.listings.domain.dictionary.DataDictionary;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes what is written of a listing of the team's own. */
public final class EditListing {
    private EditListing() {}

    /**
     * Changes facts.
     *
     * @param changes by field; null forgets what was written
     * @throws io.latchkey.model.InvalidValue when a value breaks its field's rule
     */
    public static Decision edit(
            Listing listing, Map<String, ? extends @Nullable Object> changes, Instant now) {
        changes.keySet().forEach(DataDictionary::writable);
        var owner = listing.source().originatingSystem();
        if (owner != null) {
            return new Decision.NotOurs(owner);
        }
        var facts = listing.facts().with(changes);
        var missing = Requirements.missing(listing.status(), facts);
        if (!missing.isEmpty()) {
            return new Decision.Incomplete(listing.status(), missing);
        }
        var wish = new Changes.Wish(listing.source(), listing.status(), facts);
        return Changes.apply(listing, wish, now);
    }
}
