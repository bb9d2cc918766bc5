package io.latchkey.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.testing.EmbeddedCloud;
import io.latchkey.support.testing.Fault;
import io.latchkey.support.testing.FaultyProxy;
import io.latchkey.support.testing.FunctionEnvironment;
import io.latchkey.transactions.RecomputeDeals.Pace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Deals that are brought after a table of their team, whatever happens meanwhile. */
class RecomputeDealsTest {
    private static final FaultyProxy DYNAMODB =
            FaultyProxy.before(EmbeddedCloud.dynamoDbEndpoint());
    private static final TransactionsCloud CLOUD =
            TransactionsCloud.start()
                    .with("AWS_ENDPOINT_URL_DYNAMODB", DYNAMODB.endpoint().toString());
    private static final Api ANYBODY = CLOUD.api("anybody");
    private static final String SET = "/v1/deadlines/holidays/team-ours";
    private static final String TEMPLATE = "/v1/deadlines/templates/TEAM-OURS";
    private static final String JUNE_3 =
            "\"holidays\":[{\"date\":\"2038-06-03\",\"name\":\"Ours\"}]";
    private static final String JUNE_3_AND_4 =
            "\"holidays\":[{\"date\":\"2038-06-03\",\"name\":\"Ours\"},{\"date\":\"2038-06-04\",\"name\":\"Too\"}]";

    @BeforeEach
    void heal() {
        DYNAMODB.heal();
    }

    @AfterAll
    static void close() {
        DYNAMODB.close();
    }

    @Test
    void aChangedSetMovesTheDealsThatUseItPageByPageAndNoOthers() {
        var team = new Team("pages");
        team.put(SET, "{\"label\":\"Ours\"}");
        var deals = IntStream.range(0, 5).mapToObj(i -> team.deal("team-ours")).toList();
        var other = team.deal("us-tx");
        var recompute = team.put(SET, "{\"version\":1,\"label\":\"Ours\"," + JUNE_3 + "}");
        assertThat(team.deliver(recompute, new Pace(2, 1))).isEmpty();
        assertThat(team.progress(recompute)).isEqualTo("2 2 0 false");
        team.deliver(recompute, new Pace(2, 1));
        assertThat(team.progress(recompute)).isEqualTo("4 4 0 false");
        team.deliver(recompute, new Pace(2, 1));
        assertThat(team.progress(recompute)).isEqualTo("5 5 0 true");
        team.deliver(recompute, new Pace(2, 1));
        assertThat(team.progress(recompute)).isEqualTo("5 5 0 true");
        assertThat(deals)
                .allSatisfy(id -> {
                    assertThat(team.due(id)).isEqualTo("2038-06-07");
                    assertThat(team.read(id).path("version").asInt()).isEqualTo(3);
                });
        assertThat(team.read(other).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void whatDoesNotMoveWritesNothing() {
        var team = new Team("still");
        team.put(SET, "{\"label\":\"Ours\"}");
        var deal = team.deal("team-ours");
        var elsewhere = "\"holidays\":[{\"date\":\"2038-07-15\",\"name\":\"Ours\"}]";
        var recompute = team.put(SET, "{\"version\":1,\"label\":\"Ours\"," + elsewhere + "}");
        team.deliver(recompute, new Pace(100, 10));
        assertThat(team.progress(recompute)).isEqualTo("1 0 0 true");
        assertThat(team.read(deal).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void aRunThatDiesGoesOnWhereItWas() {
        var team = new Team("dies");
        team.put(SET, "{\"label\":\"Ours\"}");
        var deals = IntStream.range(0, 6).mapToObj(i -> team.deal("team-ours")).toList();
        var recompute = team.put(SET, "{\"version\":1,\"label\":\"Ours\"," + JUNE_3 + "}");
        team.deliver(recompute, new Pace(2, 1));
        DYNAMODB.fail(1000, "TransactWriteItems", Fault.throttle());
        assertThat(team.deliver(recompute, new Pace(3, 1))).hasSize(1);
        DYNAMODB.heal();
        assertThat(team.progress(recompute)).isEqualTo("2 2 0 false");
        assertThat(team.deliver(recompute, new Pace(3, 5))).isEmpty();
        assertThat(team.progress(recompute)).isEqualTo("6 6 0 true");
        assertThat(deals).allSatisfy(id -> assertThat(team.due(id)).isEqualTo("2038-06-07"));
    }

    @Test
    void aRunThatDiesBeforeItNotesItsPageDoesNothingTwiceAndCountsRight() {
        var team = new Team("notes");
        team.put(SET, "{\"label\":\"Ours\"}");
        var deals = IntStream.range(0, 3).mapToObj(i -> team.deal("team-ours")).toList();
        var recompute = team.put(SET, "{\"version\":1,\"label\":\"Ours\"," + JUNE_3 + "}");
        var begun = team.item(recompute);
        team.deliver(recompute, new Pace(5, 1));
        EmbeddedCloud.dynamoDb().putItem(r -> r.tableName(team.table()).item(begun));
        assertThat(team.progress(recompute)).isEqualTo("0 0 0 false");
        // Its event lies in the outbox under the version that is written again, so the run of
        // another size begins there.
        team.deliver(recompute, new Pace(2, 5));
        assertThat(team.progress(recompute)).isEqualTo("3 3 0 true");
        assertThat(deals)
                .allSatisfy(id -> assertThat(team.read(id).path("version").asInt()).isEqualTo(3));
    }

    @Test
    void personsWhoChangeDealsMeanwhileLoseNothingAndNoDealIsLeftBehind() {
        var team = new Team("meanwhile");
        team.put(SET, "{\"label\":\"Ours\"}");
        var deals = IntStream.range(0, 8).mapToObj(i -> team.deal("team-ours")).toList();
        var recompute = team.put(SET, "{\"version\":1,\"label\":\"Ours\"," + JUNE_3 + "}");
        var people =
                CompletableFuture.supplyAsync(() ->
                        deals.stream()
                                .map(id ->
                                        team.api.put(
                                                "/v1/transactions/" + id + "/facts/startDate",
                                                "{\"version\":%d,\"date\":\"2038-06-02\"}"
                                                        .formatted(
                                                                team.read(id)
                                                                        .path("version")
                                                                        .asInt())))
                                .map(Api.Answer::status)
                                .toList());
        team.deliver(recompute, new Pace(3, 10));
        assertThat(people.join()).containsOnly(200);
        deals.forEach(id -> CLOUD.recalculate(team.name, id, "evt-after-" + id));
        assertThat(team.progress(recompute)).startsWith("8 ").endsWith(" 0 true");
        assertThat(deals).allSatisfy(id -> assertThat(team.due(id)).isEqualTo("2038-06-08"));
    }

    @Test
    void ofTwoChangesAtOnceTheLastOneHoldsInWhateverOrderTheyAreHeardOf() {
        var team = new Team("two");
        team.put(SET, "{\"label\":\"Ours\"}");
        var deals = IntStream.range(0, 6).mapToObj(i -> team.deal("team-ours")).toList();
        var first = team.put(SET, "{\"version\":1,\"label\":\"Ours\"," + JUNE_3 + "}");
        var second = team.put(SET, "{\"version\":2,\"label\":\"Ours\"," + JUNE_3_AND_4 + "}");
        var runs =
                List.of(second, first, second, first).parallelStream()
                        .map(each -> team.deliver(each, new Pace(2, 10)))
                        .toList();
        assertThat(runs).allMatch(List::isEmpty);
        assertThat(team.progress(first)).startsWith("6 ").endsWith(" 0 true");
        assertThat(team.progress(second)).startsWith("6 ").endsWith(" 0 true");
        assertThat(deals).allSatisfy(id -> assertThat(team.due(id)).isEqualTo("2038-06-08"));
    }

    @Test
    void openDealsFollowTheirTemplateAndThoseThatHaveEndedStay() {
        var team = new Team("template");
        team.put(TEMPLATE, template(2));
        var open = team.deal("us-tx", "TEAM-OURS");
        var closed = team.deal("us-tx", "TEAM-OURS");
        team.api.send(
                "PATCH",
                "/v1/transactions/" + closed,
                "{\"version\":1,\"stage\":\"closed\"}",
                Map.of());
        var recompute = team.put(TEMPLATE, template(5).replaceFirst("\\{", "{\"version\":1,"));
        team.deliver(recompute, new Pace(100, 10));
        assertThat(team.progress(recompute)).isEqualTo("1 1 0 true");
        var deal = team.read(open);
        assertThat(deal.path("formRevision").asText()).isEqualTo("2");
        assertThat(deal.path("deadlinesPending").asBoolean()).isFalse();
        assertThat(CLOUD.due(deal, "promised")).isEqualTo("2038-06-06");
        assertThat(team.read(closed).path("formRevision").asText()).isEqualTo("1");
        assertThat(CLOUD.due(team.read(closed), "promised")).isEqualTo("2038-06-03");
        var history = team.api.get("/v1/transactions/" + open + "/history").body().path("items");
        assertThat(history.findValuesAsText("type")).contains("RuleSetChanged", "DeadlineMoved");
        var stale =
                team.api.put(
                        "/v1/transactions/" + open + "/facts/startDate",
                        "{\"version\":2,\"date\":\"2038-06-02\"}");
        assertThat(stale.status()).isEqualTo(200);
    }

    @Test
    void aDealThatCannotFollowStaysAsItWasAndIsNamed() {
        var team = new Team("cannot");
        team.put(TEMPLATE, template(2));
        var deal = team.deal("us-tx", "TEAM-OURS");
        var circle = template(2).replace("\"startDate\",\"offset\"", "\"ownDue\",\"offset\"");
        var own = "{\"version\":2,\"rule\":{\"anchor\":\"promised\",\"offset\":1}}";
        assertThat(team.api.put("/v1/transactions/" + deal + "/deadlines/ownDue", own).status())
                .isEqualTo(200);
        CLOUD.recalculate(team.name, deal, "evt-own");
        var recompute = team.put(TEMPLATE, circle.replaceFirst("\\{", "{\"version\":1,"));
        team.deliver(recompute, new Pace(100, 10));
        assertThat(team.progress(recompute)).isEqualTo("1 0 1 true");
        var answer = team.api.get("/v1/deadlines/recomputes/" + recompute).body();
        assertThat(answer.path("failures").path(0).path("transaction").asText()).isEqualTo(deal);
        assertThat(team.read(deal).path("formRevision").asText()).isEqualTo("1");
    }

    @Test
    void anotherTeamsRecomputationIsNotThere() {
        var team = new Team("theirs");
        team.put(SET, "{\"label\":\"Ours\"}");
        var recompute = team.put(SET, "{\"version\":1,\"label\":\"Ours\"," + JUNE_3 + "}");
        var rival = new Team("rival");
        assertThat(rival.api.get("/v1/deadlines/recomputes/" + recompute).status()).isEqualTo(404);
    }

    private static String template(int days) {
        return """
        {"name":"Ours","facts":[{"name":"startDate","label":"Start","kind":"date"}],
         "deadlines":[{"id":"promised","anchor":"startDate","offset":%d}]}
        """
                .formatted(days);
    }

    /** A team of a test's own. */
    private static final class Team {
        private final String name;
        private final Api api;

        Team(String name) {
            this.name = "recompute-" + name;
            this.api = ANYBODY.as(this.name, "[agent]");
        }

        /** The id of the recomputation; empty for a table that is new. */
        String put(String path, String body) {
            var answer = api.put(path, body);
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            return answer.body().path("edition").path("recompute").asText();
        }

        String deal(String holidays) {
            return deal(holidays, "GENERIC");
        }

        /** One whose deadline is three business days after Tuesday, June 1. */
        String deal(String holidays, String form) {
            var body =
                    """
                    {"side":"buyer","stage":"underContract","contractForm":"%s",
                     "address":{"street":"8 Slate Road","city":"Austin","stateOrProvince":"TX","postalCode":"78704"},
                     "facts":[{"name":"startDate","date":"2038-06-01"}],
                     "deadlines":[{"id":"ownDue","anchor":"startDate","offset":3,"count":"business","holidays":"%s"}]}
                    """
                            .formatted(form, holidays);
            var opened = api.post("/v1/transactions", body);
            assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
            var id = opened.body().path("id").asText();
            CLOUD.recalculate(name, id, "evt-" + id);
            return id;
        }

        JsonNode read(String id) {
            return api.get("/v1/transactions/" + id).body();
        }

        String due(String id) {
            return CLOUD.due(read(id), "ownDue");
        }

        /** How far it is: done, moved, failed and whether it is finished. */
        String progress(String recompute) {
            var body = api.get("/v1/deadlines/recomputes/" + recompute).body();
            return "%d %d %d %s"
                    .formatted(
                            body.path("done").asInt(),
                            body.path("moved").asInt(),
                            body.path("failed").asInt(),
                            body.has("finishedAt"));
        }

        List<String> deliver(String recompute, Pace pace) {
            var handler =
                    FunctionEnvironment.in(
                            CLOUD.environment(),
                            () ->
                                    new RecomputeDeals(
                                            Environment.current(), Clock.systemUTC(), pace));
            var event =
                    new EventEnvelope(
                            "evt-" + recompute,
                            "HolidaysChanged",
                            1,
                            name,
                            "corr-test",
                            Instant.EPOCH,
                            "team-ours",
                            "test",
                            Json.tree(Map.of("recompute", recompute)));
            return new ArrayList<>(TransactionsCloud.deliver(handler, event));
        }

        Map<String, AttributeValue> item(String recompute) {
            var key =
                    Map.of(
                            "pk",
                            AttributeValue.fromS("TEAM#" + name + "#RECOMPUTE#" + recompute),
                            "sk",
                            AttributeValue.fromS("STATE"));
            return EmbeddedCloud.dynamoDb().getItem(r -> r.tableName(table()).key(key)).item();
        }

        String table() {
            return CLOUD.environment().getOrDefault("TRANSACTIONS_TABLE", "");
        }
    }
}
