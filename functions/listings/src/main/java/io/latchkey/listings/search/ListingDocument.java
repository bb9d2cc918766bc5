package io.latchkey.listings.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.listings.domain.Display;
import io.latchkey.listings.domain.Listing;
import io.latchkey.listings.domain.ListingText;
import io.latchkey.listings.domain.dictionary.DataDictionary;
import io.latchkey.listings.domain.dictionary.Field;
import io.latchkey.listings.domain.search.Filter;
import io.latchkey.listings.domain.search.Words;
import io.latchkey.listings.embedding.Embedding;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.search.LiveIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A listing as it is searched for. Place and address are in it twice: as the team may search by
 * them, and as consumers may.
 */
final class ListingDocument {
    private ListingDocument() {}

    static LiveIndex.Document of(TeamId team, Listing listing, Optional<Embedding> embedding) {
        return new LiveIndex.Document(
                id(team, listing.key().value()),
                listing.version(),
                source(team, listing, embedding));
    }

    /** No team's name has a colon. */
    static String id(TeamId team, String key) {
        return team.value() + ":" + key;
    }

    private static JsonNode source(TeamId team, Listing listing, Optional<Embedding> embedding) {
        var source = new LinkedHashMap<String, Object>();
        source.put("team", team.value());
        source.put("key", listing.key().value());
        source.put("displayable", Display.isAllowed(listing));
        source.put("onMarket", listing.status().isOnMarket());
        source.put("modified", listing.moments().modified());
        source.put("text", Words.plain(ListingText.of(listing.facts())));
        source.put("is", filters(listing));
        place(source, listing);
        embedding.ifPresent(known -> {
            source.put("hash", known.hash());
            source.put("model", known.model());
            source.put("dimension", known.dimension());
            source.put("vector", known.vector());
        });
        return Json.tree(source);
    }

    private static void place(Map<String, Object> source, Listing listing) {
        var facts = listing.facts();
        var shown = Display.showsAddress(listing);
        facts.text("UnparsedAddress")
                .map(Words::plain)
                .ifPresent(address -> {
                    source.put("address", address);
                    if (shown) {
                        source.put("publicAddress", address);
                    }
                });
        var latitude = facts.number("Latitude");
        var longitude = facts.number("Longitude");
        if (latitude.isPresent() && longitude.isPresent()) {
            var point = Map.of("lat", latitude.get(), "lon", longitude.get());
            source.put("location", point);
            if (shown) {
                source.put("publicLocation", point);
            }
        }
    }

    private static Map<String, Object> filters(Listing listing) {
        var filters = new LinkedHashMap<String, Object>();
        filters.put(Filter.STATUS, Filter.folded(listing.status().words()));
        for (var field : DataDictionary.all()) {
            if (field.is(Field.Mark.filter)) {
                listing.facts()
                        .find(field.name())
                        .ifPresent(value -> filters.put(field.name(), folded(value)));
            }
        }
        return filters;
    }

    static Object folded(Object value) {
        return switch (value) {
            case String text -> Filter.folded(text);
            case List<?> many -> many.stream().map(ListingDocument::folded).toList();
            default -> value;
        };
    }
}
