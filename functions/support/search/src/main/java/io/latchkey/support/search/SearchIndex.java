package io.latchkey.support.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.search.SearchWire.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.http.SdkHttpMethod;

/**
 * One index: documents go in with the version of what they were made from, so that an older one
 * that arrives late does no harm; ids come out, and what they stand for is read from where it is
 * true.
 */
public final class SearchIndex {
    private final SearchWire wire;
    private final String name;
    private final JsonNode definition;
    private final AtomicBoolean known = new AtomicBoolean();

    /**
     * @param definition settings and mappings, for when the index does not exist yet
     */
    public SearchIndex(SearchWire wire, String name, JsonNode definition) {
        this.wire = wire;
        this.name = name;
        this.definition = definition;
    }

    /**
     * Stores the document unless a newer one, or this one, is there.
     *
     * @throws SearchUnavailable when it is not stored
     */
    public void put(String id, long version, JsonNode document) {
        if (!known.get()) {
            create();
        }
        var path = "/%s/_doc/%s".formatted(name, URLEncoder.encode(id, StandardCharsets.UTF_8));
        var answer =
                wire.send(
                        SdkHttpMethod.PUT,
                        path + "?version=" + version + "&version_type=external",
                        document);
        if (answer.status() != 409) {
            answer.requireSuccess();
        }
    }

    /**
     * The ids of what the query finds, best first; none where nothing was stored yet.
     *
     * @param query OpenSearch's query language
     * @param limit most ids
     * @throws SearchUnavailable when there is no answer
     */
    public List<String> find(JsonNode query, int limit) {
        var body = Json.strict().createObjectNode().put("size", limit).put("_source", false);
        body.set("query", query);
        var answer = wire.send(SdkHttpMethod.POST, "/" + name + "/_search", body);
        if (answer.status() == 404) {
            return List.of();
        }
        answer.requireSuccess();
        var hits = answer.body().path("hits").path("hits");
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.path("_id").asText())
                .toList();
    }

    private void create() {
        Answer answer = wire.send(SdkHttpMethod.PUT, "/" + name, definition);
        var exists =
                "resource_already_exists_exception"
                        .equals(answer.body().path("error").path("type").asText());
        if (!exists) {
            answer.requireSuccess();
        }
        known.set(true);
    }
}
