package io.latchkey.listings.domain.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listing's facts or its status changed.
 *
 * @param from its offer before
 * @param to its offer now
 */
public record ListingChanged(Offer from, Offer to, List<Change> changes) implements ListingEvent {
    public ListingChanged {
        changes = List.copyOf(changes);
    }

    /** One field, as text, before and after; what is for the team alone is named and not said. */
    public record Change(String field, @Nullable String from, @Nullable String to) {}
}
