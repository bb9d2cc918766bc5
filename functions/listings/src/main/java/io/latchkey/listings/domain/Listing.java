package io.latchkey.listings.domain;

import io.latchkey.listings.domain.dictionary.Facts;
import io.latchkey.listings.domain.event.Offer;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.domain.value.Moments;
import io.latchkey.listings.domain.value.OpenHouse;
import io.latchkey.listings.domain.value.Photo;
import io.latchkey.listings.domain.value.Source;
import io.latchkey.listings.domain.value.StandardStatus;
import io.latchkey.model.InvalidValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A property on offer, or once on offer.
 *
 * @param version counts its changes from 1
 * @param stated the version of the last change that a person or the MLS made; what functions note
 *     since then is no reason to refuse a person's next change
 * @param facts all that is written of it by the Data Dictionary's names, but its status
 */
public record Listing(
        ListingKey key,
        long version,
        long stated,
        Source source,
        StandardStatus status,
        Facts facts,
        List<Photo> photos,
        List<OpenHouse> openHouses,
        Moments moments) {
    public static final int MOST_PHOTOS = 100;
    static final int MOST_OPEN_HOUSES = 50;

    public Listing {
        photos = List.copyOf(photos);
        openHouses = List.copyOf(openHouses);
        if (photos.size() > MOST_PHOTOS) {
            throw new InvalidValue("Media", "has at most " + MOST_PHOTOS + " photos");
        }
        if (openHouses.size() > MOST_OPEN_HOUSES) {
            throw new InvalidValue("OpenHouse", "has at most " + MOST_OPEN_HOUSES + " entries");
        }
    }

    public Offer offer() {
        return new Offer(status.words(), facts.number("ListPrice").orElse(null));
    }

    public Optional<Photo> photo(String mediaKey) {
        return photos.stream().filter(photo -> photo.mediaKey().equals(mediaKey)).findFirst();
    }

    /** Whether one who read that version has seen every change that people made. */
    public boolean isSeenBy(long versionRead) {
        return versionRead >= stated && versionRead <= version;
    }

    Listing with(Source from, StandardStatus where, Facts what, Moments when) {
        var next = version + 1;
        return new Listing(key, next, next, from, where, what, photos, openHouses, when);
    }

    Listing withOpenHouses(List<OpenHouse> changed, Instant now) {
        var next = version + 1;
        return new Listing(
                key, next, next, source, status, facts, photos, changed, moments.modified(now));
    }

    Listing withPhotos(List<Photo> changed, Instant now) {
        var next = version + 1;
        return new Listing(
                key,
                next,
                next,
                source,
                status,
                facts,
                changed,
                openHouses,
                moments.modified(now).photos(now));
    }

    /** What a function found out, and no person said. */
    Listing withFoundPhotos(List<Photo> changed, Instant now) {
        return new Listing(
                key,
                version + 1,
                stated,
                source,
                status,
                facts,
                changed,
                openHouses,
                moments.modified(now).photos(now));
    }
}
