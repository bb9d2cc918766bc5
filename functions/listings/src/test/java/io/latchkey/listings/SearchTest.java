package io.latchkey.listings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.listings.ListingsCloud.Api;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.testing.EmbeddedCloud;
import io.latchkey.support.testing.Fault;
import io.latchkey.support.testing.FaultyProxy;
import io.latchkey.support.testing.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;

class SearchTest {
    private static final ModelStandIn MODEL = new ModelStandIn();
    private static final FaultyProxy SEARCH = FaultyProxy.before(EmbeddedCloud.searchEndpoint());
    private static final ListingsCloud CLOUD =
            ListingsCloud.start()
                    .with("SEARCH_ENDPOINT", SEARCH.endpoint().toString())
                    .with("AWS_ENDPOINT_URL_BEDROCK_RUNTIME", MODEL.endpoint().toString())
                    .with("EMBEDDING_MODEL", "amazon.titan-embed-text-v2:0");
    private static final Api ANA = CLOUD.api("search-harbor");
    private static final EmbedListing EMBED = CLOUD.handler(EmbedListing::new);
    private static String ranch = "";
    private static String loft = "";
    private static String lake = "";

    @BeforeAll
    static void stock() {
        ranch = home("11 Elm Street", 450_000, 3, "Charming rambler with a shaded garden.");
        loft = home("22 Elm Street", 390_000, 1, "Downtown loft, exposed brick, rooftop terrace.");
        var water = facts("33 Elm Street", 900_000, 5, "Lakefront estate with a boat dock.");
        water.put("Latitude", 30.30);
        water.put("Longitude", -97.80);
        water.put("WaterfrontYN", true);
        lake = ANA.publish(water);
        assertThat(index("search-harbor", ranch, loft, lake)).isEmpty();
        found(Map.of("filters", Map.of("BedroomsTotal", 5)));
    }

    @BeforeEach
    void heal() {
        SEARCH.heal();
        MODEL.fail(0);
    }

    @AfterAll
    static void close() {
        SEARCH.close();
        MODEL.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rambler", "ranch", "ramblr", "single story", "a RANCH, please"})
    void aHomeIsFoundByItsWordsTheirSynonymsAndWithASlipOfThePen(String text) {
        first(Map.of("text", text), ranch);
    }

    @Test
    void anAnswerCarriesTheListingAScoreAndTheReasons() {
        var answer =
                found(
                                Map.of(
                                        "text",
                                        "ranch with garden",
                                        "filters",
                                        Map.of("BedroomsTotal", Map.of("min", 3))))
                        .path(0);
        assertThat(answer.path("ListingKey").asText()).isEqualTo(ranch);
        assertThat(answer.path("ListOfficeName").asText()).isEqualTo("Harbor Realty");
        assertThat(answer.has("PrivateRemarks")).isFalse();
        assertThat(answer.path("score").asDouble()).isBetween(0.5, 1.0);
        assertThat(answer.path("why"))
                .extracting(JsonNode::asText)
                .contains("BedroomsTotal is 3", "mentions rambler, for ranch", "mentions garden")
                .anyMatch(why -> why.startsWith("close in meaning"));
    }

    @Test
    void filtersAlwaysHoldHoweverWellTheTextFits() {
        var cheap = Map.of("ListPrice", Map.of("max", 400_000));
        assertThat(keys(found(Map.of("text", "lakefront boat dock", "filters", cheap))))
                .containsExactly(loft);
        var either = Map.<String, Object>of("BedroomsTotal", List.of(1, 5));
        assertThat(keys(found(Map.of("filters", either)))).containsExactlyInAnyOrder(loft, lake);
        var water = Map.<String, Object>of("WaterfrontYN", true, "City", "AUSTIN");
        assertThat(keys(found(Map.of("filters", water)))).containsExactly(lake);
    }

    @Test
    void whatChangedSinceItWasIndexedIsJudgedAsItIs() {
        var key = home("44 Change Street", 500_000, 4, "Observatory dome on the roof.");
        index("search-harbor", key);
        var search = Map.of("text", "observatory dome", "filters", Map.of("BedroomsTotal", 4));
        first(search, key);
        var path = "/v1/listings/" + key;
        ANA.send("PATCH", path, Map.of("version", 2, "BedroomsTotal", 2));
        assertThat(keys(ask(search).body().path("items"))).isEmpty();
        ANA.post(path + "/withdraw", Map.of("version", 3));
        assertThat(keys(ask(Map.of("text", "observatory dome")).body().path("items")))
                .doesNotContain(key);
    }

    @Test
    void aCircleHoldsWhatLiesInItAndTellsHowFar() {
        var near = Map.of("lat", 30.30, "lon", -97.79, "km", 5);
        var answer = found(Map.of("near", near)).path(0);
        assertThat(answer.path("ListingKey").asText()).isEqualTo(lake);
        assertThat(answer.path("why").toString()).contains("1.0 km away");
        var far = Map.of("lat", 31.30, "lon", -97.79, "km", 5);
        assertThat(ask(Map.of("near", far)).body().path("items")).isEmpty();
    }

    @Test
    void anAddressThatIsHiddenIsFoundByTheTeamAndByNoConsumer() {
        var facts = facts("55 Zanzibar Street", 410_000, 2, "Plain flat.");
        facts.put("InternetAddressDisplayYN", false);
        facts.put("Latitude", 40.0);
        facts.put("Longitude", -80.0);
        var key = ANA.publish(facts);
        index("search-harbor", key);
        var near = Map.of("lat", 40.0, "lon", -80.0, "km", 1);
        var team = Map.of("near", near, "audience", "team");
        assertThat(keys(found(team))).containsExactly(key);
        assertThat(ask(Map.of("near", near)).body().path("items")).isEmpty();
        var street = Map.of("text", "zanzibar", "audience", "team");
        first(street, key);
        for (var item : ask(Map.of("text", "zanzibar")).body().path("items")) {
            assertThat(item.path("why").toString()).doesNotContain("zanzibar");
            assertThat(item.path("UnparsedAddress").asText()).doesNotContain("Zanzibar");
        }
    }

    @Test
    void whatIsLikeAListingIsFoundWithoutTheListingItself() {
        var twin = home("66 Twin Street", 460_000, 3, "Charming rambler, shaded garden, porch.");
        index("search-harbor", twin);
        first(Map.of("text", "porch rambler"), twin);
        var answers = found(Map.of("like", ranch));
        assertThat(keys(answers)).doesNotContain(ranch);
        assertThat(keys(answers).getFirst()).isEqualTo(twin);
        assertThat(answers.path(0).path("why").toString()).contains("like " + ranch);
    }

    @Test
    void pagesFollowEachOtherAndNoneAnswerTwice() {
        var team = CLOUD.api("search-pages");
        var keys = new ArrayList<String>();
        for (int n = 0; n < 7; n++) {
            keys.add(team.publish(facts(n + " Page Street", 300_000 + n, 3, "Yellow cottage.")));
        }
        index("search-pages", keys.toArray(String[]::new));
        Awaitility.await()
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        team.post("/v1/listings/search", Map.of()).body().path("items").size()
                                == 7);
        for (var search :
                List.of(Map.<String, Object>of(), Map.<String, Object>of("text", "cottage"))) {
            var body = new HashMap<String, Object>(search);
            body.put("limit", 3);
            var seen = new ArrayList<String>();
            var page = team.post("/v1/listings/search", body).body();
            while (true) {
                seen.addAll(keys(page.path("items")));
                if (!page.has("next")) {
                    break;
                }
                body.put("cursor", page.path("next").asText());
                page = team.post("/v1/listings/search", body).body();
            }
            assertThat(seen).containsExactlyInAnyOrderElementsOf(keys);
            body.put("text", "another search");
            assertThat(body.get("cursor")).isNotNull();
            assertThat(team.post("/v1/listings/search", body).status()).isEqualTo(400);
        }
    }

    @Test
    void noSearchFindsAnotherTeamsListing() {
        var rival = ANA.as(new Person("sub-rob", "Rob", "search-rival", Set.of("owner")));
        assertThat(
                        rival.post("/v1/listings/search", Map.of("text", "rambler"))
                                .body()
                                .path("items"))
                .isEmpty();
        assertThat(rival.post("/v1/listings/search", Map.of("like", ranch)).status())
                .isEqualTo(400);
    }

    @Test
    void aTextIsEmbeddedOnceForAsLongAsItStaysTheSame() {
        var key = home("77 Hash Street", 500_000, 3, "Cupola with a weather vane.");
        index("search-harbor", key);
        var before = MODEL.texts().size();
        assertThat(index("search-harbor", key, key)).isEmpty();
        ANA.send("PATCH", "/v1/listings/" + key, Map.of("version", 2, "ListPrice", 480_000));
        assertThat(index("search-harbor", key)).isEmpty();
        assertThat(MODEL.texts()).hasSize(before);
        ANA.send("PATCH", "/v1/listings/" + key, Map.of("version", 3, "PublicRemarks", "New."));
        assertThat(index("search-harbor", key)).isEmpty();
        assertThat(MODEL.texts()).hasSize(before + 1);
    }

    @Test
    void whileTheModelIsAwayWordsFindAndTheMessageComesAgain() {
        var key = home("88 Floor Street", 500_000, 3, "Turret and drawbridge.");
        MODEL.fail(429);
        assertThat(index("search-harbor", key)).containsExactly("m-0");
        first(Map.of("text", "drawbridge turret"), key);
        MODEL.fail(0);
        assertThat(index("search-harbor", key)).isEmpty();
        Awaitility.await()
                .until(() ->
                        ask(Map.of("text", "drawbridge turret"))
                                .body()
                                .path("items")
                                .path(0)
                                .path("why")
                                .toString()
                                .contains("close in meaning"));
    }

    @Test
    void anOutageOfTheIndexIsToldAndWhatCameMeanwhileIsFoundAfterwards() {
        var key = home("99 Outage Street", 500_000, 3, "Greenhouse full of orchids.");
        SEARCH.fail(1000, Fault.unavailable());
        assertThat(index("search-harbor", key)).containsExactly("m-0");
        assertThat(ask(Map.of("text", "orchids")).problem()).isEqualTo("search-unavailable");
        SEARCH.heal();
        assertThat(index("search-harbor", key)).isEmpty();
        first(Map.of("text", "orchids greenhouse"), key);
    }

    @Test
    void theIndexIsBuiltAgainWithoutAGapAndWithoutAskingTheModel() {
        var texts = MODEL.texts().size();
        var handler = new ReindexListings(environment(), 0);
        var late = home("100 Late Street", 500_000, 3, "Late sundial.");
        assertThat(ListingsCloud.deliver(handler, List.of(Map.of()))).isEmpty();
        index("search-harbor", late);
        for (int n = 0; n < 200; n++) {
            var steps = steps();
            if (steps.isEmpty()) {
                break;
            }
            for (var step : steps) {
                assertThat(keys(ask(Map.of("text", "rambler")).body().path("items")))
                        .contains(ranch);
                assertThat(
                                ListingsCloud.deliver(
                                        handler, List.of(Json.read(step.body(), JsonNode.class))))
                        .isEmpty();
            }
        }
        assertThat(MODEL.texts().subList(texts, MODEL.texts().size()))
                .noneMatch(text -> text.contains("Charming"));
        assertThat(aliases()).contains("\"listings-of-");
        assertThat(keys(found(Map.of("text", "sundial late")))).contains(late);
        assertThat(keys(found(Map.of("text", "rambler")))).contains(ranch);
    }

    private static io.latchkey.support.lambda.Environment environment() {
        return new io.latchkey.support.lambda.Environment(CLOUD.environment());
    }

    private static String aliases() {
        try (var http = HttpClient.newHttpClient()) {
            var uri = URI.create(EmbeddedCloud.searchEndpoint() + "/_alias/listings");
            return http.send(
                            HttpRequest.newBuilder(uri).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Message> steps() {
        var url = CLOUD.require("REINDEX_LISTINGS_QUEUE_URL");
        var messages =
                EmbeddedCloud.sqs()
                        .receiveMessage(
                                r -> r.queueUrl(url).maxNumberOfMessages(1).waitTimeSeconds(1))
                        .messages();
        messages.forEach(message ->
                EmbeddedCloud.sqs()
                        .deleteMessage(
                                r -> r.queueUrl(url).receiptHandle(message.receiptHandle())));
        return messages;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"filters\":{\"Colour\":1}}",
                "{\"filters\":{\"UnparsedAddress\":\"1 Elm\"}}",
                "{\"filters\":{\"ListPrice\":{\"min\":2,\"max\":1}}}",
                "{\"filters\":{\"ListPrice\":{}}}",
                "{\"filters\":{\"ListPrice\":{\"from\":1}}}",
                "{\"filters\":{\"ListPrice\":\"cheap\"}}",
                "{\"filters\":{\"City\":{\"min\":\"A\"}}}",
                "{\"filters\":{\"StandardStatus\":\"Sold\"}}",
                "{\"near\":{\"lat\":91,\"lon\":0,\"km\":1}}",
                "{\"near\":{\"lat\":1,\"lon\":0}}",
                "{\"like\":\"lst_1\"}",
                "{\"limit\":101}",
                "{\"cursor\":\"e30\"}",
                "{\"query\":\"x\"}",
            })
    void aSearchThatBreaksARuleIsRefusedByItsField(String body) {
        var answer = ANA.post("/v1/listings/search", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.body().path("errors")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*:*", "\"}]", "team:search-rival", "<script>", "((((", "\\\\"})
    void wordsOfTheQueryLanguageAreOnlyWords(String text) {
        assertThat(ask(Map.of("text", text)).status()).isEqualTo(200);
    }

    private static List<String> index(String team, String... keys) {
        var bodies = new ArrayList<Map<String, Object>>();
        for (var key : keys) {
            var event =
                    new EventEnvelope(
                            "evt_" + bodies.size(),
                            "ListingChanged",
                            1,
                            team,
                            "corr",
                            Instant.EPOCH,
                            key,
                            "test",
                            Json.tree(Map.of()));
            bodies.add(Map.of("detail", event));
        }
        return ListingsCloud.deliver(EMBED, bodies);
    }

    private static String home(String address, int price, int bedrooms, String remarks) {
        return ANA.publish(facts(address, price, bedrooms, remarks));
    }

    private static Map<String, Object> facts(
            String address, int price, int bedrooms, String remarks) {
        var facts = ListingsApiTest.at(address);
        facts.put("ListPrice", price);
        facts.put("BedroomsTotal", bedrooms);
        facts.put("PublicRemarks", remarks);
        return facts;
    }

    private static Api.Answer ask(Map<String, ?> search) {
        return ANA.post("/v1/listings/search", search);
    }

    /** OpenSearch shows what was stored within a second. */
    private static JsonNode found(Map<String, ?> search) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(100))
                .until(() -> ask(search).body().path("items"), items -> !items.isEmpty());
    }

    /** Waits until the listing is the first answer. */
    private static void first(Map<String, ?> search, String key) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(100))
                .until(() -> found(search).path(0).path("ListingKey").asText().equals(key));
    }

    private static List<String> keys(JsonNode items) {
        var keys = new ArrayList<String>();
        items.forEach(item -> keys.add(item.path("ListingKey").asText()));
        return keys;
    }
}
