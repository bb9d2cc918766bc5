package io.latchkey.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team's own holidays and templates over HTTP. */
class TablesApiTest {
    private static final TransactionsCloud CLOUD = TransactionsCloud.start();
    private static final String HOLIDAYS = "/v1/deadlines/holidays/";
    private static final String TEMPLATES = "/v1/deadlines/templates/";
    private static final String RULES =
            """
            "deadlines":[{"id":"photosDue","anchor":"listingDate","offset":2,"count":"business","holidays":"us-tx"}]
            """;
    private static final String TEMPLATE =
            "{\"name\":\"Our promises\",\"facts\":[{\"name\":\"listingDate\",\"label\":\"Listed\",\"kind\":\"date\"}],"
                    + RULES
                    + "}";

    @Test
    void aSetIncludesAShippedOneTakesDaysOutAndStandsBesideTheShippedOnes() {
        var ana = CLOUD.api("tables-sets");
        var body =
                """
                {"label":"Travis County","includes":["us-tx"],"without":["2038-04-21"],
                 "holidays":[{"date":"2038-12-28","name":"Office closed"}]}
                """;
        var answer = ana.put(HOLIDAYS + "team-travis", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().path("version").asInt()).isEqualTo(1);
        assertThat(answer.body().path("edition").has("recompute")).isFalse();
        assertThat(ana.get(HOLIDAYS + "team-travis").body()).isEqualTo(answer.body());
        assertThat(due(ana, "us-tx", "2038-04-20")).isEqualTo("2038-04-22");
        assertThat(due(ana, "team-travis", "2038-04-20")).isEqualTo("2038-04-21");
        assertThat(due(ana, "team-travis", "2038-12-27")).isEqualTo("2038-12-29");
        var names =
                ana.get("/v1/deadlines/holidays?limit=100")
                        .body()
                        .path("items")
                        .findValuesAsText("name");
        assertThat(names).contains("team-travis", "us-tx", "us-federal-observed").isSorted();
        assertThat(ana.get(HOLIDAYS + "us-tx").body().path("own").asBoolean(true)).isFalse();
    }

    @Test
    void aDayThatIsAddedLaterIsKnownToPeriodsThatBeginFromThenOn() {
        var ana = CLOUD.api("tables-force");
        var first =
                "{\"label\":\"Ours\",\"holidays\":[{\"date\":\"2010-06-02\",\"name\":\"First\"}]}";
        ana.put(HOLIDAYS + "team-ours", first);
        assertThat(due(ana, "team-ours", "2010-06-01")).isEqualTo("2010-06-03");
        var more =
                """
                {"version":1,"label":"Ours","holidays":[{"date":"2010-06-02","name":"First"},
                 {"date":"2010-06-09","name":"Added later"},{"date":"2038-06-02","name":"To come"},
                 {"date":"2010-06-16","name":"Was always one","inForceFrom":"1990-01-01"}]}
                """;
        var answer = ana.put(HOLIDAYS + "team-ours", more);
        assertThat(answer.body().path("edition").path("recompute").asText()).startsWith("rec_");
        assertThat(answer.body().path("holidays").path(0).has("inForceFrom")).isFalse();
        assertThat(due(ana, "team-ours", "2010-06-01")).isEqualTo("2010-06-03");
        assertThat(due(ana, "team-ours", "2010-06-08")).isEqualTo("2010-06-09");
        assertThat(due(ana, "team-ours", "2010-06-15")).isEqualTo("2010-06-17");
        assertThat(due(ana, "team-ours", "2038-06-01")).isEqualTo("2038-06-03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "team-x|{}|label",
                "team-x|{\"label\":\"X\",\"includes\":[\"us-zz\"]}|includes",
                "team-x|{\"label\":\"X\",\"includes\":[\"us-tx\"],\"without\":[\"2030-06-05\"]}|without",
                "team-x|{\"label\":\"X\",\"firstYear\":1990}|firstYear",
                "team-x|{\"label\":\"X\",\"lastYear\":2050}|lastYear",
                "team-x|{\"label\":\"X\",\"holidays\":[{\"date\":\"2041-01-02\",\"name\":\"N\"}]}|holidays[0].date",
                "team-x|{\"label\":\"X\",\"holidays\":[{\"date\":\"2030-02-30\",\"name\":\"N\"}]}|holidays[0].date",
                "team-x|{\"label\":\"X\",\"holidays\":[{\"date\":\"2030-01-02\"}]}|holidays[0].name",
                "us-tx|{\"label\":\"X\"}|name",
                "team-X|{\"label\":\"X\"}|name"
            })
    void aSetThatBreaksARuleIsRefusedByName(String name, String body, String field) {
        var answer = CLOUD.api("tables-bad").put(HOLIDAYS + name, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.firstError().path("field").asText()).isEqualTo(field);
    }

    @Test
    void aSetHasAtMostAThousandDays() {
        var days =
                IntStream.rangeClosed(0, 1000)
                        .mapToObj(i ->
                                "{\"name\":\"N\",\"date\":\"%s\"}"
                                        .formatted(java.time.LocalDate.of(2030, 1, 1).plusDays(i)))
                        .collect(Collectors.joining(","));
        var ana = CLOUD.api("tables-many");
        var answer =
                ana.put(HOLIDAYS + "team-many", "{\"label\":\"X\",\"holidays\":[" + days + "]}");
        assertThat(answer.firstError().path("rule").asText()).isEqualTo("has at most 1000 entries");
        assertThat(ana.get(HOLIDAYS + "team-many").status()).isEqualTo(404);
    }

    @Test
    void ofTwoWhoChangeOneTheSecondIsToldWithTheFreshState() {
        var ana = CLOUD.api("tables-race");
        ana.put(HOLIDAYS + "team-race", "{\"label\":\"One\"}");
        ana.put(HOLIDAYS + "team-race", "{\"version\":1,\"label\":\"Two\"}");
        for (var stale :
                new String[] {"{\"version\":1,\"label\":\"Three\"}", "{\"label\":\"Three\"}"}) {
            var answer = ana.put(HOLIDAYS + "team-race", stale);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body().path("current").path("label").asText()).isEqualTo("Two");
        }
        var same = ana.put(HOLIDAYS + "team-race", "{\"version\":2,\"label\":\"Two\"}");
        assertThat(same.body().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void ofManyAtOnceEachVersionIsWonOnce() {
        var ana = CLOUD.api("tables-crowd");
        ana.put(HOLIDAYS + "team-crowd", "{\"label\":\"One\"}");
        var statuses =
                IntStream.range(0, 6)
                        .parallel()
                        .mapToObj(i ->
                                ana.put(
                                        HOLIDAYS + "team-crowd",
                                        "{\"version\":1,\"label\":\"By %d\"}".formatted(i)))
                        .map(Api.Answer::status)
                        .toList();
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void anotherTeamSeesNothingAndReadersMayOnlyLook() {
        var ana = CLOUD.api("tables-ours");
        ana.put(HOLIDAYS + "team-private", "{\"label\":\"Ours\"}");
        ana.put(TEMPLATES + "TEAM-PRIVATE", TEMPLATE);
        var rival = ana.as("tables-rival", "[agent]");
        assertThat(rival.get(HOLIDAYS + "team-private").status()).isEqualTo(404);
        assertThat(rival.get(TEMPLATES + "TEAM-PRIVATE").status()).isEqualTo(404);
        assertThat(rival.get("/v1/deadlines/templates").body().path("items")).isEmpty();
        assertThat(rival.delete(HOLIDAYS + "team-private?version=1").status()).isEqualTo(404);
        var deal = rival.post("/v1/transactions", deal("TEAM-PRIVATE", ""));
        assertThat(deal.firstError().path("rule").asText())
                .startsWith("is one of ")
                .doesNotContain("TEAM-PRIVATE");
        assertThat(due(rival, "team-private", "2038-06-01"))
                .startsWith("is one of ")
                .doesNotContain("team-private");
        var reader = ana.as("tables-ours", "[readonly]");
        assertThat(reader.get(HOLIDAYS + "team-private").status()).isEqualTo(200);
        assertThat(reader.get("/v1/deadlines/templates").body().path("items")).hasSize(1);
        assertThat(
                        reader.put(HOLIDAYS + "team-private", "{\"version\":1,\"label\":\"X\"}")
                                .status())
                .isEqualTo(403);
        assertThat(reader.delete(TEMPLATES + "TEAM-PRIVATE?version=1").status()).isEqualTo(403);
    }

    @Test
    void aTemplateIsADealsContractFormOrHangsBesideIt() {
        var ana = CLOUD.api("tables-templates");
        var put = ana.put(TEMPLATES + "TEAM-LISTING", TEMPLATE);
        assertThat(put.status()).as(put.body().toString()).isEqualTo(200);
        assertThat(ana.get(TEMPLATES + "TEAM-LISTING").body()).isEqualTo(put.body());
        var form = ana.post("/v1/transactions", deal("TEAM-LISTING", "")).body();
        assertThat(form.path("formRevision").asText()).isEqualTo("1");
        var beside =
                ana.post("/v1/transactions", deal("GENERIC", "\"ruleSets\":[\"TEAM-LISTING\"],"))
                        .body();
        CLOUD.recalculate("tables-templates", beside.path("id").asText(), "evt-t1");
        var deal = ana.get("/v1/transactions/" + beside.path("id").asText()).body();
        assertThat(CLOUD.due(deal, "photosDue")).isEqualTo("2038-06-03");
        assertThat(deal.path("ruleSets").path(1).path("code").asText()).isEqualTo("TEAM-LISTING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEAM-X|{\"name\":\"X\",\"deadlines\":[]}|deadlines",
                "TEAM-X|{\"name\":\"X\"}|deadlines",
                "TEAM-X|{\"name\":\"X\",\"deadlines\":[{\"id\":\"a\",\"anchor\":\"b\"},{\"id\":\"b\",\"anchor\":\"a\"}]}|deadlines",
                "TEAM-X|{\"name\":\"X\",\"deadlines\":[{\"id\":\"a\",\"anchor\":\"b\",\"holidays\":\"team-none\"}]}|deadlines[0].holidays",
                "TEAM-X|{\"name\":\"X\",\"deadlines\":[{\"id\":\"A b\",\"anchor\":\"b\"}]}|deadlines[0].id",
                "TEAM-X|{\"name\":\"X\",\"state\":\"Texas\",\"deadlines\":[{\"id\":\"a\",\"anchor\":\"b\"}]}|state",
                "TEAM-X|{\"name\":\"X\",\"facts\":[{\"name\":\"b\",\"kind\":\"date\"}],\"deadlines\":[{\"id\":\"a\",\"anchor\":\"b\"}]}|facts[0].label",
                "US-TRID|{\"name\":\"X\",\"deadlines\":[{\"id\":\"a\",\"anchor\":\"b\"}]}|code"
            })
    void aTemplateThatBreaksARuleIsRefusedByName(String code, String body, String field) {
        var answer = CLOUD.api("tables-bad").put(TEMPLATES + code, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.firstError().path("field").asText()).startsWith(field);
    }

    @Test
    void aSetThatIsInUseIsNotDeletedAndOneThatIsNotCanBeMadeAnew() {
        var ana = CLOUD.api("tables-delete");
        ana.put(HOLIDAYS + "team-used", "{\"label\":\"Used\"}");
        ana.put(TEMPLATES + "TEAM-USES", TEMPLATE.replace("us-tx", "team-used"));
        assertThat(ana.delete(HOLIDAYS + "team-used?version=1").problem()).isEqualTo("in-use");
        var opened = ana.post("/v1/transactions", deal("TEAM-USES", ""));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(ana.delete(TEMPLATES + "TEAM-USES?version=1").status()).isEqualTo(204);
        assertThat(ana.get(TEMPLATES + "TEAM-USES").status()).isEqualTo(404);
        assertThat(ana.delete(HOLIDAYS + "team-used?version=1").problem()).isEqualTo("in-use");
        var path = "/v1/transactions/" + opened.body().path("id").asText();
        ana.delete(path + "/deadlines/photosDue?version=1");
        assertThat(ana.delete(HOLIDAYS + "team-used?version=1").status()).isEqualTo(204);
        assertThat(due(ana, "team-used", "2038-06-01")).startsWith("is one of ");
        var again = ana.put(HOLIDAYS + "team-used", "{\"label\":\"Again\"}");
        assertThat(again.body().path("version").asInt()).isEqualTo(3);
    }

    private static String deal(String form, String more) {
        return """
        {"side":"buyer","stage":"underContract","contractForm":"%s",%s
         "address":{"street":"8 Slate Road","city":"Austin","stateOrProvince":"TX","postalCode":"78704"},
         "facts":[{"name":"listingDate","date":"2038-06-01"}]}
        """
                .formatted(form, more);
    }

    /** One business day later, or why not. */
    private static String due(Api api, String holidays, String day) {
        var body =
                """
                {"zone":"America/Chicago","facts":{"start":"%s"},
                 "rules":[{"id":"due","anchor":"start","offset":1,"count":"business","holidays":"%s"}]}
                """
                        .formatted(day, holidays);
        JsonNode answer = api.post("/v1/deadlines/compute", body).body();
        return answer.has("errors")
                ? answer.path("errors").path(0).path("rule").asText()
                : answer.path("deadlines").path(0).path("due").asText();
    }
}
