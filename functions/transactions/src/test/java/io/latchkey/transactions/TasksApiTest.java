package io.latchkey.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A deal's tasks and a team's task templates over HTTP. */
class TasksApiTest {
    private static final TransactionsCloud CLOUD = TransactionsCloud.start();
    private static final String TEAM = "tasks";
    private static final Api ANA = CLOUD.api(TEAM);
    private static final String DEAL =
            """
            {"side":"buyer","stage":"underContract","contractForm":"TX-TREC-1-4",
             "address":{"street":"1414 Juniper Way","city":"Austin","stateOrProvince":"TX","postalCode":"78704"},
             "facts":[{"name":"effectiveDate","date":"2026-11-10"},{"name":"optionPeriodDays","value":10},
                      {"name":"closingDate","date":"2026-12-18"}],
             "parties":[{"role":"coordinator","name":"Cora Lindqvist","email":"cora@example.test"},
                        {"role":"buyersAgent","name":"Ana Flores","email":"ana@example.test"}]}
            """;

    @Test
    void aDealHasItsTemplatesTasksWithDaysReasonsAndPeople() {
        var id = computed(ANA);
        var page = ANA.get(path(id) + "?limit=100").body();
        assertThat(page.path("items")).hasSizeGreaterThan(30);
        assertThat(page.path("progress").path("total").asInt())
                .isEqualTo(page.path("items").size());
        var inspection = task(id, "scheduleInspection");
        assertThat(inspection.path("template").asText()).isEqualTo("TX-TREC-1-4");
        assertThat(inspection.path("due").asText()).isEqualTo("2026-11-12");
        assertThat(inspection.path("why").path(0).asText()).contains("effectiveDate is");
        assertThat(inspection.path("assignees").path(0).path("name").asText())
                .isEqualTo("Ana Flores");
        assertThat(inspection.path("items")).hasSize(4);
        assertThat(days(page)).isSorted();
    }

    @Test
    void aMovedClosingMovesItsTasksAndThePreviewSaidSo() {
        var id = computed(ANA);
        var preview =
                ANA.post(deal(id) + "/preview", "{\"facts\":{\"closingDate\":\"2026-12-23\"}}")
                        .body();
        assertThat(preview.path("taskMoves"))
                .extracting(move -> move.path("id").asText())
                .contains("confirmWalkThrough");
        assertThat(task(id, "confirmWalkThrough").path("due").asText()).isEqualTo("2026-12-17");
        var moved =
                ANA.put(
                        deal(id) + "/facts/closingDate",
                        "{\"version\":" + version(id) + ",\"date\":\"2026-12-23\"}");
        assertThat(moved.status()).isEqualTo(200);
        CLOUD.recalculate(TEAM, id, "evt-moved-" + id);
        assertThat(task(id, "confirmWalkThrough").path("due").asText()).isEqualTo("2026-12-22");
        assertThat(types(id)).contains("TaskMoved", "TasksPlanned");
    }

    @Test
    void aTaskIsTickedDoneReopenedWaivedAndAssigned() {
        var id = computed(ANA);
        var one = path(id) + "/sendWireFraudWarning";
        var ticked = put(id, one + "/items/1", "\"done\":true", 200);
        assertThat(ticked.path("items").path(0).path("done").asBoolean()).isTrue();
        put(id, one + "/items/9", "\"done\":true", 404);
        var done =
                put(id, one + "/completion", "\"completedOn\":\"2026-11-11\",\"note\":\"x\"", 200);
        assertThat(done.path("status").asText()).isEqualTo("completed");
        assertThat(done.path("completion").path("completedOn").asText()).isEqualTo("2026-11-11");
        var open = ANA.delete(one + "/completion?version=" + version(id)).body().path("task");
        assertThat(open.path("status").asText()).isIn("open", "overdue");
        var waived = put(id, one + "/waiver", "\"note\":\"cash\"", 200);
        assertThat(waived.path("status").asText()).isEqualTo("waived");
        assertThat(ANA.delete(one + "/waiver?version=" + version(id)).status()).isEqualTo(200);
        var cora = ANA.get(deal(id)).body().path("parties").path(0).path("id").asText();
        var given = patch(id, "scheduleInspection", "\"assignee\":\"" + cora + "\"", 200);
        assertThat(given.path("assignees").path(0).path("name").asText())
                .isEqualTo("Cora Lindqvist");
        var back = patch(id, "scheduleInspection", "\"assignee\":null", 200);
        assertThat(back.path("assignees").path(0).path("name").asText()).isEqualTo("Ana Flores");
        assertThat(back.has("assignee")).isFalse();
        assertThat(types(id))
                .contains("TaskItemChecked", "TaskCompleted", "TaskReopened", "TaskWaived");
    }

    @Test
    void anOwnTaskIsEnteredChangedAndRemoved() {
        var id = computed(ANA);
        var added =
                ANA.post(
                        path(id),
                        "{\"version\":"
                                + version(id)
                                + ",\"title\":\"Call the city\",\"rule\":{\"anchor\":\"closing\",\"offset\":-3,\"count\":\"business\",\"holidays\":\"us-tx\"},\"items\":[\"Ask for permits\"]}");
        assertThat(added.status()).isEqualTo(201);
        var task = added.body().path("task");
        var own = task.path("id").asText();
        assertThat(task.path("due").asText()).isEqualTo("2026-12-15");
        assertThat(task.has("template")).isFalse();
        var pinned = patch(id, own, "\"date\":\"2026-12-01\",\"title\":\"Call the county\"", 200);
        assertThat(pinned.path("status").asText()).isEqualTo("pinned");
        assertThat(pinned.path("title").asText()).isEqualTo("Call the county");
        assertThat(patch(id, own, "\"date\":null", 200).path("due").asText())
                .isEqualTo("2026-12-15");
        var whenever = patch(id, own, "\"rule\":null", 200);
        assertThat(whenever.has("due")).isFalse();
        assertThat(whenever.path("missing")).isEmpty();
        assertThat(whenever.path("status").asText()).isEqualTo("open");
        assertThat(ANA.delete(path(id) + "/" + own + "?version=" + version(id)).status())
                .isEqualTo(200);
        assertThat(ANA.get(path(id) + "/" + own).status()).isEqualTo(404);
        var shipped = ANA.delete(path(id) + "/checkContract?version=" + version(id));
        assertThat(shipped.status()).isEqualTo(400);
    }

    @Test
    void onlyAChangeOfTheTaskItselfIsAConflictAndItCarriesTheFreshTask() {
        var id = computed(ANA);
        var read = version(id);
        var body = "{\"version\":" + read + ",\"note\":\"not needed\"}";
        assertThat(ANA.put(path(id) + "/confirmInsurance/waiver", body).status()).isEqualTo(200);
        assertThat(ANA.put(path(id) + "/confirmAppraisalOrdered/waiver", body).status())
                .isEqualTo(200);
        var late = ANA.put(path(id) + "/confirmInsurance/completion", "{\"version\":" + read + "}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("current").path("task").path("status").asText())
                .isEqualTo("waived");
        var fact = "{\"version\":" + read + ",\"date\":\"2026-12-21\"}";
        assertThat(ANA.put(deal(id) + "/facts/closingDate", fact).status()).isEqualTo(200);
        var never = "{\"version\":999}";
        assertThat(ANA.put(path(id) + "/checkContract/completion", never).status()).isEqualTo(409);
    }

    @Test
    void manyWhoWorkOnDifferentTasksAtOnceAllGetThrough() {
        var id = computed(ANA);
        var read = version(id);
        var tasks = List.of("checkContract", "introduceParties", "collectContacts");
        var statuses =
                tasks.parallelStream()
                        .map(task ->
                                ANA.put(
                                                path(id) + "/" + task + "/completion",
                                                "{\"version\":" + read + "}")
                                        .status())
                        .toList();
        assertThat(statuses).containsOnly(200);
        assertThat(ANA.get(path(id) + "?status=completed").body().path("items")).hasSize(3);
    }

    @Test
    void tasksAreFilteredAndPagedToTheirEnd() {
        var id = computed(ANA);
        assertThat(roles(ANA.get(path(id) + "?role=buyersAgent").body()))
                .isNotEmpty()
                .containsOnly("buyersAgent");
        var cora = ANA.get(deal(id)).body().path("parties").path(0).path("id").asText();
        assertThat(roles(ANA.get(path(id) + "?limit=100&assignee=" + cora).body()))
                .isNotEmpty()
                .containsOnly("coordinator");
        assertThat(ANA.get(path(id) + "?assignee=me").body().path("items")).isEmpty();
        assertThat(ANA.get(path(id) + "?status=late").firstError().path("field").asText())
                .isEqualTo("status");
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = ANA.get(path(id) + "?limit=10" + next).body();
            page.path("items").forEach(item -> seen.add(item.path("id").asText()));
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(ANA.get(path(id)).body().path("progress").path("total").asInt());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"title\":\"\" | title | is not empty",
                "\"title\":\"x\",\"role\":\"wizard\" | role | is one of buyer, seller, buyersAgent,"
                        + " listingAgent, lender, titleOfficer, escrowOfficer, inspector, appraiser,"
                        + " attorney, coordinator, other",
                "\"title\":\"x\",\"id\":\"closing\" | id | is no name of a fact, deadline or task of"
                        + " the deal",
                "\"title\":\"x\",\"assignee\":\"pty_9\" | assignee | is the id of a party of the deal",
                "\"title\":\"x\",\"date\":\"9999-01-01\" | date | is in the years 1990 to 2100",
                "\"title\":\"x\",\"date\":\"2026-12-01\",\"rule\":{\"anchor\":\"closing\"} | date | is"
                        + " not there with rule",
                "\"title\":\"x\",\"rule\":{\"anchor\":\"closing\",\"offset\":100000} | offset | is from -10000 to 10000",
                "\"title\":\"x\",\"rule\":{\"anchor\":\"closing\",\"effect\":\"lapses\"} |"
                        + " rule.effect | is for deadlines",
            })
    void badInputIsNamedAndNothingIsStored(String bad, String field, String rule) {
        var id = computed(ANA);
        var before = version(id);
        var answer = ANA.post(path(id), "{\"version\":" + before + "," + bad + "}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.firstError().path("field").asText()).isEqualTo(field);
        assertThat(answer.firstError().path("rule").asText()).isEqualTo(rule);
        assertThat(version(id)).isEqualTo(before);
    }

    @Test
    void readersMayNotWorkAndStrangersSeeNothing() {
        var id = computed(ANA);
        var done = path(id) + "/checkContract/completion";
        assertThat(ANA.as(TEAM, "[readonly]").put(done, "{\"version\":2}").status()).isEqualTo(403);
        assertThat(ANA.as(TEAM, "[readonly]").get(path(id)).status()).isEqualTo(200);
        var stranger = ANA.as("rivals", "[owner]");
        assertThat(stranger.get(path(id)).status()).isEqualTo(404);
        assertThat(stranger.put(done, "{\"version\":2}").status()).isEqualTo(404);
        put(id, path(id) + "/noSuchTask/completion", "", 404);
    }

    @Test
    void aTeamsTemplateIsKeptUsedForNewDealsAndApplied() {
        var team = ANA.as("templates", "[agent]");
        var before = open(team);
        var put = team.put("/v1/task-templates/vip", template(0, "Send a welcome box"));
        assertThat(put.status()).as(put.body().toString()).isEqualTo(201);
        assertThat(put.body().path("version").asInt()).isEqualTo(1);
        assertThat(team.get("/v1/task-templates/vip").body()).isEqualTo(put.body());
        assertThat(team.put("/v1/task-templates/vip", template(0, "Other")).status())
                .isEqualTo(409);
        assertThat(team.put("/v1/task-templates/vip", template(1, "Send flowers")).status())
                .isEqualTo(200);
        assertThat(team.get("/v1/task-templates?limit=100").body().path("items"))
                .extracting(item -> item.path("id").asText())
                .contains("ANY", "TX-TREC-1-4", "vip");
        assertThat(ANA.get("/v1/task-templates/vip").status()).isEqualTo(404);

        assertThat(team.get(path(open(team)) + "/sendWelcome").status()).isEqualTo(200);
        assertThat(team.get(path(before) + "/sendWelcome").status()).isEqualTo(404);
        var apply = "{\"version\":1,\"template\":\"vip\"}";
        var applied = team.post(path(before) + "/apply", apply);
        assertThat(applied.status()).isEqualTo(200);
        assertThat(applied.body().path("tasks")).hasSize(1);
        var again = team.post(path(before) + "/apply", apply);
        assertThat(again.body()).isEqualTo(applied.body());
        assertThat(team.delete("/v1/task-templates/vip?version=1").status()).isEqualTo(409);
        assertThat(team.delete("/v1/task-templates/vip?version=2").status()).isEqualTo(204);
        assertThat(team.get("/v1/task-templates/vip").status()).isEqualTo(404);
        assertThat(team.get(path(before) + "/sendWelcome").status()).isEqualTo(200);
    }

    @Test
    void aTemplateIsRefusedByNameForWhatIsWrongWithIt() {
        var team = ANA.as("refused", "[agent]");
        var shipped = team.put("/v1/task-templates/ANY", template(0, "x"));
        assertThat(shipped.status()).isEqualTo(400);
        var taken =
                team.put(
                        "/v1/task-templates/a", template(0, "x").replace("sendWelcome", "closing"));
        assertThat(taken.firstError().path("field").asText()).isEqualTo("tasks.closing");
        var far = team.put("/v1/task-templates/a", template(0, "x").replace(":5", ":50000"));
        assertThat(far.firstError().path("field").asText()).isEqualTo("tasks.sendWelcome.offset");
        var one = "{\"id\":\"t%d\",\"title\":\"x\"}";
        var many = String.join(",", IntStream.range(0, 101).mapToObj(one::formatted).toList());
        var tooMany =
                team.put(
                        "/v1/task-templates/a",
                        "{\"version\":0,\"name\":\"a\",\"tasks\":[" + many + "]}");
        assertThat(tooMany.firstError().path("rule").asText())
                .isEqualTo("has from 1 to 100 entries");
        assertThat(team.get("/v1/task-templates?limit=100").body().path("items"))
                .noneMatch(item -> !item.path("shipped").asBoolean());
    }

    private static String template(int version, String title) {
        return """
        {"version":%d,"name":"Guests of honour","state":"TX","tasks":[
          {"id":"sendWelcome","title":"%s","role":"buyersAgent","required":true,
           "rule":{"anchor":"effectiveDate","offset":5},"items":["Card","Box"]}]}
        """
                .formatted(version, title);
    }

    private static String open(Api api) {
        var answer = api.post("/v1/transactions", DEAL);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    private static String computed(Api api) {
        var id = open(api);
        CLOUD.recalculate(TEAM, id, "evt-" + id);
        return id;
    }

    private static String deal(String id) {
        return "/v1/transactions/" + id;
    }

    private static String path(String id) {
        return deal(id) + "/tasks";
    }

    private static long version(String id) {
        return ANA.get(deal(id)).body().path("version").asLong();
    }

    private static JsonNode task(String id, String task) {
        return ANA.get(path(id) + "/" + task).body().path("task");
    }

    private static JsonNode put(String id, String path, String body, int status) {
        return send("PUT", path, id, body, status);
    }

    private static JsonNode patch(String id, String task, String body, int status) {
        return send("PATCH", path(id) + "/" + task, id, body, status);
    }

    private static JsonNode send(String method, String path, String id, String body, int status) {
        var comma = body.isEmpty() ? "" : ",";
        var all = "{\"version\":" + version(id) + comma + body + "}";
        var answer = ANA.send(method, path, all, Map.of());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        return answer.body().path("task");
    }

    private static List<String> types(String id) {
        var types = new ArrayList<String>();
        ANA.get(deal(id) + "/history?limit=100")
                .body()
                .path("items")
                .forEach(item -> types.add(item.path("type").asText()));
        return types;
    }

    private static List<String> roles(JsonNode page) {
        var roles = new ArrayList<String>();
        page.path("items").forEach(item -> roles.add(item.path("role").asText()));
        return roles;
    }

    private static List<String> days(JsonNode page) {
        var days = new ArrayList<String>();
        page.path("items").forEach(item -> days.add(item.path("due").asText("9999")));
        return days;
    }
}
