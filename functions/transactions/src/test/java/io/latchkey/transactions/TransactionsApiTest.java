package io.latchkey.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionsApiTest {
    private static final TransactionsCloud CLOUD = TransactionsCloud.start();
    private static final Api ANA = CLOUD.api("harbor");

    private static final String DEAL =
            """
            {"side":"buyer","contractForm":"TX-TREC-1-4",
             "address":{"street":"1414 Juniper Way","city":"Austin","stateOrProvince":"TX","postalCode":"78704"},
             "facts":[{"name":"effectiveDate","date":"2026-11-10"},{"name":"closingDate","date":"2026-12-18"}],
             "parties":[{"role":"coordinator","name":"Cora Lindqvist","email":"cora@example.test"}]}
            """;

    @Test
    void aDealIsEnteredAndReadBackWithItsFormsDates() {
        var created = ANA.post("/v1/transactions", DEAL);
        assertThat(created.status()).isEqualTo(201);
        var id = created.body().path("id").asText();
        assertThat(created.headers().get("Location")).isEqualTo("/v1/transactions/" + id);
        var read = ANA.get("/v1/transactions/" + id);
        assertThat(read.body()).isEqualTo(created.body());
        assertThat(read.body().path("deadlinesPending").asBoolean()).isTrue();
        assertThat(read.body().path("timeZone").asText()).isEqualTo("America/Chicago");
        assertThat(read.body().path("deadlines")).hasSizeGreaterThan(20);
    }

    @Test
    void deadlinesFollowAFactWhenItsEventIsHandled() {
        var id = open();
        CLOUD.recalculate("harbor", id, "evt-1");
        var before = ANA.get("/v1/transactions/" + id).body();
        assertThat(CLOUD.due(before, "closing")).isEqualTo("2026-12-18");
        assertThat(CLOUD.due(before, "earnestMoneyDue")).isEqualTo("2026-11-13");
        var moved =
                ANA.put(
                        "/v1/transactions/" + id + "/facts/closingDate",
                        "{\"version\":2,\"date\":\"2026-12-21\"}");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body().path("deadlinesPending").asBoolean()).isTrue();
        CLOUD.recalculate("harbor", id, "evt-2");
        CLOUD.recalculate("harbor", id, "evt-2");
        var after = ANA.get("/v1/transactions/" + id).body();
        assertThat(after.path("deadlinesPending").asBoolean()).isFalse();
        assertThat(CLOUD.due(after, "closing")).isEqualTo("2026-12-21");
        assertThat(CLOUD.due(after, "earnestMoneyDue")).isEqualTo("2026-11-13");
        assertThat(ANA.get("/v1/transactions/" + id + "/history?limit=100").body().path("items"))
                .extracting(item -> item.path("type").asText())
                .startsWith("DeadlinesRecalculated", "DeadlineMoved")
                .endsWith("DeadlineMoved", "TasksPlanned", "TransactionOpened")
                .containsOnlyOnce("FactChanged");
    }

    @Test
    void aStaleVersionIsAConflictThatCarriesTheFreshDeal() {
        var id = open();
        var first =
                ANA.put(
                        "/v1/transactions/" + id + "/facts/closingDate",
                        "{\"version\":1,\"date\":\"2026-12-21\"}");
        assertThat(first.status()).isEqualTo(200);
        var second =
                ANA.put(
                        "/v1/transactions/" + id + "/facts/closingDate",
                        "{\"version\":1,\"date\":\"2026-12-22\"}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().path("current").path("version").asLong()).isEqualTo(2);
    }

    @Test
    void theSameKeyOpensOneDealAndAnotherBodyUnderItIsRefused() {
        var key = Map.of("idempotency-key", "click-0001");
        var first = ANA.send("POST", "/v1/transactions", DEAL, key);
        var second = ANA.send("POST", "/v1/transactions", DEAL, key);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body().path("id")).isEqualTo(first.body().path("id"));
        var other = ANA.send("POST", "/v1/transactions", DEAL.replace("buyer\"", "seller\""), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void anotherTeamsDealIsNotThere() {
        var id = open();
        var stranger = ANA.as("rival", "[owner]");
        assertThat(stranger.get("/v1/transactions/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/v1/transactions/" + id + "/history").status()).isEqualTo(404);
        assertThat(
                        stranger.put(
                                        "/v1/transactions/" + id + "/facts/closingDate",
                                        "{\"version\":1,\"date\":\"2026-12-22\"}")
                                .status())
                .isEqualTo(404);
        assertThat(stranger.get("/v1/transactions").body().path("items")).isEmpty();
    }

    @Test
    void aReaderMayLookAndNotChange() {
        var id = open();
        var reader = ANA.as("harbor", "[readonly]");
        assertThat(reader.get("/v1/transactions/" + id).status()).isEqualTo(200);
        assertThat(reader.post("/v1/transactions", DEAL).status()).isEqualTo(403);
        assertThat(
                        reader.delete("/v1/transactions/" + id + "/facts/closingDate?version=1")
                                .status())
                .isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"side\":\"buyer\" | \"side\":\"both\" | side | is one of buyer, seller, dual",
                "\"side\":\"buyer\" | \"side\":\"buyer\",\"colour\":\"red\" | colour | is not a"
                        + " field that is known here",
                "\"TX\" | \"ZZ\" | address.stateOrProvince | is the two-letter code of a state,"
                        + " district or territory of the United States",
                "78704 | 7870 | address.postalCode | is a ZIP code of five digits, or nine as"
                        + " 12345-6789",
                "2026-12-18 | 2026-02-30 | facts[1].date | is a date that exists, as YYYY-MM-DD",
                "2026-12-18 | 0001-01-01 | facts.closingDate | is in the years 1990 to 2100",
                "2026-12-18 | 9999-12-31 | facts.closingDate | is in the years 1990 to 2100",
                "TX-TREC-1-4 | TX-TREC-9 | contractForm | is one of TX-TREC-1-4, CA-CAR-RPA,"
                        + " FL-FARBAR-ASIS, FL-CRSP, CO-CBS, NJ-ATTORNEY-REVIEW, NY-STANDARD, US-TRID,"
                        + " US-RESCISSION, US-LEAD-PAINT, GENERIC",
                "cora@example.test | not-an-address | email | is one e-mail address",
                "1414 Juniper Way | \\u0007bell | address.street | has no control characters",
            })
    void badInputIsNamedAndNothingIsStored(String good, String bad, String field, String rule) {
        var team = "empty-" + Integer.toHexString((good + bad).hashCode());
        var caller = ANA.as(team, "[agent]");
        var answer = caller.post("/v1/transactions", DEAL.replace(good, bad));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.firstError().path("field").asText()).isEqualTo(field);
        assertThat(answer.firstError().path("rule").asText()).isEqualTo(rule);
        assertThat(caller.get("/v1/transactions").body().path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "José Ñandú-O'Brien",
                "李小龍",
                "'; DROP TABLE deals; --",
                "<script>alert(1)</script>",
                "שלום"
            })
    void namesOfEveryKindAreKeptAsText(String name) {
        var answer = ANA.post("/v1/transactions", DEAL.replace("Cora Lindqvist", name));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("parties").path(0).path("name").asText()).isEqualTo(name);
    }

    @Test
    void tenThousandPartiesAreTooMany() {
        var party = "{\"role\":\"other\",\"name\":\"x\"}";
        var many = (party + ",").repeat(5_000) + party;
        var answer =
                ANA.post(
                        "/v1/transactions",
                        DEAL.replaceFirst("\"parties\":\\[.*]", "\"parties\":[" + many + "]"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.firstError().path("rule").asText()).isEqualTo("has at most 100 entries");
    }

    @Test
    void aCircleOfRulesIsRefusedWithTheCircle() {
        var id = open();
        var first =
                ANA.put(
                        "/v1/transactions/" + id + "/deadlines/repairsAgreed",
                        rule(1, "optionPeriodEnds"));
        assertThat(first.status()).isEqualTo(200);
        var second =
                ANA.put(
                        "/v1/transactions/" + id + "/deadlines/optionPeriodEnds",
                        rule(2, "repairsAgreed"));
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.firstError().path("rule").asText())
                .isEqualTo(
                        "leads in a circle: optionPeriodEnds -> repairsAgreed -> optionPeriodEnds");
    }

    @Test
    void listsArePagedToTheirEndAndNoCursorLeavesItsTeam() {
        var team = ANA.as("pages", "[agent]");
        for (int i = 0; i < 5; i++) {
            assertThat(team.post("/v1/transactions", DEAL).status()).isEqualTo(201);
        }
        var first = team.get("/v1/transactions?limit=3").body();
        assertThat(first.path("items")).hasSize(3);
        var next = first.path("next").asText();
        assertThat(team.get("/v1/transactions?limit=3&cursor=" + next).body().path("items"))
                .hasSize(2);
        assertThat(ANA.get("/v1/transactions?cursor=" + next).status()).isEqualTo(400);
        assertThat(team.get("/v1/transactions?limit=0").firstError().path("field").asText())
                .isEqualTo("limit");
    }

    @Test
    void partiesAreAddedChangedAndRemoved() {
        var id = open();
        var added =
                ANA.post(
                        "/v1/transactions/" + id + "/parties",
                        "{\"version\":1,\"role\":\"lender\",\"name\":\"Lena Okafor\"}");
        assertThat(added.status()).isEqualTo(201);
        var party = added.body().path("parties").path(1).path("id").asText();
        var path = "/v1/transactions/" + id + "/parties/" + party;
        var changed =
                ANA.put(
                        path,
                        "{\"version\":2,\"role\":\"lender\",\"name\":\"Lena Okafor\",\"phone\":\"+1"
                                + " 512 555 0143\"}");
        assertThat(changed.body().path("parties").path(1).path("phone").asText())
                .isEqualTo("+1 512 555 0143");
        assertThat(ANA.delete(path + "?version=3").body().path("parties")).hasSize(1);
        assertThat(ANA.delete(path + "?version=4").status()).isEqualTo(404);
    }

    @Test
    void aReminderIsAskedForOnceForEachDateThatComesNear() {
        var team = ANA.as("remind", "[agent]");
        var soon = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        var id =
                team.post("/v1/transactions", DEAL.replace("2026-12-18", soon.toString()))
                        .body()
                        .path("id")
                        .asText();
        CLOUD.recalculate("remind", id, "evt-r1");
        CLOUD.remind();
        CLOUD.remind();
        assertThat(team.get("/v1/transactions/" + id + "/history").body().path("items"))
                .extracting(item -> item.path("type").asText())
                .containsOnlyOnce("MessageRequested");
    }

    private static String rule(int version, String anchor) {
        return """
        {"version":%d,"rule":{"label":"Repairs agreed","anchor":"%s","offset":2,"count":"business","holidays":"us-tx","endOfDay":"17:00"}}
        """
                .formatted(version, anchor);
    }

    private static String open() {
        return ANA.post("/v1/transactions", DEAL).body().path("id").asText();
    }
}
