package io.latchkey.support.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.search.SearchWire.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.http.SdkHttpMethod;

/**
 * An index behind two aliases, so that it can be built again while it is in use: readers go by the
 * one, writers by the other, and while a new index fills, writers write to both.
 */
public final class LiveIndex {
    private static final int REFUSED = 400;

    private final SearchWire wire;
    private final String name;
    private final List<JsonNode> definitions;

    /**
     * Begins with the first index, unless there is one.
     *
     * @param name of the alias for readers
     * @param definitions settings and mappings, the one that is wished for first; the next is for
     *     services that refuse it
     */
    public LiveIndex(SearchWire wire, String name, List<JsonNode> definitions) {
        this.wire = wire;
        this.name = name;
        this.definitions = List.copyOf(definitions);
    }

    /**
     * A document with the version of what it was made from.
     *
     * @param id the same for each version
     */
    public record Document(String id, long version, JsonNode source) {}

    /**
     * Stores documents where all writers store them, unless a newer version is there.
     *
     * @return the ids of those that were not stored
     * @throws SearchUnavailable when there is no answer
     */
    public Set<String> put(List<Document> documents) {
        var failed = new HashSet<String>();
        for (var index : targets()) {
            failed.addAll(fill(index, documents));
        }
        return failed;
    }

    /** As {@link #put}, into one index. */
    public Set<String> fill(String index, List<Document> documents) {
        var failed = new HashSet<String>();
        if (documents.isEmpty()) {
            return failed;
        }
        var lines = new ArrayList<JsonNode>();
        for (var document : documents) {
            lines.add(Json.tree(Map.of("index", action(index, document))));
            lines.add(document.source());
        }
        var answer = wire.sendLines("/_bulk", lines);
        answer.requireSuccess();
        for (var item : answer.body().path("items")) {
            var result = item.path("index");
            // 409: a newer version is there.
            if (result.path("status").asInt() >= 300 && result.path("status").asInt() != 409) {
                failed.add(result.path("_id").asText());
            }
        }
        return failed;
    }

    private static Map<String, Object> action(String index, Document document) {
        return Map.of(
                "_index",
                index,
                "_id",
                document.id(),
                "version",
                document.version(),
                // The same version may come again, with a vector that was missing before.
                "version_type",
                "external_gte");
    }

    /**
     * What the searches find, one answer for each; none where nothing was stored yet.
     *
     * @param searches bodies in OpenSearch's query language
     * @throws SearchUnavailable when there is no answer
     */
    public List<JsonNode> search(List<? extends JsonNode> searches) {
        var lines = new ArrayList<JsonNode>();
        for (var search : searches) {
            lines.add(Json.strict().createObjectNode());
            lines.add(search);
        }
        var answer = wire.sendLines("/" + name + "/_msearch", lines);
        if (answer.status() == 404) {
            return searches.stream().map(_ -> (JsonNode) Json.strict().createObjectNode()).toList();
        }
        answer.requireSuccess();
        var found = new ArrayList<JsonNode>();
        for (var response : answer.body().path("responses")) {
            var status = response.path("status").asInt(200);
            if (status >= 300 && status != 404) {
                throw new SearchUnavailable(
                        "a search was answered with "
                                + status
                                + " "
                                + response.path("error").path("type").asText());
            }
            found.add(response);
        }
        return found;
    }

    /** Begins to build the index again: from now on every writer writes to the new one too. */
    public String begin(String suffix) {
        var old = targets();
        var index = name + "-" + suffix;
        if (!old.contains(index)) {
            create(index);
            alias(List.of(Map.of("add", Map.of("index", index, "alias", writers()))));
        }
        return index;
    }

    /** Lets readers read the new index from one moment to the next, and forgets the others. */
    public void finish(String index) {
        var actions = new ArrayList<Map<String, Object>>();
        var old = new HashSet<>(targets());
        old.addAll(indexes(name));
        old.remove(index);
        for (var each : old) {
            actions.add(Map.of("remove_index", Map.of("index", each)));
        }
        actions.add(Map.of("add", Map.of("index", index, "alias", name)));
        alias(actions);
    }

    /** Whether readers read it. */
    public boolean isRead(String index) {
        return indexes(name).contains(index);
    }

    private List<String> targets() {
        var known = indexes(writers());
        if (!known.isEmpty()) {
            return known;
        }
        var first = name + "-1";
        create(first);
        alias(
                List.of(
                        Map.of("add", Map.of("index", first, "alias", writers())),
                        Map.of("add", Map.of("index", first, "alias", name))));
        return List.of(first);
    }

    private String writers() {
        return name + "-writers";
    }

    private List<String> indexes(String alias) {
        var answer = wire.send(SdkHttpMethod.GET, "/_alias/" + alias);
        if (answer.status() == 404) {
            return List.of();
        }
        answer.requireSuccess();
        var names = new ArrayList<String>();
        answer.body().fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void create(String index) {
        Answer answer = wire.send(SdkHttpMethod.PUT, "/" + index, definitions.getFirst());
        for (int n = 1; n < definitions.size() && isRefused(answer); n++) {
            answer = wire.send(SdkHttpMethod.PUT, "/" + index, definitions.get(n));
        }
        if (!exists(answer)) {
            answer.requireSuccess();
        }
    }

    private static boolean isRefused(Answer answer) {
        return answer.status() == REFUSED && !exists(answer);
    }

    private static boolean exists(Answer answer) {
        return "resource_already_exists_exception"
                .equals(answer.body().path("error").path("type").asText());
    }

    private void alias(List<? extends Map<String, ?>> actions) {
        ObjectNode body = Json.strict().createObjectNode();
        body.set("actions", Json.tree(actions));
        wire.send(SdkHttpMethod.POST, "/_aliases", body).requireSuccess();
    }

    /** The hits of an answer of {@link #search}, best first. */
    public static List<JsonNode> hits(JsonNode answer) {
        var hits = answer.path("hits").path("hits");
        return StreamSupport.stream(hits.spliterator(), false).toList();
    }
}
