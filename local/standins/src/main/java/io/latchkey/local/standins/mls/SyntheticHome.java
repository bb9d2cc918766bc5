package io.latchkey.local.standins.mls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One listing as the MLS itself knows it, before a server dresses it in its own field names.
 *
 * @param key stable and unique within one {@link SyntheticHomes}
 * @param listingId the number that agents use
 */
public record SyntheticHome(
        long key,
        String listingId,
        Place place,
        Building building,
        Offer offer,
        Display display,
        Agent agent,
        String remarks) {

    /**
     * Where it stands.
     *
     * @param unit empty for a house
     * @param stateOrProvince two letters
     */
    public record Place(
            int streetNumber,
            String street,
            String unit,
            String subdivision,
            String city,
            String county,
            String stateOrProvince,
            String postalCode,
            double latitude,
            double longitude,
            String parcelNumber) {

        /** The address on one line, as an envelope has it. */
        public String unparsedAddress() {
            var line = streetNumber + " " + street + (unit.isEmpty() ? "" : " #" + unit);
            return "%s, %s, %s %s".formatted(line, city, stateOrProvince, postalCode);
        }
    }

    /**
     * What stands there.
     *
     * @param propertyType Data Dictionary lookup, as {@code Residential}
     * @param propertySubType Data Dictionary lookup, as {@code Single Family Residence}
     * @param livingArea in square feet
     * @param lotSquareFeet zero where there is no lot of its own
     */
    public record Building(
            String propertyType,
            String propertySubType,
            String style,
            int bedrooms,
            int bathroomsFull,
            int bathroomsHalf,
            int livingArea,
            int lotSquareFeet,
            int yearBuilt,
            int stories,
            int garageSpaces,
            boolean pool,
            List<String> features) {
        public Building {
            features = List.copyOf(features);
        }
    }

    /**
     * What is asked for it, and since when.
     *
     * @param status Data Dictionary's StandardStatus, as {@code Active Under Contract}
     * @param listPrice in whole US dollars
     * @param associationFee in whole US dollars a month, zero where there is no association
     * @param taxAnnualAmount in whole US dollars
     */
    public record Offer(
            String status,
            long listPrice,
            long originalListPrice,
            int associationFee,
            int taxAnnualAmount,
            LocalDate listedOn,
            Instant modified,
            Instant photosChanged,
            int photos) {}

    /** What the seller lets the public see. */
    public record Display(boolean address, boolean internet, boolean comments, boolean valuation) {}

    /** Who lists it. */
    public record Agent(
            String id,
            String fullName,
            String phone,
            String email,
            String officeId,
            String officeName,
            String officePhone) {}

    /** The same home with another price and status, touched at this moment. */
    public SyntheticHome changed(Instant at, long price, String status) {
        var now =
                new Offer(
                        status,
                        price,
                        offer.originalListPrice(),
                        offer.associationFee(),
                        offer.taxAnnualAmount(),
                        offer.listedOn(),
                        at,
                        offer.photosChanged(),
                        offer.photos());
        return new SyntheticHome(key, listingId, place, building, now, display, agent, remarks);
    }
}
