package io.latchkey.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A deal's dates over HTTP: facts of every kind, locks, previews, amendments, and what was known
 * when.
 */
class DealDatesTest {
    private static final TransactionsCloud CLOUD = TransactionsCloud.start();
    private static final String TEAM = "dates";
    private static final Api ANA = CLOUD.api(TEAM);
    private static final String DEAL =
            """
            {"side":"buyer","stage":"underContract","contractForm":"TX-TREC-1-4",
             "address":{"street":"1414 Juniper Way","city":"Austin","stateOrProvince":"TX","postalCode":"78704"},
             "facts":[{"name":"effectiveDate","date":"2026-11-10"},{"name":"optionPeriodDays","value":10},
                      {"name":"closingDate","date":"2026-12-18"}],
             "deadlines":[{"id":"walkThrough","label":"Final walk-through","anchor":"closing","offset":-1}],
             "parties":[{"role":"coordinator","name":"Cora Lindqvist","email":"cora@example.test"},
                        {"role":"buyersAgent","name":"Ana Flores","email":"ana@example.test"},
                        {"role":"buyer","name":"Maya Whitfield","email":"maya@example.test"}]}
            """;

    @Test
    void aNumberThatTheFormLeavesBlankIsAFact() {
        var deal = computed(ANA);
        assertThat(due(deal, "optionPeriodEnds")).isEqualTo("2026-11-20");
        var id = deal.path("id").asText();
        put(id, "facts/optionPeriodDays", "\"value\":7", 200);
        assertThat(due(settled(id), "optionPeriodEnds")).isEqualTo("2026-11-17");
        var answer = put(id, "facts/optionPeriodDays", "\"value\":\"2026-11-17\"", 400);
        assertThat(answer.firstError().path("field").asText()).isEqualTo("facts.optionPeriodDays");
    }

    @Test
    void theRevisionIsThatOfTheGoverningDayAndCanBeNamed() {
        var old = DEAL.replace("2026-11-10", "2015-11-10").replace("2026-12-18", "2015-12-18");
        assertThat(ANA.post("/v1/transactions", old).body().path("formRevision").asText())
                .isEqualTo("2014");
        var named = old.replace("\"side\"", "\"formRevision\":\"2021\",\"side\"");
        assertThat(ANA.post("/v1/transactions", named).body().path("formRevision").asText())
                .isEqualTo("2021");
        var unknown = old.replace("\"side\"", "\"formRevision\":\"1999\",\"side\"");
        var answer = ANA.post("/v1/transactions", unknown);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.firstError().path("rule").asText()).contains("2014", "2021");
    }

    @Test
    void aPinHoldsItsChildrenFollowAndItCanBeTakenBack() {
        var id = computed(ANA).path("id").asText();
        put(id, "deadlines/closing/pin", "\"date\":\"2026-12-22\",\"note\":\"lender\"", 200);
        var pinned = settled(id);
        assertThat(due(pinned, "walkThrough")).isEqualTo("2026-12-21");
        assertThat(deadline(pinned, "closing").path("lock").asText()).isEqualTo("pinned");
        assertThat(deadline(pinned, "closing").path("pin").path("note").asText())
                .isEqualTo("lender");
        assertThat(deadline(pinned, "closing").path("pin").path("by").asText())
                .isEqualTo("user-dates");
        ANA.delete(path(id) + "/deadlines/closing/pin?version=" + version(id));
        assertThat(due(settled(id), "walkThrough")).isEqualTo("2026-12-17");
        put(id, "deadlines/noSuch/pin", "\"date\":\"2026-12-22\"", 404);
    }

    @Test
    void whatIsCompletedOrWaivedStaysAndCanBeReopened() {
        var id = computed(ANA).path("id").asText();
        put(id, "deadlines/earnestMoneyDue/completion", "\"completedOn\":\"2026-11-11\"", 200);
        put(id, "deadlines/optionPeriodEnds/waiver", "\"note\":\"agreed\"", 200);
        put(id, "facts/effectiveDate", "\"date\":\"2026-11-12\"", 200);
        var deal = settled(id);
        assertThat(due(deal, "earnestMoneyDue")).isEqualTo("2026-11-13");
        assertThat(deadline(deal, "earnestMoneyDue").path("status").asText())
                .isEqualTo("completed");
        assertThat(due(deal, "optionPeriodEnds")).isEqualTo("2026-11-20");
        assertThat(deadline(deal, "optionPeriodEnds").path("status").asText()).isEqualTo("waived");
        ANA.delete(path(id) + "/deadlines/earnestMoneyDue/completion?version=" + version(id));
        ANA.delete(path(id) + "/deadlines/optionPeriodEnds/waiver?version=" + version(id));
        var reopened = settled(id);
        assertThat(due(reopened, "earnestMoneyDue")).isEqualTo("2026-11-16");
        assertThat(due(reopened, "optionPeriodEnds")).isEqualTo("2026-11-22");
    }

    @Test
    void aPreviewTellsEverythingAndStoresNothing() {
        var id = computed(ANA).path("id").asText();
        put(id, "deadlines/closing/pin", "\"date\":\"2026-12-22\"", 200);
        var before = settled(id);
        var history = history(id);
        var preview =
                ANA.post(
                        path(id) + "/preview",
                        """
                        {"facts":{"closingDate":"2026-12-29","effectiveDate":null},"pins":{"walkThrough":"2026-12-31"}}
                        """);
        assertThat(preview.status()).as(preview.body().toString()).isEqualTo(200);
        assertThat(moves(preview.body()))
                .contains("walkThrough 2026-12-21 2026-12-31", "optionPeriodEnds 2026-11-20 -");
        var closing = preview.body().path("locked").path(0);
        assertThat(preview.body().path("locked"))
                .anySatisfy(locked -> {
                    assertThat(locked.path("id").asText()).isEqualTo("closing");
                    assertThat(locked.path("lock").asText()).isEqualTo("pinned");
                    assertThat(locked.path("due").asText()).isEqualTo("2026-12-22");
                    assertThat(locked.path("byRule").asText()).isEqualTo("2026-12-29");
                });
        assertThat(closing.path("why")).isNotEmpty();
        assertThat(preview.body().path("pending"))
                .anySatisfy(pending -> {
                    assertThat(pending.path("id").asText()).isEqualTo("optionPeriodEnds");
                    assertThat(pending.path("missing").path(0).asText()).isEqualTo("effectiveDate");
                });
        assertThat(preview.body().path("conflictsAfter"))
                .extracting(each -> each.path("kind").asText())
                .contains("afterClosing");
        assertThat(ANA.get(path(id)).body()).isEqualTo(before);
        assertThat(history(id)).isEqualTo(history);
    }

    @Test
    void storingWhatWasPreviewedMovesWhatThePreviewSaid() {
        var id = computed(ANA).path("id").asText();
        var preview =
                ANA.post(path(id) + "/preview", "{\"facts\":{\"closingDate\":\"2026-12-23\"}}")
                        .body();
        var before = ANA.get(path(id)).body();
        put(id, "facts/closingDate", "\"date\":\"2026-12-23\"", 200);
        var after = settled(id);
        var moved = new ArrayList<String>();
        for (var each : after.path("deadlines")) {
            var old = due(before, each.path("id").asText());
            var now = each.path("due").asText("-");
            if (!old.equals(now)) {
                moved.add(each.path("id").asText() + " " + old + " " + now);
            }
        }
        assertThat(moves(preview)).containsExactlyInAnyOrderElementsOf(moved).isNotEmpty();
    }

    @Test
    void anAmendmentChangesEverythingAtOnceAndNamesItsDocument() {
        var id = computed(ANA).path("id").asText();
        var version = version(id);
        var answer =
                ANA.post(
                        path(id) + "/amendments",
                        """
                        {"version":%d,"document":{"name":"Amendment to Contract","reference":"TREC 39","signedOn":"2026-01-05"},
                         "facts":{"closingDate":"2026-12-29","optionPeriodDays":12},"price":{"amount":"460000.00","currency":"USD"}}
                        """
                                .formatted(version));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        assertThat(answer.body().path("version").asLong()).isEqualTo(version + 1);
        var amended = settled(id);
        assertThat(due(amended, "closing")).isEqualTo("2026-12-29");
        assertThat(due(amended, "optionPeriodEnds")).isEqualTo("2026-11-22");
        var amendment = ANA.get(path(id) + "/amendments").body().path("items").path(0);
        assertThat(amendment.path("document").path("reference").asText()).isEqualTo("TREC 39");
        assertThat(amendment.path("version").asLong()).isEqualTo(version + 1);
        assertThat(types(id)).containsOnlyOnce("TransactionAmended");
    }

    @Test
    void lawsHangBesideTheFormAndTheirConflictsAreShown() {
        var id = computed(ANA).path("id").asText();
        put(id, "rule-sets/US-TRID", "", 200);
        put(id, "facts/closingDisclosureReceived", "\"value\":\"2026-12-17\"", 200);
        var deal = settled(id);
        assertThat(due(deal, "closingDisclosureReceivedBy")).isEqualTo("2026-12-15");
        assertThat(deal.path("conflicts"))
                .extracting(each -> each.path("kind").asText())
                .contains("closingTooEarly");
        var left = ANA.delete(path(id) + "/rule-sets/US-TRID?version=" + version(id));
        assertThat(left.body().path("ruleSets")).hasSize(1);
        put(id, "rule-sets/US-NONSENSE", "", 400);
    }

    @Test
    void eachPersonIsToldOnceOfAllThatAChangeMovedAndASecondDeliveryTellsNobody() {
        var id = computed(ANA).path("id").asText();
        put(id, "facts/closingDate", "\"date\":\"2026-12-23\"", 200);
        CLOUD.recalculate(TEAM, id, "evt-told-1");
        CLOUD.recalculate(TEAM, id, "evt-told-1");
        CLOUD.recalculate(TEAM, id, "evt-told-2");
        assertThat(types(id).stream().filter("MessageRequested"::equals)).hasSize(2);
        assertThat(types(id).stream().filter("DeadlineMoved"::equals).count()).isGreaterThan(2);
    }

    @Test
    void theTimelineCanBeReadAsItWasKnown() {
        var id = computed(ANA).path("id").asText();
        var known = new ArrayList<JsonNode>();
        var versions = new ArrayList<JsonNode>();
        for (int day = 20; day < 24; day++) {
            versions.add(ANA.get(path(id)).body());
            known.add(ANA.get(path(id) + "/timeline?limit=100").body());
            put(id, "facts/closingDate", "\"date\":\"2026-12-" + day + "\"", 200);
            settled(id);
        }
        for (int i = 0; i < known.size(); i++) {
            var version = versions.get(i).path("version").asText();
            var moment = versions.get(i).path("updatedAt").asText();
            assertThat(ANA.get(path(id) + "/timeline?limit=100&asOfVersion=" + version).body())
                    .isEqualTo(known.get(i));
            assertThat(ANA.get(path(id) + "/timeline?limit=100&asOf=" + moment).body())
                    .isEqualTo(known.get(i));
        }
        var stranger = ANA.as("dates-rival", "[owner]");
        assertThat(stranger.get(path(id) + "/timeline?asOfVersion=1").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2020-01-01, asOf",
        "asOf=2199-01-01, asOf",
        "asOf=yesterday, asOf",
        "asOf=2026-02-30, asOf",
        "asOfVersion=0, asOfVersion",
        "asOfVersion=99, asOfVersion",
    })
    void aTimeAtWhichNothingWasKnownIsRefused(String query, String field) {
        var id = computed(ANA).path("id").asText();
        var answer = ANA.get(path(id) + "/timeline?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.firstError().path("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"facts\":{\"closingDate\":\"2026-02-30\"}} | facts.closingDate",
                "{\"facts\":{\"closingDate\":\"9999-12-31\"}} | facts.closingDate",
                "{\"facts\":{\"closingDate\":\"0001-01-01\"}} | facts.closingDate",
                "{\"facts\":{\"closingDate\":true}} | facts.closingDate",
                "{\"facts\":{\"optionPeriodDays\":100000}} | facts.optionPeriodDays",
                "{\"facts\":{\"closing\":\"2026-12-20\"}} | facts.closing",
                "{\"facts\":{\"noSuch\":null}} | facts.noSuch",
                "{\"pins\":{\"noSuch\":\"2026-12-20\"}} | pins.noSuch",
                "{\"pins\":{\"closing\":\"2026-12-20\"},\"completed\":{\"closing\":\"2099-12-20\"}} | completed.closing",
                "{\"completed\":{\"earnestMoneyDue\":\"2020-12-20\"},\"waived\":{\"earnestMoneyDue\":null}} | waived.earnestMoneyDue",
                "{\"colour\":\"red\"} | colour",
            })
    void badInputToAPreviewIsNamed(String body, String field) {
        var id = computed(ANA).path("id").asText();
        var answer = ANA.post(path(id) + "/preview", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.firstError().path("field").asText()).isEqualTo(field);
    }

    @Test
    void aZoneThatIsNotTheAddresssIsRefusedAndNothingIsStored() {
        var team = ANA.as("dates-zone", "[agent]");
        var elsewhere = DEAL.replace("\"side\"", "\"timeZone\":\"America/New_York\",\"side\"");
        var answer = team.post("/v1/transactions", elsewhere);
        assertThat(answer.firstError().path("field").asText()).isEqualTo("timeZone");
        assertThat(team.get("/v1/transactions").body().path("items")).isEmpty();
        var elPaso = DEAL.replace("78704", "79901");
        assertThat(team.post("/v1/transactions", elPaso).body().path("timeZone").asText())
                .isEqualTo("America/Denver");
    }

    @Test
    void ofTwoCoordinatorsWhoAmendAtOnceOneWinsAndTheOtherIsShownTheDeal() {
        var id = computed(ANA).path("id").asText();
        var version = version(id);
        var answers =
                IntStream.range(0, 2)
                        .parallel()
                        .mapToObj(i ->
                                ANA.post(
                                        path(id) + "/amendments",
                                        "{\"version\":%d,\"document\":{\"name\":\"A%d\"},\"facts\":{\"closingDate\":\"2026-12-2%d\"}}"
                                                .formatted(version, i, i)))
                        .toList();
        assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(201, 409);
        var lost = answers.stream().filter(each -> each.status() == 409).findFirst().orElseThrow();
        assertThat(lost.body().path("current").path("version").asLong()).isEqualTo(version + 1);
        assertThat(ANA.get(path(id) + "/amendments").body().path("items")).hasSize(1);
    }

    @Test
    void aDealOfVeryManyRulesMovesInOneWrite() {
        var rules = new ArrayList<String>();
        for (int i = 0; i < 99; i++) {
            rules.add(
                    "{\"id\":\"own%d\",\"anchor\":\"closingDate\",\"offset\":%d}".formatted(i, -i));
        }
        var body =
                DEAL.replaceFirst(
                        "\"deadlines\":\\[.*]", "\"deadlines\":[" + String.join(",", rules) + "]");
        var id = ANA.post("/v1/transactions", body).body().path("id").asText();
        settled(id);
        put(id, "facts/closingDate", "\"date\":\"2027-02-10\"", 200);
        assertThat(due(settled(id), "own98")).isEqualTo("2026-11-04");
        assertThat(types(id).stream().filter("DeadlineMoved"::equals).count()).isGreaterThan(198);
    }

    @Test
    void tooManyRulesAreRefused() {
        var rule = "{\"id\":\"x%d\",\"anchor\":\"closingDate\"}";
        var rules = IntStream.range(0, 2000).mapToObj(rule::formatted).toList();
        var body =
                DEAL.replaceFirst(
                        "\"deadlines\":\\[.*]", "\"deadlines\":[" + String.join(",", rules) + "]");
        assertThat(ANA.post("/v1/transactions", body).firstError().path("field").asText())
                .isEqualTo("deadlines");
    }

    private static JsonNode computed(Api api) {
        var opened = api.post("/v1/transactions", DEAL);
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        return settled(opened.body().path("id").asText());
    }

    private static JsonNode settled(String id) {
        CLOUD.recalculate(TEAM, id, "evt-" + id + "-" + version(id));
        var deal = ANA.get(path(id)).body();
        assertThat(deal.path("deadlinesPending").asBoolean()).isFalse();
        return deal;
    }

    private static Api.Answer put(String id, String what, String fields, int status) {
        var body = "{\"version\":" + version(id) + (fields.isEmpty() ? "" : "," + fields) + "}";
        var answer = ANA.put(path(id) + "/" + what, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        return answer;
    }

    private static long version(String id) {
        return ANA.get(path(id)).body().path("version").asLong();
    }

    private static String path(String id) {
        return "/v1/transactions/" + id;
    }

    private static JsonNode deadline(JsonNode deal, String id) {
        for (var each : deal.path("deadlines")) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        return Json.tree(List.of());
    }

    private static String due(JsonNode deal, String id) {
        return deadline(deal, id).path("due").asText("-");
    }

    private static List<String> moves(JsonNode preview) {
        var moves = new ArrayList<String>();
        for (var each : preview.path("moves")) {
            moves.add(
                    each.path("id").asText()
                            + " "
                            + each.path("from").asText("-")
                            + " "
                            + each.path("to").asText("-"));
        }
        return moves;
    }

    private static JsonNode history(String id) {
        return ANA.get(path(id) + "/history?limit=100").body().path("items");
    }

    private static List<String> types(String id) {
        var types = new ArrayList<String>();
        history(id).forEach(item -> types.add(item.path("type").asText()));
        return types;
    }
}
