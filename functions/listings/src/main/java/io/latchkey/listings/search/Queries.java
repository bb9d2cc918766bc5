package io.latchkey.listings.search;

import io.latchkey.listings.domain.search.Criteria;
import io.latchkey.listings.domain.search.Filter;
import io.latchkey.listings.domain.search.Filter.Test;
import io.latchkey.listings.domain.search.Words;
import io.latchkey.model.TeamId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Criteria in OpenSearch's query language. */
final class Queries {
    private Queries() {}

    /** What always holds, whatever else is asked. */
    static Map<String, Object> conditions(TeamId team, Criteria criteria) {
        var all = new ArrayList<Object>();
        all.add(term("team", team.value()));
        if (criteria.displayable()) {
            all.add(term("displayable", true));
        }
        if (!criteria.asksForStatus()) {
            all.add(term("onMarket", true));
        }
        criteria.filters().forEach(filter -> all.add(condition(filter)));
        near(criteria).ifPresent(all::add);
        var bool = new LinkedHashMap<String, Object>();
        bool.put("filter", all);
        Optional.ofNullable(criteria.like())
                .ifPresent(like -> bool.put("must_not", List.of(term("key", like.value()))));
        return Map.of("bool", bool);
    }

    private static Map<String, Object> condition(Filter filter) {
        var path = "is." + filter.field();
        return switch (filter.test()) {
            case Test.AnyOf(var values) ->
                    Map.of(
                            "terms",
                            Map.of(path, values.stream().map(ListingDocument::folded).toList()));
            case Test.Between(var min, var max) -> {
                var range = new LinkedHashMap<String, Object>();
                Optional.ofNullable(min).ifPresent(least -> range.put("gte", least));
                Optional.ofNullable(max).ifPresent(most -> range.put("lte", most));
                yield Map.of("range", Map.of(path, range));
            }
        };
    }

    private static Optional<Map<String, Object>> near(Criteria criteria) {
        return Optional.ofNullable(criteria.near())
                .map(near -> {
                    // A little wider than asked: the listing itself is measured afterwards.
                    var circle = new LinkedHashMap<String, Object>();
                    circle.put("distance", near.km() * 1.01 + 0.01 + "km");
                    circle.put(location(criteria), Map.of("lat", near.lat(), "lon", near.lon()));
                    return Map.of("geo_distance", circle);
                });
    }

    static String location(Criteria criteria) {
        return criteria.displayable() ? "publicLocation" : "location";
    }

    /** The words, their synonyms, and what was meant where a letter slipped. */
    static Map<String, Object> byWords(
            Words words, Criteria criteria, Map<String, Object> conditions) {
        var fields = List.of("text", criteria.displayable() ? "publicAddress^2" : "address^2");
        var terms = new ArrayList<Object>();
        for (var term : words.terms()) {
            var ways = new ArrayList<Object>();
            ways.add(written(term.said(), fields));
            term.variants().stream()
                    .skip(1)
                    .forEach(variant -> ways.add(phrase(variant, fields, 0.8)));
            terms.add(Map.of("dis_max", Map.of("queries", ways)));
        }
        return Map.of(
                "bool",
                Map.of(
                        "filter",
                        List.of(conditions),
                        "should",
                        terms,
                        "minimum_should_match",
                        "2<60%"));
    }

    private static Map<String, Object> written(String said, List<String> fields) {
        if (said.contains(" ")) {
            return phrase(said, fields, 1.0);
        }
        return Map.of(
                "multi_match",
                Map.of(
                        "query",
                        said,
                        "fields",
                        fields,
                        "fuzziness",
                        "AUTO",
                        "prefix_length",
                        1,
                        "max_expansions",
                        50));
    }

    private static Map<String, Object> phrase(String words, List<String> fields, double boost) {
        return Map.of(
                "multi_match",
                Map.of("query", words, "type", "phrase", "fields", fields, "boost", boost));
    }

    static Map<String, Object> byMeaning(
            List<Float> vector, int most, Map<String, Object> conditions) {
        return Map.of(
                "knn", Map.of("vector", Map.of("vector", vector, "k", most, "filter", conditions)));
    }

    private static Map<String, Object> term(String field, Object value) {
        return Map.of("term", Map.of(field, value));
    }
}
