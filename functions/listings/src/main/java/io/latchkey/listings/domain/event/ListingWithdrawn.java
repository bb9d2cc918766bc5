package io.latchkey.listings.domain.event;

/** A listing left the market without a sale: withdrawn, expired or canceled. */
public record ListingWithdrawn(Offer from, Offer to) implements ListingEvent {}
