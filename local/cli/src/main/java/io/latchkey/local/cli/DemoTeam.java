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
import java.util.ArrayList;
import java.util.function.Consumer;

/**
 * Fills a new suite with a team that says it is one for demonstration, through the same HTTP API
 * that everybody uses. Each deal has an idempotency key, so a start that was killed in the middle
 * goes on where it stopped.
 */
final class DemoTeam {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int MOST_LOOKS = 300;
    private static final int PAUSE_MILLIS = 100;

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
            var member = new Member(address, client, token);
            var ids = new ArrayList<String>();
            for (int i = 0; i < all.size(); i++) {
                ids.add(seed(member, "demo-deal-" + i, all.get(i)));
            }
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).path("leftOverdue").asBoolean()) {
                    completeThePast(member, ids.get(i));
                }
            }
            Files.writeString(done, "");
        } catch (IOException e) {
            throw new Plight("the demo team could not be seeded: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Plight("interrupted while seeding the demo team", e);
        }
    }

    private String seed(Member member, String key, JsonNode deal)
            throws IOException, InterruptedException {
        var body = (ObjectNode) deal.deepCopy();
        body.remove("leftOverdue");
        for (var fact : body.path("facts")) {
            if (fact.has("inDays")) {
                var day = LocalDate.now(ZoneOffset.UTC).plusDays(fact.path("inDays").asLong());
                ((ObjectNode) fact).put("date", day.toString()).remove("inDays");
            }
        }
        return member.post("/v1/transactions", key, body).path("id").asText();
    }

    /** What was due before today was done in time, as it mostly is. */
    private void completeThePast(Member member, String id)
            throws IOException, InterruptedException {
        var deal = computed(member, id);
        var today = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        var version = deal.path("version").asLong();
        for (var deadline : deal.path("deadlines")) {
            var due = deadline.path("due").asText("9999-12-31");
            if (LocalDate.parse(due).isBefore(today)) {
                var body = JSON.createObjectNode().put("version", version).put("completedOn", due);
                var path =
                        "/v1/transactions/"
                                + id
                                + "/deadlines/"
                                + deadline.path("id").asText()
                                + "/completion";
                version = member.put(path, body).path("version").asLong();
            }
        }
    }

    /** The deal once its deadlines are computed, which takes the functions' first start. */
    private static JsonNode computed(Member member, String id)
            throws IOException, InterruptedException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            var deal = member.get("/v1/transactions/" + id);
            if (!deal.path("deadlinesPending").asBoolean()) {
                return deal;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new Plight("the demo team's deadlines were not computed: see ./latchkey logs");
    }

    /** A member of the demo team at the suite's own API. */
    private record Member(URI address, HttpClient client, String token) {
        JsonNode get(String path) throws IOException, InterruptedException {
            return send(request(path).GET().build());
        }

        JsonNode post(String path, String key, JsonNode body)
                throws IOException, InterruptedException {
            var publisher = HttpRequest.BodyPublishers.ofString(body.toString());
            return send(request(path).header("idempotency-key", key).POST(publisher).build());
        }

        JsonNode put(String path, JsonNode body) throws IOException, InterruptedException {
            var publisher = HttpRequest.BodyPublishers.ofString(body.toString());
            return send(request(path).PUT(publisher).build());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(address.resolve(path))
                    .header("authorization", "Bearer " + token)
                    .header("content-type", "application/json");
        }

        private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new Plight(
                        "the demo team could not be seeded: "
                                + answer.statusCode()
                                + " "
                                + answer.body());
            }
            return JSON.readTree(answer.body());
        }
    }
}
