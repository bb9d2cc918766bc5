package io.latchkey.listings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.listings.ListingsCloud.Api;
import io.latchkey.listings.domain.Homes;
import io.latchkey.support.testing.EmbeddedCloud;
import io.latchkey.support.testing.Fault;
import io.latchkey.support.testing.FaultyProxy;
import io.latchkey.support.testing.HttpCall;
import io.latchkey.support.testing.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingsApiTest {
    private static final FaultyProxy DYNAMODB =
            FaultyProxy.before(EmbeddedCloud.dynamoDbEndpoint());
    private static final ListingsCloud CLOUD =
            ListingsCloud.start().with("AWS_ENDPOINT_URL_DYNAMODB", DYNAMODB.endpoint().toString());
    private static final Api ANA = CLOUD.api("harbor");
    private static final Api RIVAL =
            ANA.as(new Person("sub-rob", "Rob Stone", "rival", Set.of("owner")));

    @BeforeEach
    void heal() {
        DYNAMODB.heal();
    }

    @AfterAll
    static void close() {
        DYNAMODB.close();
    }

    @Test
    void aListingIsEnteredReadPublishedAndWithdrawn() {
        var entered = ANA.post("/v1/listings", at("1 First Street"));
        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.body().path("StandardStatus").asText()).isEqualTo("Incomplete");
        assertThat(entered.body().path("OriginalListPrice").asInt()).isEqualTo(450_000);
        var path = "/v1/listings/" + entered.key();
        assertThat(ANA.get(path).body()).isEqualTo(entered.body());
        var published = ANA.post(path + "/publish", Map.of("version", 1));
        assertThat(published.body().path("StandardStatus").asText()).isEqualTo("Active");
        var withdrawn = ANA.post(path + "/withdraw", Map.of("version", 2));
        assertThat(withdrawn.body().path("StandardStatus").asText()).isEqualTo("Withdrawn");
        assertThat(ANA.get(path + "/history").body().path("items"))
                .extracting(item -> item.path("type").asText())
                .containsExactly(
                        "ListingWithdrawn", "ListingChanged", "ListingChanged", "ListingAdded");
    }

    @Test
    void anIllegalMoveIsRefusedWithTheLegalOnes() {
        var key = ANA.publish(at("2 Second Street"));
        var answer =
                ANA.post(
                        "/v1/listings/" + key + "/status",
                        Map.of("version", 2, "StandardStatus", "Closed"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("illegal-move");
        assertThat(answer.body().path("detail").asText())
                .isEqualTo(
                        "It is Active and cannot become Closed; it may become Active Under"
                                + " Contract, Pending, Withdrawn, Expired, Canceled.");
    }

    @Test
    void aSaleIsMovedWithItsPriceAndDay() {
        var key = ANA.publish(at("3 Third Street"));
        var path = "/v1/listings/" + key + "/status";
        ANA.post(path, Map.of("version", 2, "StandardStatus", "pending"));
        var closed = Map.of("version", 3, "StandardStatus", "Closed");
        var refused = ANA.post(path, closed);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors"))
                .extracting(e -> e.path("field").asText())
                .containsExactly("ClosePrice", "CloseDate");
        var sale = new HashMap<String, Object>(closed);
        sale.put("ClosePrice", 441_000);
        sale.put("CloseDate", "2026-12-18");
        assertThat(ANA.post(path, sale).body().path("ClosePrice").asInt()).isEqualTo(441_000);
    }

    @Test
    void thePropertyThatIsListedAlreadyIsNamedAndMayBeListedTwiceOnPurpose() {
        var key = ANA.publish(at("40 Fourth Street, Apt 2"));
        var again = at("40 4TH ST");
        again.put("UnparsedAddress", "40 Fourth St # 2");
        again.remove("ParcelNumber");
        var answer = ANA.post("/v1/listings", again);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("duplicate-listing");
        assertThat(answer.body().path("current").path("ListingKey").asText()).isEqualTo(key);
        again.put("allowDuplicate", true);
        assertThat(ANA.post("/v1/listings", again).status()).isEqualTo(201);
        assertThat(RIVAL.post("/v1/listings", at("40 Fourth Street, Apt 2")).status())
                .isEqualTo(201);
    }

    @Test
    void aParcelThatIsListedAlreadyIsADuplicateWhateverItsAddress() {
        var first = at("5 Fifth Street");
        first.put("ParcelNumber", "55-0001");
        var key = ANA.publish(first);
        var second = at("Lot 9 River Road");
        second.put("ParcelNumber", "550001");
        var answer = ANA.post("/v1/listings", second);
        assertThat(answer.body().path("current").path("ListingKey").asText()).isEqualTo(key);
        ANA.post("/v1/listings/" + key + "/withdraw", Map.of("version", 2));
        assertThat(ANA.post("/v1/listings", second).status()).isEqualTo(201);
    }

    @Test
    void ofManyWhoEnterOnePropertyAtOnceOneDoes() {
        var statuses =
                IntStream.range(0, 6)
                        .parallel()
                        .mapToObj(_ -> ANA.post("/v1/listings", at("6 Race Course")).status())
                        .toList();
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void theSameRequestSentAgainAnswersTheSameListing() {
        DYNAMODB.fail(1, "TransactWriteItems", Fault.lostAnswer());
        var call =
                HttpCall.of("POST", "/v1/listings")
                        .with("Idempotency-Key", "click-0001")
                        .json(io.latchkey.support.lambda.Json.write(at("7 Seventh Street")));
        var first = ANA.send(call);
        var second = ANA.send(call);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.key()).isEqualTo(first.key());
    }

    @Test
    void throttlingThatLastsIsReportedAndLeavesNothing() {
        var team = CLOUD.api("throttled");
        DYNAMODB.fail(1000, "TransactWriteItems", Fault.throttle());
        assertThat(team.post("/v1/listings", at("8 Eighth Street")).status())
                .isGreaterThanOrEqualTo(500);
        DYNAMODB.heal();
        assertThat(team.get("/v1/listings").body().path("items")).isEmpty();
    }

    @Test
    void anotherTeamsListingIsNotThere() {
        var path = "/v1/listings/" + ANA.publish(at("9 Ninth Street"));
        assertThat(RIVAL.get(path).status()).isEqualTo(404);
        assertThat(RIVAL.get(path + "/history").status()).isEqualTo(404);
        assertThat(RIVAL.send("PATCH", path, Map.of("version", 2, "ListPrice", 1)).status())
                .isEqualTo(404);
        assertThat(RIVAL.post(path + "/withdraw", Map.of("version", 2)).status()).isEqualTo(404);
        var photo = Map.of("type", "image/png", "bytes", 9);
        assertThat(RIVAL.post(path + "/photos", photo).status()).isEqualTo(404);
    }

    @Test
    void consumersSeeWhatMayBeDisplayedAndTheTeamSeesAll() {
        var facts = at("10 Tenth Street");
        facts.put("InternetAddressDisplayYN", false);
        var path = "/v1/listings/" + ANA.publish(facts);
        var shown = ANA.get(path + "?audience=consumer");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body().has("UnparsedAddress")).isFalse();
        assertThat(shown.body().has("PrivateRemarks")).isFalse();
        assertThat(shown.body().path("ListOfficePhone").asText()).isEqualTo("512-555-0100");
        assertThat(ANA.get(path).body().path("PrivateRemarks").asText()).contains("Dog");
        ANA.post(path + "/withdraw", Map.of("version", 2));
        assertThat(ANA.get(path + "?audience=consumer").status()).isEqualTo(404);
        assertThat(ANA.get(path + "?audience=everybody").status()).isEqualTo(400);
    }

    @Test
    void listsArePagedByStatusTheLastThatChangedFirst() {
        var team = CLOUD.api("pages");
        var keys =
                IntStream.range(0, 5).mapToObj(i -> team.publish(at(i + " Page Street"))).toList();
        var found = new java.util.ArrayList<String>();
        var path = "/v1/listings?status=Active&limit=2";
        var page = team.get(path).body();
        while (true) {
            page.path("items").forEach(item -> found.add(item.path("ListingKey").asText()));
            if (!page.has("next")) {
                break;
            }
            page = team.get(path + "&cursor=" + page.path("next").asText()).body();
        }
        assertThat(found).containsExactlyElementsOf(keys.reversed());
        assertThat(team.get("/v1/listings?status=Closed").body().path("items")).isEmpty();
        assertThat(team.get("/v1/listings").body().path("items")).hasSize(5);
        assertThat(RIVAL.get(path + "&cursor=" + cursor(team, path)).status()).isEqualTo(400);
    }

    private static String cursor(Api team, String path) {
        return team.get(path).body().path("next").asText();
    }

    @Test
    void aStaleVersionIsAConflictThatCarriesTheFreshListing() {
        var path = "/v1/listings/" + ANA.publish(at("11 Eleventh Street"));
        var patch = Map.of("version", 2, "ListPrice", 440_000);
        assertThat(ANA.send("PATCH", path, patch).status()).isEqualTo(200);
        var stale = ANA.send("PATCH", path, Map.of("version", 2, "ListPrice", 430_000));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body().path("current").path("ListPrice").asInt()).isEqualTo(440_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ListPrice\":\"a lot\"}",
                "{\"ListPrice\":1E999999999}",
                "{\"Colour\":\"blue\"}",
                "{\"BuyerAgencyCompensation\":\"3\"}",
                "{\"PropertyType\":null}",
                "{\"allowDuplicate\":\"yes\"}",
                "{\"City\":\"A\",\"City\":\"B\"}",
                "null",
                "[]",
                "no json"
            })
    void aBodyThatBreaksARuleIsRefused(String body) {
        var answer = ANA.post("/v1/listings", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.body().path("errors")).isNotEmpty();
    }

    @Test
    void aFieldIsForgottenByNullUnlessItsListingNeedsIt() {
        var path = "/v1/listings/" + ANA.publish(at("14 Null Street"));
        var forgotten = ANA.send("PATCH", path, "{\"version\":2,\"PrivateRemarks\":null}");
        assertThat(forgotten.status()).isEqualTo(200);
        assertThat(forgotten.body().has("PrivateRemarks")).isFalse();
        var needed = ANA.send("PATCH", path, "{\"version\":3,\"ListPrice\":null}");
        assertThat(needed.status()).isEqualTo(400);
        assertThat(needed.body().at("/errors/0/field").asText()).isEqualTo("ListPrice");
    }

    @Test
    void openHousesAreScheduledSeenByConsumersAndCanceled() {
        var path = "/v1/listings/" + ANA.publish(at("12 Twelfth Street"));
        var wish =
                Map.of(
                        "version", 2,
                        "OpenHouseStartTime", "2099-05-01T15:00:00Z",
                        "OpenHouseEndTime", "2099-05-01T17:00:00Z");
        var scheduled = ANA.post(path + "/open-houses", wish);
        assertThat(scheduled.status()).isEqualTo(201);
        JsonNode open = scheduled.body().path("OpenHouse").path(0);
        assertThat(open.path("OpenHouseType").asText()).isEqualTo("Public");
        assertThat(ANA.get(path + "?audience=consumer").body().path("OpenHouse")).hasSize(1);
        var gone =
                ANA.send(
                        "DELETE",
                        path + "/open-houses/" + open.path("OpenHouseKey").asText() + "?version=3",
                        null);
        assertThat(gone.body().path("OpenHouse")).isEmpty();
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        var reader = ANA.as(new Person("sub-r", "Rea", "harbor", Set.of("readonly")));
        assertThat(reader.post("/v1/listings", at("13 Street")).status()).isEqualTo(403);
        assertThat(reader.get("/v1/listings").status()).isEqualTo(200);
    }

    /** Each address with a parcel of its own. */
    static Map<String, Object> at(String address) {
        var facts = new HashMap<>(Homes.juniperWay());
        facts.put("UnparsedAddress", address);
        facts.put("ParcelNumber", "P" + address);
        return facts;
    }
}
