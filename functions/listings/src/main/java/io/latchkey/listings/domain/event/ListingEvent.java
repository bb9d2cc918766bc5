package io.latchkey.listings.domain.event;

/**
 * Something happened to a listing; a record's name is the event's type and its components are the
 * event's data.
 */
public sealed interface ListingEvent
        permits ListingAdded,
                ListingChanged,
                ListingWithdrawn,
                ListingPhotoChanged,
                OpenHouseScheduled,
                OpenHouseCanceled {}
