package io.latchkey.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.local.services.identity.Identity;
import io.latchkey.local.services.identity.IdentitySettings;
import io.latchkey.local.services.identity.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A team that one test has to itself, with one agent, signed in by the suite's own key. */
record Team(WholeSuite suite, String name, String token) {

    static Team in(WholeSuite suite) {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        return new Team(suite, name, token(suite, name, Duration.ofHours(1)));
    }

    /** A token that the suite's issuer could have given; a lifetime below zero has expired. */
    static String token(WholeSuite suite, String team, Duration lifetime) {
        var client = suite.local("/config.json").path("clientId").asText();
        return token(suite, client, team, lifetime, true);
    }

    /** A token of the issuer's key that is meant for another client. */
    static String forAudience(WholeSuite suite, String audience, String team) {
        return token(suite, audience, team, Duration.ofHours(1), true);
    }

    /** A token of a key that the suite has never seen. */
    static String forged(WholeSuite suite, String team) {
        var client = suite.local("/config.json").path("clientId").asText();
        return token(suite, client, team, Duration.ofHours(1), false);
    }

    private static String token(
            WholeSuite suite, String client, String team, Duration lifetime, boolean ownKey) {
        try {
            var keys = Files.createTempDirectory("latchkey-keys");
            var key = suite.data().resolve("cloud/identity/signing-key.json");
            if (ownKey) {
                Files.copy(key, keys.resolve("signing-key.json"));
            }
            var token = identity(suite, client, team, keys).mint(mail(team), lifetime);
            try (var files = Files.list(keys)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(keys);
            return token.orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Identity identity(WholeSuite suite, String client, String team, Path keys) {
        var issuer = suite.local("/config.json").path("issuer").asText();
        var settings = new IdentitySettings(URI.create(issuer), client, List.of(), List.of());
        var agent = new Seed(mail(team), "Alma Gómez", team, List.of("agent"), "none");
        return new Identity(settings, List.of(agent), keys, Clock.systemUTC());
    }

    private static String mail(String team) {
        return "agent@" + team + ".test";
    }

    /** The agent's address. */
    String mail() {
        return mail(name);
    }

    HttpResponse<String> get(String path) {
        return suite.send(suite.request(path).header("authorization", bearer()).build());
    }

    HttpResponse<String> send(String method, String path, Object body) {
        return suite.send(
                suite.request(path)
                        .header("authorization", bearer())
                        .method(method, BodyPublishers.ofString(text(body)))
                        .build());
    }

    HttpResponse<String> open(String key, Object body) {
        return suite.send(
                suite.request("/v1/transactions")
                        .header("authorization", bearer())
                        .header("idempotency-key", key)
                        .POST(BodyPublishers.ofString(text(body)))
                        .build());
    }

    /** A new deal that closes on the day; its id. */
    String open(LocalDate closing) {
        var answer = open(UUID.randomUUID().toString(), deal(closing));
        return WholeSuite.json(answer).path("id").asText();
    }

    /** Moves the closing from the deal's present version on. */
    HttpResponse<String> moveClosing(String id, LocalDate date) {
        var version = deal(id).path("version").asLong();
        return send(
                "PUT",
                "/v1/transactions/" + id + "/facts/closingDate",
                Map.of("version", version, "date", date.toString()));
    }

    JsonNode deal(String id) {
        return WholeSuite.json(get("/v1/transactions/" + id));
    }

    List<JsonNode> history(String id) {
        var path = "/v1/transactions/" + id + "/history?limit=100";
        return WholeSuite.json(get(path)).path("items").valueStream().toList();
    }

    static Object deal(LocalDate closing) {
        return Map.of(
                "side",
                "buyer",
                "contractForm",
                "TX-TREC-1-4",
                "stage",
                "underContract",
                "address",
                Map.of(
                        "street",
                        "12 Straße der Freundschaft",
                        "city",
                        "Austin",
                        "stateOrProvince",
                        "TX",
                        "postalCode",
                        "78701"),
                "facts",
                List.of(
                        Map.of("name", "effectiveDate", "date", "2027-03-01"),
                        Map.of("name", "closingDate", "date", closing.toString())));
    }

    private String bearer() {
        return "Bearer " + token;
    }

    private static String text(Object body) {
        return WholeSuite.JSON.valueToTree(body).toString();
    }
}
