package io.latchkey.listings.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.listings.domain.Listing;
import io.latchkey.listings.domain.search.Criteria;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.embedding.Embedding;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.search.LiveIndex;
import io.latchkey.support.search.SearchWire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every team's listings, found by words, by meaning, by what always holds, and by place. */
public final class ListingIndex {
    /** The alias that readers go by. */
    public static final String NAME = "listings";

    /** As many are put in order by words and as many by meaning; further ones nobody reaches. */
    static final int WINDOW = 200;

    private static final int RANK_CONSTANT = 60;

    private final LiveIndex index;

    /** The index that the template's {@code SEARCH_ENDPOINT} leads to. */
    public ListingIndex(Environment environment) {
        this(environment, NAME);
    }

    /** One of another name, for those who share a collection. */
    ListingIndex(Environment environment, String name) {
        this.index = new LiveIndex(SearchWire.of(environment), name, IndexDefinition.all());
    }

    /** The index as those who build it again need it. */
    public LiveIndex live() {
        return index;
    }

    /** A listing with its embedding, as it goes in. */
    public static LiveIndex.Document document(
            TeamId team, Listing listing, Optional<Embedding> embedding) {
        return ListingDocument.of(team, listing, embedding);
    }

    /**
     * An answer.
     *
     * @param score from 0 to 1, by place among the words' and the meaning's answers
     * @param meaning how close in meaning, from 0 to 1
     */
    public record Hit(ListingKey key, double score, Optional<Double> meaning) {}

    /** Answers in order, and the place after the last, where there may be more. */
    public record Hits(List<Hit> hits, @Nullable JsonNode after) {
        public Hits {
            hits = List.copyOf(hits);
        }
    }

    /**
     * The best answers to words, meaning or both, fused by their ranks: scores of two kinds cannot
     * be added, places can (Cormack, Clarke and Büttcher, SIGIR 2009).
     *
     * @param vectors of what the answers are to mean; empty where no model answered
     */
    public List<Hit> ranked(TeamId team, Criteria criteria, List<List<Float>> vectors) {
        var conditions = Queries.conditions(team, criteria);
        var searches = new ArrayList<JsonNode>();
        for (var vector : vectors) {
            searches.add(best(Queries.byMeaning(vector, WINDOW, conditions)));
        }
        var words = criteria.words();
        if (!words.terms().isEmpty()) {
            searches.add(best(Queries.byWords(words, criteria, conditions)));
        }
        return searches.isEmpty() ? List.of() : fused(index.search(searches), vectors.size());
    }

    private static JsonNode best(Map<String, Object> query) {
        return Json.tree(Map.of("size", WINDOW, "_source", List.of("key"), "query", query));
    }

    private static List<Hit> fused(List<JsonNode> answers, int byMeaning) {
        var scores = new LinkedHashMap<String, Double>();
        var meanings = new HashMap<String, Double>();
        for (int n = 0; n < answers.size(); n++) {
            var rank = 0;
            for (var hit : LiveIndex.hits(answers.get(n))) {
                var key = hit.path("_source").path("key").asText();
                scores.merge(key, 1.0 / (RANK_CONSTANT + ++rank), Double::sum);
                if (n < byMeaning) {
                    meanings.merge(key, hit.path("_score").asDouble(), Math::max);
                }
            }
        }
        var best = answers.size() / (RANK_CONSTANT + 1.0);
        return scores.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(e ->
                        new Hit(
                                new ListingKey(e.getKey()),
                                e.getValue() / best,
                                Optional.ofNullable(meanings.get(e.getKey()))))
                .toList();
    }

    /**
     * All that keeps the conditions: the nearest first where there is a circle, else the last that
     * changed.
     *
     * @param after the place after an earlier page's last
     */
    public Hits browse(TeamId team, Criteria criteria, int limit, @Nullable JsonNode after) {
        var body = new LinkedHashMap<String, Object>();
        body.put("size", limit);
        body.put("_source", List.of("key"));
        body.put("query", Queries.conditions(team, criteria));
        body.put("sort", sort(criteria));
        Optional.ofNullable(after).ifPresent(place -> body.put("search_after", place));
        var hits = LiveIndex.hits(index.search(List.of(Json.tree(body))).getFirst());
        var found =
                hits.stream()
                        .map(hit -> hit.path("_source").path("key").asText())
                        .map(key -> new Hit(new ListingKey(key), 1, Optional.empty()))
                        .toList();
        return new Hits(found, hits.size() < limit ? null : hits.getLast().path("sort"));
    }

    private static List<Object> sort(Criteria criteria) {
        var first =
                Optional.ofNullable(criteria.near())
                        .<Map<String, Object>>map(near ->
                                Map.of(
                                        "_geo_distance",
                                        Map.of(
                                                Queries.location(criteria),
                                                Map.of("lat", near.lat(), "lon", near.lon()),
                                                "order",
                                                "asc")))
                        .orElse(Map.of("modified", "desc"));
        return List.of(first, Map.of("key", "asc"));
    }

    /**
     * Stores documents; the ids of those that were not stored.
     *
     * @throws io.latchkey.support.search.SearchUnavailable when there is no answer
     */
    public Set<String> put(List<LiveIndex.Document> documents) {
        return index.put(documents);
    }
}
