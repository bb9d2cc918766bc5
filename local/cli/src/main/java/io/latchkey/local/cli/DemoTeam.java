package io.latchkey.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * Fills a new suite with a team that says it is one for demonstration, through the same HTTP API
 * that everybody uses. Each deal has an idempotency key, so a start that was killed in the middle
 * goes on where it stopped.
 */
final class DemoTeam {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final DataFolder folder;
    private final Consumer<String> progress;

    DemoTeam(URI address, DataFolder folder, Consumer<String> progress) {
        this.address = address;
        this.folder = folder;
        this.progress = progress;
    }

    /** Does nothing where it was done before. */
    void seedOnce() {
        var done = folder.cloud().resolve("demo-seeded");
        if (Files.exists(done)) {
            return;
        }
        try (var client = HttpClient.newHttpClient();
                var deals = DemoTeam.class.getResourceAsStream("/demo/deals.json")) {
            var all = JSON.readTree(deals);
            progress.accept("seeding the demo team with " + all.size() + " deals");
            var token = new Running(address).post("/_local/token", "{\"user\":\"cora\"}").body();
            for (int i = 0; i < all.size(); i++) {
                seed(client, token, "demo-deal-" + i, all.get(i));
            }
            Files.writeString(done, "");
        } catch (IOException e) {
            throw new Plight("the demo team could not be seeded: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Plight("interrupted while seeding the demo team", e);
        }
    }

    private void seed(HttpClient client, String token, String key, JsonNode deal)
            throws IOException, InterruptedException {
        var body = (ObjectNode) deal.deepCopy();
        for (var fact : body.path("facts")) {
            ((ObjectNode) fact)
                    .put(
                            "date",
                            LocalDate.now(ZoneOffset.UTC)
                                    .plusDays(fact.path("inDays").asLong())
                                    .toString());
            ((ObjectNode) fact).remove("inDays");
        }
        var request =
                HttpRequest.newBuilder(address.resolve("/v1/transactions"))
                        .header("authorization", "Bearer " + token)
                        .header("content-type", "application/json")
                        .header("idempotency-key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201 && answer.statusCode() != 200) {
            throw new Plight(
                    "the demo team could not be seeded: "
                            + answer.statusCode()
                            + " "
                            + answer.body());
        }
    }
}
