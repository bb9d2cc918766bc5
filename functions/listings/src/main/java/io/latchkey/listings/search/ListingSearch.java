package io.latchkey.listings.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.listings.domain.Listing;
import io.latchkey.listings.domain.ListingText;
import io.latchkey.listings.domain.search.Criteria;
import io.latchkey.listings.embedding.Embedder;
import io.latchkey.listings.embedding.Embedding;
import io.latchkey.listings.embedding.EmbeddingStore;
import io.latchkey.listings.search.ListingIndex.Hit;
import io.latchkey.listings.store.ListingStore;
import io.latchkey.model.InvalidValue;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search: the index says which listings and in which order, the table says what they are now;
 * one that keeps the conditions no more is no answer. While the model is away, words alone decide.
 */
public final class ListingSearch {
    private static final Logger LOG = LoggerFactory.getLogger(ListingSearch.class);

    private final ListingStore listings;
    private final EmbeddingStore embeddings;
    private final Embedder embedder;
    private final ListingIndex index;

    public ListingSearch(
            ListingStore listings,
            EmbeddingStore embeddings,
            Embedder embedder,
            ListingIndex index) {
        this.listings = listings;
        this.embeddings = embeddings;
        this.embedder = embedder;
        this.index = index;
    }

    /**
     * An answer.
     *
     * @param score from 0 to 1, to be compared with others of the same search
     * @param why in sentences
     */
    public record Answer(Listing listing, double score, List<String> why) {
        public Answer {
            why = List.copyOf(why);
        }
    }

    /** Part of the answers; {@code next} is absent at the end. */
    public record Answers(List<Answer> items, Optional<String> next) {
        public Answers {
            items = List.copyOf(items);
        }
    }

    /**
     * Searches.
     *
     * @param limit most answers, at most 100
     * @param cursor of an earlier part of the same search
     * @throws io.latchkey.support.search.SearchUnavailable when the index does not answer
     */
    public Answers search(TeamId team, Criteria criteria, int limit, @Nullable String cursor) {
        var mark = Integer.toHexString((team.value() + criteria).hashCode());
        var place = cursor == null ? null : place(cursor, mark);
        return criteria.isRanked()
                ? ranked(team, criteria, limit, new Place(mark, place))
                : browsed(team, criteria, limit, new Place(mark, place));
    }

    private record Place(String mark, @Nullable JsonNode at) {}

    private Answers ranked(TeamId team, Criteria criteria, int limit, Place place) {
        var from = place.at() == null ? 0 : place.at().asInt();
        var all = index.ranked(team, criteria, vectors(team, criteria));
        var found = new ArrayList<Answer>();
        while (found.size() < limit && from < all.size()) {
            var part = all.subList(from, Math.min(all.size(), from + limit - found.size()));
            found.addAll(answers(team, criteria, part));
            from += part.size();
        }
        return new Answers(
                found,
                from < all.size()
                        ? Optional.of(cursor(place.mark(), Json.tree(from)))
                        : Optional.empty());
    }

    private Answers browsed(TeamId team, Criteria criteria, int limit, Place place) {
        var hits = index.browse(team, criteria, limit, place.at());
        return new Answers(
                answers(team, criteria, hits.hits()),
                Optional.ofNullable(hits.after()).map(after -> cursor(place.mark(), after)));
    }

    private List<Answer> answers(TeamId team, Criteria criteria, List<Hit> hits) {
        var now = listings.findAll(team, hits.stream().map(Hit::key).toList());
        var answers = new ArrayList<Answer>();
        for (var hit : hits) {
            Optional.ofNullable(now.get(hit.key()))
                    .filter(criteria::admits)
                    .map(listing ->
                            new Answer(listing, hit.score(), criteria.why(listing, hit.meaning())))
                    .ifPresent(answers::add);
        }
        return answers;
    }

    private List<List<Float>> vectors(TeamId team, Criteria criteria) {
        var vectors = new ArrayList<List<Float>>();
        Optional.ofNullable(criteria.text())
                .flatMap(this::meant)
                .ifPresent(meant -> vectors.add(meant.vector()));
        Optional.ofNullable(criteria.like())
                .map(key ->
                        listings.find(team, key)
                                .orElseThrow(
                                        () -> new InvalidValue("like", "is the key of a listing")))
                .flatMap(listing -> like(team, listing))
                .ifPresent(meant -> vectors.add(meant.vector()));
        return vectors;
    }

    private Optional<Embedding> like(TeamId team, Listing listing) {
        var text = ListingText.of(listing.facts());
        return embeddings
                .find(team, listing.key())
                .filter(known -> known.hash().equals(embedder.hash(text)))
                .or(() -> meant(text));
    }

    private Optional<Embedding> meant(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(embedder.embed(text));
        } catch (Embedder.Unavailable e) {
            LOG.warn("searching by words alone", e);
            return Optional.empty();
        }
    }

    private static String cursor(String mark, JsonNode place) {
        var json = Json.write(Map.of("of", mark, "at", place)).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    private static JsonNode place(String cursor, String mark) {
        try {
            var json = Json.strict().readTree(Base64.getUrlDecoder().decode(cursor));
            var at = json.path("at");
            var isPlace = at.isInt() ? at.asInt() >= 0 : at.isArray() && at.size() == 2;
            if (json.path("of").asText().equals(mark) && isPlace) {
                return at;
            }
        } catch (IllegalArgumentException | java.io.IOException e) {
            throw new InvalidValue("cursor", "is the next of a page of this search");
        }
        throw new InvalidValue("cursor", "is the next of a page of this search");
    }
}
