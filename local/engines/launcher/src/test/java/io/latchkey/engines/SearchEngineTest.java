package io.latchkey.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SearchEngineTest {
    private static final String MAPPING =
            """
            {"settings":{"index":{"knn":true,"number_of_shards":1,"number_of_replicas":0}},
             "mappings":{"properties":{"text":{"type":"text"},"vector":{"type":"knn_vector","dimension":2,
              "method":{"name":"hnsw","engine":"lucene","space_type":"cosinesimil"}}}}}\
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theNearestVectorIsFoundAndTheIndexSurvivesARestart(@TempDir Path data) throws Exception {
        try (var engine = Engines.keptIn(data).search(0)) {
            assertThat(call(engine, "PUT", "/homes", MAPPING)).contains("\"acknowledged\":true");
            call(engine, "PUT", "/homes/_doc/north", document("A house by the lake", "[0.0,1.0]"));
            call(engine, "PUT", "/homes/_doc/east", document("A flat in the city", "[1.0,0.0]"));
        }
        try (var engine = Engines.keptIn(data).search(0)) {
            assertThat(
                            call(
                                    engine,
                                    "POST",
                                    "/homes/_search",
                                    "{\"query\":{\"knn\":{\"vector\":{\"vector\":[0.1,0.9],\"k\":1}}}}"))
                    .contains("\"_id\":\"north\"")
                    .doesNotContain("\"_id\":\"east\"");
            assertThat(call(engine, "GET", "/homes/_search?q=text:city", ""))
                    .contains("\"_id\":\"east\"");
        }
    }

    @Test
    void anIndexIsNeverMadeByAccident() throws Exception {
        try (var engine = Engines.inMemory().search(0)) {
            assertThat(call(engine, "PUT", "/typo/_doc/1", "{}"))
                    .contains("index_not_found_exception");
        }
    }

    private static String document(String text, String vector) {
        return "{\"text\":\"" + text + "\",\"vector\":" + vector + "}";
    }

    private String call(Engine engine, String method, String path, String body)
            throws IOException, InterruptedException {
        var separator = path.contains("_doc") ? "?refresh=true" : "";
        var request =
                HttpRequest.newBuilder(URI.create(engine.endpoint() + path + separator))
                        .method(method, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
