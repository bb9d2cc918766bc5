package io.latchkey.listings.domain.search;

import io.latchkey.listings.domain.Listing;
import io.latchkey.model.InvalidValue;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A circle on the map.
 *
 * @param lat latitude in degrees
 * @param lon longitude in degrees
 * @param km radius
 */
public record Near(double lat, double lon, double km) {
    private static final double EARTH_KM = 6371.0088;
    private static final double WIDEST_KM = 500;

    public Near {
        if (!(Math.abs(lat) <= 90)) {
            throw new InvalidValue("near.lat", "is in degrees, from -90 to 90");
        }
        if (!(Math.abs(lon) <= 180)) {
            throw new InvalidValue("near.lon", "is in degrees, from -180 to 180");
        }
        if (!(km > 0 && km <= WIDEST_KM)) {
            throw new InvalidValue("near.km", "is above 0 and at most 500");
        }
    }

    /** How far away the listing is; empty where its place is not known. */
    public Optional<Double> distance(Listing listing) {
        var latitude = listing.facts().number("Latitude").map(BigDecimal::doubleValue);
        var longitude = listing.facts().number("Longitude").map(BigDecimal::doubleValue);
        return latitude.flatMap(at -> longitude.map(on -> kilometres(at, on)));
    }

    /** Along a great circle, by the haversine formula. */
    private double kilometres(double latitude, double longitude) {
        var phi = Math.toRadians(latitude - lat) / 2;
        var lambda = Math.toRadians(longitude - lon) / 2;
        var a =
                Math.sin(phi) * Math.sin(phi)
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(latitude))
                                * Math.sin(lambda)
                                * Math.sin(lambda);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
