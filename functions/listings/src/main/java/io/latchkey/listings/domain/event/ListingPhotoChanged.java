package io.latchkey.listings.domain.event;

import org.jspecify.annotations.Nullable;

/**
 * A listing's photos changed.
 *
 * @param change ready, refused, removed, described or moved
 * @param reason of a refusal
 */
public record ListingPhotoChanged(String mediaKey, String change, @Nullable String reason)
        implements ListingEvent {}
