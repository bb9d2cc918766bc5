package io.latchkey.listings.domain.event;

import java.time.Instant;

/** Nobody is to come in these hours. */
public record OpenHouseCanceled(String openHouseKey, Instant starts, Instant ends)
        implements ListingEvent {}
