package io.latchkey.listings.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.listings.domain.Display;
import io.latchkey.listings.domain.Listing;
import io.latchkey.listings.domain.value.OpenHouse;
import io.latchkey.listings.domain.value.Photo;
import io.latchkey.listings.store.HistoryEntry;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What callers see of a listing: the Data Dictionary's names, flat. */
final class Views {
    private Views() {}

    static Map<String, Object> of(Listing listing, Audience audience) {
        return audience == Audience.team ? team(listing) : consumer(listing);
    }

    private static Map<String, Object> team(Listing listing) {
        var view = begun(listing);
        view.put("version", listing.version());
        view.putAll(listing.facts().values());
        moments(view, listing);
        view.put("Media", media(listing, Audience.team));
        view.put("OpenHouse", listing.openHouses().stream().map(Views::openHouse).toList());
        view.put("displayable", Display.isAllowed(listing));
        view.put(
                "nextStatuses",
                listing.source().isManual()
                        ? listing.status().next().stream().map(s -> s.words()).sorted().toList()
                        : List.of());
        put(view, "SourceSystemKey", listing.source().key());
        put(view, "sourceModified", listing.source().modified());
        put(view, "connection", listing.source().connection());
        return view;
    }

    private static Map<String, Object> consumer(Listing listing) {
        var view = begun(listing);
        view.putAll(Display.facts(listing));
        moments(view, listing);
        view.put("Media", media(listing, Audience.consumer));
        var open =
                Display.showsAddress(listing)
                        ? listing.openHouses().stream()
                                .filter(OpenHouse::isPublic)
                                .map(Views::openHouse)
                                .toList()
                        : List.of();
        view.put("OpenHouse", open);
        return view;
    }

    private static Map<String, Object> begun(Listing listing) {
        var view = new LinkedHashMap<String, Object>();
        view.put("ListingKey", listing.key().value());
        view.put("StandardStatus", listing.status().words());
        return view;
    }

    private static void moments(Map<String, Object> view, Listing listing) {
        var moments = listing.moments();
        view.put("OriginalEntryTimestamp", moments.entered());
        view.put("ModificationTimestamp", moments.modified());
        view.put("StatusChangeTimestamp", moments.status());
        put(view, "PriceChangeTimestamp", moments.price());
        put(view, "PhotosChangeTimestamp", moments.photos());
        put(view, "OriginatingSystemName", listing.source().originatingSystem());
    }

    private static List<Map<String, Object>> media(Listing listing, Audience audience) {
        var media = new ArrayList<Map<String, Object>>();
        for (var photo : listing.photos()) {
            if (photo.state() == Photo.State.ready || audience == Audience.team) {
                media.add(medium(photo, media.size() + 1));
            }
        }
        return media;
    }

    private static Map<String, Object> medium(Photo photo, int order) {
        var view = new LinkedHashMap<String, Object>();
        view.put("MediaKey", photo.mediaKey());
        view.put("Order", order);
        view.put("MediaStatus", photo.state());
        put(view, "LongDescription", photo.description());
        put(view, "refused", photo.refused());
        view.put("MediaModificationTimestamp", photo.changed());
        if (!photo.sizes().isEmpty()) {
            view.put("MediaURL", photo.sizes().getLast().path());
            var sizes = new LinkedHashMap<String, Object>();
            photo.sizes()
                    .forEach(size ->
                            sizes.put(
                                    size.name(),
                                    Map.of(
                                            "MediaURL", size.path(),
                                            "ImageWidth", size.width(),
                                            "ImageHeight", size.height())));
            view.put("sizes", sizes);
        }
        return view;
    }

    private static Map<String, Object> openHouse(OpenHouse open) {
        var view = new LinkedHashMap<String, Object>();
        view.put("OpenHouseKey", open.key());
        view.put("OpenHouseStartTime", open.starts());
        view.put("OpenHouseEndTime", open.ends());
        view.put("OpenHouseType", open.type());
        put(view, "OpenHouseRemarks", open.remarks());
        return view;
    }

    private static void put(Map<String, Object> view, String name, @Nullable Object value) {
        if (value != null) {
            view.put(name, value);
        }
    }

    /** Something that happened to a listing. */
    @Introspected
    @Schema(name = "ListingHistoryItem")
    record ListingHistoryItem(
            String id, String type, long version, Instant time, String actor, JsonNode data) {
        static ListingHistoryItem of(HistoryEntry entry) {
            var event = entry.event();
            return new ListingHistoryItem(
                    event.id(),
                    event.type(),
                    entry.version(),
                    event.time(),
                    event.actor(),
                    event.data());
        }
    }
}
