package io.latchkey.listings.domain.event;

import org.jspecify.annotations.Nullable;

/**
 * A listing is new here.
 *
 * @param source the MLS's name, absent for one of the team's own
 * @param city absent where it is not known yet
 */
public record ListingAdded(
        Offer offer, @Nullable String source, @Nullable String propertyType, @Nullable String city)
        implements ListingEvent {}
