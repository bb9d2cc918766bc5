package io.latchkey.listings.domain.value;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a listing last changed, and in what.
 *
 * @param price null while it has had one price or none
 * @param photos null while it has had none
 */
public record Moments(
        Instant entered,
        Instant modified,
        Instant status,
        @Nullable Instant price,
        @Nullable Instant photos) {

    public static Moments of(Instant now) {
        return new Moments(now, now, now, null, null);
    }

    public Moments modified(Instant now) {
        return new Moments(entered, now, status, price, photos);
    }

    public Moments status(Instant now) {
        return new Moments(entered, now, now, price, photos);
    }

    public Moments price(Instant now) {
        return new Moments(entered, now, status, now, photos);
    }

    public Moments photos(Instant now) {
        return new Moments(entered, now, status, price, now);
    }
}
