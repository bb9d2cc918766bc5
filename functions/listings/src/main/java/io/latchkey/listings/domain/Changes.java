package io.latchkey.listings.domain;

import io.latchkey.listings.domain.dictionary.DataDictionary;
import io.latchkey.listings.domain.dictionary.Facts;
import io.latchkey.listings.domain.dictionary.Field;
import io.latchkey.listings.domain.event.ListingChanged;
import io.latchkey.listings.domain.event.ListingChanged.Change;
import io.latchkey.listings.domain.event.ListingEvent;
import io.latchkey.listings.domain.event.ListingWithdrawn;
import io.latchkey.listings.domain.value.Moments;
import io.latchkey.listings.domain.value.Source;
import io.latchkey.listings.domain.value.StandardStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The step from a listing to its next state, whoever asks for it. */
final class Changes {
    /** Longer texts are named in an event and not repeated. */
    private static final int LONGEST = 200;

    private Changes() {}

    /** What it will be like. */
    record Wish(Source source, StandardStatus status, Facts facts) {}

    static Decision apply(Listing listing, Wish wish, Instant now) {
        var facts = Prices.follow(listing.facts(), wish.facts());
        var changes = changes(listing, wish.status(), facts);
        if (changes.isEmpty() && wish.source().equals(listing.source())) {
            return new Decision.Unchanged(listing);
        }
        var next =
                listing.with(
                        wish.source(), wish.status(), facts, moments(listing, wish, facts, now));
        return new Decision.Changed(next, events(listing, next, changes));
    }

    private static Moments moments(Listing listing, Wish wish, Facts facts, Instant now) {
        var moments = listing.moments().modified(now);
        if (wish.status() != listing.status()) {
            moments = moments.status(now);
        }
        return Prices.changed(listing.facts(), facts) ? moments.price(now) : moments;
    }

    /** A row of an MLS that is newer and says the same is stored and no news. */
    private static List<ListingEvent> events(Listing old, Listing next, List<Change> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        var events = new ArrayList<ListingEvent>();
        events.add(new ListingChanged(old.offer(), next.offer(), changes));
        if (next.status() != old.status() && next.status().isGivenUp()) {
            events.add(new ListingWithdrawn(old.offer(), next.offer()));
        }
        return events;
    }

    private static List<Change> changes(Listing old, StandardStatus status, Facts facts) {
        var changes = new ArrayList<Change>();
        if (status != old.status()) {
            changes.add(new Change("StandardStatus", old.status().words(), status.words()));
        }
        for (var field : DataDictionary.all()) {
            var from = old.facts().find(field.name()).orElse(null);
            var to = facts.find(field.name()).orElse(null);
            if (!field.is(Field.Mark.managed) && !Objects.equals(from, to)) {
                changes.add(change(field, from, to));
            }
        }
        return changes;
    }

    private static Change change(Field field, @Nullable Object from, @Nullable Object to) {
        return field.is(Field.Mark.internal)
                ? new Change(field.name(), null, null)
                : new Change(field.name(), say(from), say(to));
    }

    private static @Nullable String say(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        var text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
