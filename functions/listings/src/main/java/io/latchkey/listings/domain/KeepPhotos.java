package io.latchkey.listings.domain;

import io.latchkey.listings.domain.event.ListingPhotoChanged;
import io.latchkey.listings.domain.value.Photo;
import io.latchkey.model.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps a listing's photos: asked for, found good or refused, put in order. */
public final class KeepPhotos {
    /** Longer than an upload's address is good for. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private KeepPhotos() {}

    /** Makes room for a photo that is about to be uploaded; what never came leaves its place. */
    public static Decision await(Listing listing, Photo photo, Instant now) {
        var owner = listing.source().originatingSystem();
        if (owner != null) {
            return new Decision.NotOurs(owner);
        }
        var photos = new ArrayList<>(listing.photos());
        photos.removeIf(other ->
                other.state() == Photo.State.awaited
                        && other.changed().plus(PATIENCE).isBefore(now));
        photos.add(photo);
        return new Decision.Changed(listing.withPhotos(photos, now), List.of());
    }

    /** Its files are made. One that was removed meanwhile, or is ready, stays so. */
    public static Decision ready(
            Listing listing, String mediaKey, List<Photo.Size> files, Instant now) {
        return found(listing, mediaKey, photo -> photo.ready(files, now), now);
    }

    /**
     * It is no photo that can be shown.
     *
     * @param reason in words for the agent
     */
    public static Decision refuse(Listing listing, String mediaKey, String reason, Instant now) {
        return found(listing, mediaKey, photo -> photo.refused(reason, now), now);
    }

    private static Decision found(
            Listing listing, String mediaKey, UnaryOperator<Photo> change, Instant now) {
        var photo = listing.photo(mediaKey);
        if (photo.isEmpty()) {
            return new Decision.Missing("photo");
        }
        if (photo.get().state() == Photo.State.ready) {
            return new Decision.Unchanged(listing);
        }
        var next = change.apply(photo.get());
        var event = new ListingPhotoChanged(mediaKey, next.state().name(), next.refused());
        return new Decision.Changed(
                listing.withFoundPhotos(replaced(listing, next), now), List.of(event));
    }

    public static Decision describe(
            Listing listing, String mediaKey, @Nullable String words, Instant now) {
        var photo = listing.photo(mediaKey);
        if (photo.isEmpty()) {
            return new Decision.Missing("photo");
        }
        var next = photo.get().described(words, now);
        var event = new ListingPhotoChanged(mediaKey, "described", null);
        return new Decision.Changed(
                listing.withPhotos(replaced(listing, next), now), List.of(event));
    }

    public static Decision remove(Listing listing, String mediaKey, Instant now) {
        if (listing.photo(mediaKey).isEmpty()) {
            return new Decision.Missing("photo");
        }
        var left =
                listing.photos().stream()
                        .filter(photo -> !photo.mediaKey().equals(mediaKey))
                        .toList();
        var event = new ListingPhotoChanged(mediaKey, "removed", null);
        return new Decision.Changed(listing.withPhotos(left, now), List.of(event));
    }

    /**
     * Puts all photos in order; the first is the one that lists show.
     *
     * @param mediaKeys each photo once
     */
    public static Decision order(Listing listing, List<String> mediaKeys, Instant now) {
        var known = listing.photos().stream().map(Photo::mediaKey).toList();
        if (mediaKeys.size() != known.size()
                || !new HashSet<>(mediaKeys).equals(new HashSet<>(known))) {
            throw new InvalidValue("order", "names each photo of the listing once");
        }
        if (mediaKeys.equals(known)) {
            return new Decision.Unchanged(listing);
        }
        var ordered = mediaKeys.stream().map(key -> listing.photo(key).orElseThrow()).toList();
        var event = new ListingPhotoChanged(mediaKeys.getFirst(), "moved", null);
        return new Decision.Changed(listing.withPhotos(ordered, now), List.of(event));
    }

    private static List<Photo> replaced(Listing listing, Photo next) {
        return listing.photos().stream()
                .map(photo -> photo.mediaKey().equals(next.mediaKey()) ? next : photo)
                .toList();
    }
}
