package io.latchkey.listings.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.listings.domain.dictionary.DataDictionary;
import io.latchkey.listings.domain.dictionary.Field;
import io.latchkey.listings.domain.search.Filter;
import io.latchkey.listings.embedding.Embedder;
import io.latchkey.support.lambda.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings and mappings of the index, from the Data Dictionary's fields. */
final class IndexDefinition {
    /** Lucene's graphs where there are any; the serverless service has Faiss's alone. */
    private static final List<String> ENGINES = List.of("lucene", "faiss");

    private IndexDefinition() {}

    static List<JsonNode> all() {
        return ENGINES.stream().map(IndexDefinition::with).toList();
    }

    private static JsonNode with(String engine) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("team", Map.of("type", "keyword"));
        properties.put("key", Map.of("type", "keyword"));
        properties.put("displayable", Map.of("type", "boolean"));
        properties.put("onMarket", Map.of("type", "boolean"));
        properties.put("modified", Map.of("type", "date"));
        properties.put("location", Map.of("type", "geo_point"));
        properties.put("publicLocation", Map.of("type", "geo_point"));
        properties.put("text", Map.of("type", "text"));
        properties.put("address", Map.of("type", "text"));
        properties.put("publicAddress", Map.of("type", "text"));
        properties.put("hash", Map.of("type", "keyword", "index", false));
        properties.put("model", Map.of("type", "keyword"));
        properties.put("dimension", Map.of("type", "integer"));
        properties.put("vector", vector(engine));
        properties.put("is", Map.of("properties", filters()));
        return Json.tree(
                Map.of(
                        "settings", Map.of("index", Map.of("knn", true)),
                        "mappings", Map.of("dynamic", "strict", "properties", properties)));
    }

    private static Map<String, Object> vector(String engine) {
        return Map.of(
                "type",
                "knn_vector",
                "dimension",
                Embedder.DIMENSION,
                "method",
                Map.of(
                        "name",
                        "hnsw",
                        "engine",
                        engine,
                        "space_type",
                        "cosinesimil",
                        "parameters",
                        Map.of("m", 16, "ef_construction", 128)));
    }

    private static Map<String, Object> filters() {
        var filters = new LinkedHashMap<String, Object>();
        filters.put(Filter.STATUS, Map.of("type", "keyword"));
        for (var field : DataDictionary.all()) {
            if (field.is(Field.Mark.filter)) {
                filters.put(field.name(), Map.of("type", type(field)));
            }
        }
        return filters;
    }

    private static String type(Field field) {
        if (field.isNumber()) {
            return "double";
        }
        if (field.isDate()) {
            return "date";
        }
        return field.isTruth() ? "boolean" : "keyword";
    }
}
