package io.latchkey.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.support.testing.EmbeddedCloud;
import io.latchkey.support.testing.Fault;
import io.latchkey.support.testing.FaultyProxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a deal comes through: a database that throttles, answers that are lost, many hands at once.
 */
class DealFaultsTest {
    private static final FaultyProxy DYNAMODB =
            FaultyProxy.before(EmbeddedCloud.dynamoDbEndpoint());
    private static final TransactionsCloud CLOUD =
            TransactionsCloud.start()
                    .with("AWS_ENDPOINT_URL_DYNAMODB", DYNAMODB.endpoint().toString());
    private static final Api ANA = CLOUD.api("faults");
    private static final String DEAL =
            """
            {"side":"seller","contractForm":"GENERIC","price":{"amount":"450000.00","currency":"USD"},
             "address":{"street":"8 Slate Road","city":"Denver","stateOrProvince":"CO","postalCode":"80202"},
             "facts":[{"name":"closingDate","date":"2026-12-18"}]}
            """;

    @BeforeEach
    void heal() {
        DYNAMODB.heal();
    }

    @AfterAll
    static void close() {
        DYNAMODB.close();
    }

    @Test
    void throttlingIsWaitedOut() {
        DYNAMODB.fail(2, "TransactWriteItems", Fault.throttle());
        assertThat(ANA.post("/v1/transactions", DEAL).status()).isEqualTo(201);
    }

    @Test
    void aThrottledWriteThatNeverComesThroughIsReportedAndLeavesNothing() {
        var team = ANA.as("faults-throttled", "[agent]");
        DYNAMODB.fail(1000, "TransactWriteItems", Fault.throttle());
        assertThat(team.post("/v1/transactions", DEAL).status()).isGreaterThanOrEqualTo(500);
        DYNAMODB.heal();
        assertThat(team.get("/v1/transactions").body().path("items")).isEmpty();
    }

    @Test
    void anAnswerThatIsLostDoesNotOpenTwoDeals() {
        var team = ANA.as("faults-lost", "[agent]");
        DYNAMODB.fail(1, "TransactWriteItems", Fault.lostAnswer());
        var key = Map.of("idempotency-key", "click-lost-1");
        assertThat(team.send("POST", "/v1/transactions", DEAL, key).status()).isEqualTo(201);
        assertThat(team.get("/v1/transactions").body().path("items")).hasSize(1);
    }

    @Test
    void aRecalculationThatFailsComesAgainAndItsEffectStandsOnce() {
        var id = ANA.post("/v1/transactions", DEAL).body().path("id").asText();
        DYNAMODB.fail(1000, "TransactWriteItems", Fault.throttle());
        assertThat(CLOUD.recalculate("faults", id, "evt-f1")).containsExactly("m-evt-f1");
        DYNAMODB.heal();
        assertThat(CLOUD.recalculate("faults", id, "evt-f1")).isEmpty();
        assertThat(CLOUD.recalculate("faults", id, "evt-f1")).isEmpty();
        assertThat(ANA.get("/v1/transactions/" + id + "/history").body().path("items"))
                .extracting(item -> item.path("type").asText())
                .containsOnlyOnce("DeadlinesRecalculated");
    }

    @Test
    void ofManyHandsOnOneVersionOneWinsAndTheOthersAreTold() {
        var id = ANA.post("/v1/transactions", DEAL).body().path("id").asText();
        var statuses =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i ->
                                ANA.put(
                                        "/v1/transactions/" + id + "/facts/closingDate",
                                        "{\"version\":1,\"date\":\"2027-01-%02d\"}"
                                                .formatted(10 + i)))
                        .map(Api.Answer::status)
                        .toList();
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void aCalculationBetweenReadingAndWritingIsNoConflict() {
        var id = ANA.post("/v1/transactions", DEAL).body().path("id").asText();
        CLOUD.recalculate("faults", id, "evt-f2");
        var answer =
                ANA.put(
                        "/v1/transactions/" + id + "/facts/closingDate",
                        "{\"version\":1,\"date\":\"2027-01-10\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("version").asInt()).isEqualTo(3);
    }

    @Test
    void moneyAndTimesTravelAsTheyAreWritten() {
        var deal = ANA.post("/v1/transactions", DEAL).body();
        assertThat(deal.path("price").path("amount").asText()).isEqualTo("450000.00");
        assertThat(deal.path("deadlines").path(0).path("rule").path("endOfDay").asText())
                .isEqualTo("23:59");
        var number = DEAL.replace("\"450000.00\"", "450000");
        assertThat(ANA.post("/v1/transactions", number).firstError().path("field").asText())
                .isEqualTo("price.amount");
        var huge = DEAL.replace("450000.00", "1E999999999");
        assertThat(ANA.post("/v1/transactions", huge).status()).isEqualTo(400);
    }

    @Test
    void aForgedCursorIsTheCallersMistake() {
        var id = ANA.post("/v1/transactions", DEAL).body().path("id").asText();
        for (var forged :
                new String[] {
                    "{\"dealsPk\":\"TEAM#faults#DEALS#open\"}",
                    "{\"dealsPk\":\"TEAM#faults#DEALS#open\",\"dealsSk\":\"x\",\"pk\":\"TEAM#rival#DEAL#x\",\"sk\":\"y\",\"z\":\"1\"}",
                    "{\"pk\":\"TEAM#faults#DEAL#" + id + "\"}",
                }) {
            var cursor =
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(forged.getBytes(StandardCharsets.UTF_8));
            assertThat(ANA.get("/v1/transactions?cursor=" + cursor).status()).isEqualTo(400);
            assertThat(ANA.get("/v1/transactions/" + id + "/history?cursor=" + cursor).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void anotherFormMayBeChosenLater() {
        var id = ANA.post("/v1/transactions", DEAL).body().path("id").asText();
        var answer =
                ANA.send(
                        "PATCH",
                        "/v1/transactions/" + id,
                        "{\"version\":1,\"contractForm\":\"CO-CBS\"}",
                        Map.of());
        assertThat(answer.body().path("contractForm").asText()).isEqualTo("CO-CBS");
        assertThat(answer.body().path("deadlinesPending").asBoolean()).isTrue();
        var history = ANA.get("/v1/transactions/" + id + "/history").body().path("items");
        assertThat(history)
                .extracting(item -> item.path("type").asText())
                .contains("RuleSetChanged");
        assertThat(history.path(0).path("version").asInt()).isEqualTo(2);
    }
}
