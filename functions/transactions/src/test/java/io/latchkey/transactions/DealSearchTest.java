package io.latchkey.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.testing.EmbeddedCloud;
import io.latchkey.support.testing.Fault;
import io.latchkey.support.testing.FaultyProxy;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DealSearchTest {
    private static final FaultyProxy SEARCH = FaultyProxy.before(EmbeddedCloud.searchEndpoint());
    private static final TransactionsCloud CLOUD =
            TransactionsCloud.start().with("SEARCH_ENDPOINT", SEARCH.endpoint().toString());
    private static final Api ANA = CLOUD.api("search-harbor");

    @BeforeEach
    void heal() {
        SEARCH.heal();
    }

    @AfterAll
    static void close() {
        SEARCH.close();
    }

    @Test
    void aDealIsFoundByPartsOfItsAddressAndByItsPeople() {
        var id = open("77 Cypress Court", "Quentin Abernathy");
        CLOUD.index("search-harbor", id);
        assertThat(found("cypress").path("items").path(0).path("id").asText()).isEqualTo(id);
        assertThat(found("abernathy cyp").path("items")).hasSize(1);
        assertThat(found("abernathy willow").path("items")).isEmpty();
    }

    @Test
    void noWordFindsAnotherTeamsDeal() {
        var id = open("9 Lighthouse Row", "Rosa Quill");
        CLOUD.index("search-harbor", id);
        assertThat(found("lighthouse").path("items")).hasSize(1);
        var stranger = ANA.as("search-rival", "[owner]");
        assertThat(stranger.get("/v1/transactions/search?q=lighthouse").body().path("items"))
                .isEmpty();
    }

    @Test
    void whatIsFoundIsTheDealAsItIsAndNotAsItWasIndexed() {
        var id = open("5 Amber Lane", "Tess Moor");
        CLOUD.index("search-harbor", id);
        assertThat(found("amber").path("items")).hasSize(1);
        var path = "/v1/transactions/" + id;
        var patch = "{\"version\":1,\"stage\":\"canceled\"}";
        assertThat(ANA.send("PATCH", path, patch, Map.of()).status()).isEqualTo(200);
        assertThat(found("amber").path("items").path(0).path("stage").asText())
                .isEqualTo("canceled");
    }

    @Test
    void wordsOfTheQueryLanguageAreOnlyWords() {
        for (var hostile : new String[] {"*:*", "\"}]", "team:search-rival", "<script>"}) {
            assertThat(ANA.get("/v1/transactions/search?q=" + hostile).status()).isEqualTo(200);
        }
        assertThat(ANA.get("/v1/transactions/search?q= ").status()).isEqualTo(400);
    }

    @Test
    void anOutageIsToldAndTheDealIsFoundOnceItIsOver() {
        var id = open("31 Sable Street", "Uma Frost");
        SEARCH.fail(1000, Fault.unavailable());
        assertThat(CLOUD.index("search-harbor", id)).containsExactly("m-index");
        var answer = ANA.get("/v1/transactions/search?q=sable");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("search-unavailable");
        assertThat(ANA.get("/v1/transactions/" + id).status()).isEqualTo(200);
        SEARCH.heal();
        assertThat(CLOUD.index("search-harbor", id)).isEmpty();
        assertThat(found("sable").path("items")).hasSize(1);
    }

    /** OpenSearch shows what was stored within a second. */
    private static JsonNode found(String words) {
        var path = "/v1/transactions/search?q=" + words;
        var first = ANA.get(path).body();
        if (words.contains("willow")) {
            return first;
        }
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(100))
                .until(() -> ANA.get(path).body(), body -> !body.path("items").isEmpty());
    }

    private static String open(String street, String buyer) {
        var body =
                """
                {"side":"buyer","address":{"street":"%s","city":"Austin","stateOrProvince":"TX","postalCode":"78704"},
                 "parties":[{"role":"buyer","name":"%s"}]}
                """
                        .formatted(street, buyer);
        return ANA.post("/v1/transactions", body).body().path("id").asText();
    }
}
