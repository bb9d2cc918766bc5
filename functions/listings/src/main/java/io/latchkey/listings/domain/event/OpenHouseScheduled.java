package io.latchkey.listings.domain.event;

import java.time.Instant;

/** People may come and see it in these hours. */
public record OpenHouseScheduled(String openHouseKey, Instant starts, Instant ends, String type)
        implements ListingEvent {}
