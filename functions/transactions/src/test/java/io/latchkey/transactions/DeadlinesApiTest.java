package io.latchkey.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesApiTest {
    private static final Api ANA = TransactionsCloud.start().api("harbor");

    /** Each line cites who published the example, or the rule that it follows. */
    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvFileSource(resources = "/deadlines/examples.csv", delimiter = '|', quoteCharacter = '`')
    void anExampleComesOutAsItsSourceSays(
            String form, String facts, String id, String expected, String source) {
        var answer = compute(form, facts);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        var deadline = deadline(answer.body(), id);
        var due = expected.split(" ", -1);
        assertThat(deadline.path("due").asText()).as("%s, %s", source, deadline).isEqualTo(due[0]);
        if (due.length > 1) {
            assertThat(deadline.path("at").asText()).as("%s", deadline).isEqualTo(due[1]);
        }
    }

    /**
     * Source: 12 CFR 1026.2(a)(6); FAR/BAR Standard F; Civil Code 7.1(r); Government Code 662.005.
     */
    @Test
    void onTheThirdOfJuly2026FourSetsDisagree() {
        var answer =
                ANA.post(
                        "/v1/deadlines/compute",
                        """
                        {"facts":{"start":"2026-07-02"},"rules":[
                         {"id":"regulationZ","anchor":"start","offset":1,"count":"regz-specific"},
                         {"id":"florida","anchor":"start","offset":1,"holidays":"us-fl","roll":"forward"},
                         {"id":"california","anchor":"start","offset":1,"holidays":"us-ca","roll":"forward"},
                         {"id":"texas","anchor":"start","offset":1,"holidays":"us-tx","roll":"forward"},
                         {"id":"reserveBanks","anchor":"start","offset":1,"holidays":"us-federal-reserve","roll":"forward"}]}
                        """);
        assertThat(dates(answer.body()))
                .containsExactly(
                        "regulationZ 2026-07-03",
                        "florida 2026-07-06",
                        "california 2026-07-06",
                        "texas 2026-07-03",
                        "reserveBanks 2026-07-03");
        assertThat(deadline(answer.body(), "california").path("why").toString())
                .contains("Independence Day (observed)");
    }

    @Test
    void aDateSaysHowItCameAbout() {
        var deadline =
                deadline(
                        compute(
                                        "TX-TREC-1-4",
                                        "{\"effectiveDate\":\"2026-11-24\",\"closingDate\":\"2026-12-18\"}")
                                .body(),
                        "earnestMoneyDue");
        var why = deadline.path("why").toString();
        assertThat(why)
                .contains("Friday after Thanksgiving Day", "2026-11-30", "TREC No. 20-15 to 20-18");
        assertThat(deadline.path("strength").asText()).isEqualTo("hard");
        assertThat(deadline.path("status").asText()).isEqualTo("open");
    }

    @Test
    void whatIsNotKnownIsMissingByName() {
        var body = compute("TX-TREC-1-4", "{\"effectiveDate\":\"2026-11-24\"}").body();
        var option = deadline(body, "optionPeriodEnds");
        assertThat(option.path("status").asText()).isEqualTo("pending");
        assertThat(option.has("due")).isFalse();
        assertThat(option.path("missing"))
                .extracting(JsonNode::asText)
                .containsExactly("optionPeriodDays");
        assertThat(deadline(body, "closing").path("missing"))
                .extracting(JsonNode::asText)
                .containsExactly("closingDate");
    }

    @Test
    void theRevisionOfTheGoverningDayIsUsedAndTheNewestWithoutOne() {
        assertThat(revision("FL-FARBAR-ASIS", "{\"effectiveDate\":\"2021-10-31\"}"))
                .isEqualTo("2010");
        assertThat(revision("FL-FARBAR-ASIS", "{\"effectiveDate\":\"2021-11-01\"}"))
                .isEqualTo("2021");
        assertThat(revision("FL-FARBAR-ASIS", "{}")).isEqualTo("2021");
        assertThat(revision("CA-CAR-RPA", "{\"acceptanceDate\":\"2022-11-30T10:00\"}"))
                .isEqualTo("2021");
    }

    @Test
    void aNamedRevisionStandsWhateverTheDay() {
        var answer =
                ANA.post(
                        "/v1/deadlines/compute",
                        """
                        {"form":{"code":"TX-TREC-1-4","revision":"2018"},
                         "facts":{"effectiveDate":"2026-11-24"}}
                        """);
        assertThat(answer.body().path("form").path("revision").asText()).isEqualTo("2018");
        assertThat(deadline(answer.body(), "optionFeeDue").path("due").asText())
                .isEqualTo("2026-11-27");
        assertThat(deadline(answer.body(), "earnestMoneyDue").path("due").asText())
                .isEqualTo("2026-11-30");
    }

    /** Source: 12 CFR 1026.19(e)(1)(iii)(B), (f)(1)(ii)(A). */
    @Test
    void aClosingEarlierThanFederalLawAllowsIsAConflictWithTheEarliestLegalDay() {
        var body =
                compute(
                                "US-TRID",
                                "{\"loanEstimateProvided\":\"2015-06-01\",\"closingDisclosureReceived\":\"2015-06-04\",\"closingDate\":\"2015-06-08\"}")
                        .body();
        assertThat(deadline(body, "earliestConsummation").path("due").asText())
                .isEqualTo("2015-06-09");
        assertThat(body.path("conflicts"))
                .anySatisfy(conflict -> {
                    assertThat(conflict.path("kind").asText()).isEqualTo("closingTooEarly");
                    assertThat(conflict.path("date").asText()).isEqualTo("2015-06-09");
                });
    }

    /** Source: 12 CFR 1026.19(f)(1)(iv): a bona fide personal financial emergency. */
    @Test
    void aWaivedWaitingPeriodHoldsNobodyUp() {
        var body =
                compute(
                                "US-TRID",
                                "{\"loanEstimateProvided\":\"2015-06-01\",\"closingDisclosureReceived\":\"2015-06-09\",\"closingDate\":\"2015-06-09\",\"closingDisclosureWaitingPeriodWaived\":true}")
                        .body();
        assertThat(deadline(body, "closingDisclosureWaitingPeriodEnds").path("status").asText())
                .isEqualTo("waived");
        assertThat(deadline(body, "earliestConsummation").path("due").asText())
                .isEqualTo("2015-06-09");
        assertThat(body.path("conflicts")).isEmpty();
    }

    @Test
    void pinsAreFollowedAndWhatIsDoneIsCountedFrom() {
        var body =
                ANA.post(
                                "/v1/deadlines/compute",
                                """
                                {"facts":{"start":"2024-01-01"},
                                 "rules":[{"id":"first","anchor":"start","offset":5,"roll":"forward"},
                                          {"id":"second","anchor":"first","offset":2},
                                          {"id":"third","anchor":"second","offset":1}],
                                 "pins":{"first":"2024-02-01"},"completed":{"second":"2024-02-02"}}
                                """)
                        .body();
        assertThat(dates(body))
                .containsExactly("first 2024-02-01", "second 2024-02-02", "third 2024-02-03");
        assertThat(deadline(body, "first").path("status").asText()).isEqualTo("pinned");
        assertThat(deadline(body, "second").path("status").asText()).isEqualTo("completed");
    }

    @Test
    void aFormsRuleGivesWayToTheCallersOfTheSameName() {
        var body =
                ANA.post(
                                "/v1/deadlines/compute",
                                """
                                {"form":{"code":"TX-TREC-1-4"},"facts":{"effectiveDate":"2026-11-10"},
                                 "rules":[{"id":"optionPeriodEnds","anchor":"effectiveDate","offset":1,"endOfDay":"20:00"}]}
                                """)
                        .body();
        assertThat(deadline(body, "optionPeriodEnds").path("at").asText())
                .isEqualTo("2026-11-12T02:00:00Z");
    }

    @Test
    void holidaysMayBeDatesAndTheZoneMayBeTheStatesOther() {
        var body =
                ANA.post(
                                "/v1/deadlines/compute",
                                """
                                {"state":"TX","zone":"America/Denver","facts":{"start":"2026-11-09T08:00:00-06:00"},
                                 "rules":[{"id":"a","anchor":"start","offset":2,"count":"business","holidays":["2026-11-10"]}]}
                                """)
                        .body();
        assertThat(deadline(body, "a").path("at").asText()).isEqualTo("2026-11-13T06:59:00Z");
        assertThat(body.path("zone").asText()).isEqualTo("America/Denver");
    }

    @Test
    void withoutAPlaceThereAreDatesAndNoMoments() {
        var body = compute("US-RESCISSION", "{\"consummationDate\":\"2021-07-02\"}").body();
        var ends = deadline(body, "rescissionEnds");
        assertThat(ends.path("due").asText()).isEqualTo("2021-07-06");
        assertThat(ends.has("at")).isFalse();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"facts\":{\"a\":\"2026-02-30\"}} | facts.a | is a date that exists",
                "{\"facts\":{\"a\":\"0001-01-01\"}} | facts.a | is in the years 1990 to 2100",
                "{\"facts\":{\"a\":\"9999-12-31\"}} | facts.a | is in the years 1990 to 2100",
                "{\"facts\":{\"a\":\"2026-11-10T25:00\"}} | facts.a | is a date that exists",
                "{\"facts\":{\"a\":1.5}} | facts.a | is a date that exists",
                "{\"facts\":{\"A b\":\"2026-11-10\"}} | facts.A b | is lower camel case",
                "{\"facts\":{\"count\":5}} | facts.count | is used by no rule",
                "{\"form\":{\"code\":\"TX-TREC-9\"}} | form.code | is one of TX-TREC-1-4,"
                        + " CA-CAR-RPA",
                "{\"form\":{\"code\":\"TX-TREC-1-4\",\"revision\":\"1999\"}} | form.revision | of"
                        + " TX-TREC-1-4 is one of 2000, 2014, 2016, 2018, 2021",
                "{\"form\":{\"code\":\"FL-CRSP\"},\"facts\":{\"effectiveDate\":\"2019-01-01\"}} |"
                        + " facts.effectiveDate | 2025",
                "{\"form\":{\"code\":\"TX-TREC-1-4\"},\"facts\":{\"optionPeriodDays\":\"7\"}} |"
                        + " facts.optionPeriodDays | is a whole number",
                "{\"form\":{\"code\":\"TX-TREC-1-4\"},\"facts\":{\"optionPeriodDays\":-1}} |"
                        + " facts.optionPeriodDays | is from 0 to 365",
                "{\"form\":{\"code\":\"CO-CBS\"},\"facts\":{\"deadlinesExtended\":\"yes\"}} |"
                        + " facts.deadlinesExtended | is true or false",
                "{\"form\":{\"code\":\"CO-CBS\"},\"facts\":{\"timeOfDayDeadline\":\"25:00\"}} |"
                        + " facts.timeOfDayDeadline | is a time of day",
                "{\"state\":\"ZZ\"} | state | is the two-letter code",
                "{\"state\":\"CA\",\"form\":{\"code\":\"TX-TREC-1-4\"}} | state | is TX, the state"
                        + " of TX-TREC-1-4",
                "{\"state\":\"TX\",\"zone\":\"America/New_York\"} | zone | America/Chicago or"
                        + " America/Denver",
                "{\"zone\":\"Mars/Olympus\"} | zone | is a zone of the IANA database",
                "{\"rules\":[{\"id\":\"x\",\"anchor\":\"a\",\"offset\":100000}]} | rules[0].offset"
                        + " | is from -10000 to 10000",
                "{\"rules\":[{\"id\":\"x\",\"anchor\":\"a\",\"offset\":1e99}]} | rules[0].offset |"
                        + " is a whole number",
                "{\"rules\":[{\"id\":\"x\",\"anchor\":\"a\",\"offset\":99999999999}]} |"
                        + " rules[0].offset | is from -10000 to 10000",
                "{\"rules\":[{\"id\":\"x\",\"offset\":1}]} | rules[0].anchor | is required",
                "{\"rules\":[{\"id\":\"x\",\"anchor\":\"a\",\"laterOf\":[\"b\"]}]} |"
                        + " rules[0].anchor | one of them only",
                "{\"rules\":[{\"anchor\":\"a\"}]} | rules[0].id | is required",
                "{\"rules\":[{\"id\":\"x\",\"anchor\":\"a\"},{\"id\":\"x\",\"anchor\":\"b\"}]} |"
                        + " rules[1].id | is not that of rules[0] as well",
                "{\"rules\":[{\"id\":\"x\",\"anchor\":\"a\",\"count\":\"weekly\"}]} |"
                        + " rules[0].count | is one of calendar, business, regz-general, regz-specific",
                "{\"rules\":[{\"id\":\"x\",\"anchor\":\"a\",\"roll\":\"sideways\"}]} |"
                        + " rules[0].roll | is one of none, forward, backward, direction",
                "{\"rules\":[{\"id\":\"x\",\"anchor\":\"a\",\"holidays\":\"us-zz\"}]} |"
                        + " rules[0].holidays | us-ca",
                "{\"rules\":[{\"id\":\"x\",\"anchor\":\"a\",\"holidays\":[\"2026-13-01\"]}]} |"
                        + " rules[0].holidays | is a date that exists",
                "{\"rules\":[{\"id\":\"x\",\"anchor\":\"a\",\"endOfDay\":\"24:30\"}]} |"
                        + " rules[0].endOfDay | is a time of day",
                "{\"rules\":[{\"id\":\"x\",\"anchor\":\"a\",\"colour\":\"red\"}]} | rules[0].colour"
                        + " | is not a field that is known here",
                "{\"colour\":\"red\"} | colour | is not a field that is known here",
                "{\"facts\":{\"x\":\"2026-01-01\"},\"rules\":[{\"id\":\"x\",\"anchor\":\"x\"}]} |"
                        + " facts.x | is no name of a deadline",
                "{\"rules\":[{\"id\":\"a\",\"anchor\":\"b\"},{\"id\":\"b\",\"anchor\":\"a\"}]} |"
                        + " rules[0].anchor | a -> b -> a",
                "{\"rules\":[{\"id\":\"x\",\"anchor\":\"a\"}],\"pins\":{\"y\":\"2026-01-01\"}} |"
                        + " pins.y | deadline",
                "{\"rules\":[{\"id\":\"x\",\"anchor\":\"a\"}],\"pins\":{\"x\":\"2026-01-01\"},\"completed\":{\"x\":\"2026-01-02\"}}"
                        + " | pins.x | is not another day",
                "{\"rules\":[{\"id\":\"x\",\"anchor\":\"a\"}],\"waived\":[\"x\"],\"completed\":{\"x\":\"2026-01-02\"}}"
                        + " | waived.x | is not completed",
                "{\"pins\":{\"x\":\"9999-12-31\"}} | pins.x | is in the years 1990 to 2100",
                "{\"pins\":{\"x\":\"2026-02-30\"}} | pins.x | is a date that exists",
                "{\"waived\":\"x\"} | waived | is a list of ids",
                "{\"facts\":{\"a\":\"2040-12-30\"},\"rules\":[{\"id\":\"x\",\"anchor\":\"a\",\"offset\":9,\"count\":\"business\",\"holidays\":\"us-ca\"}]}"
                        + " | rules[0] | 2040",
            })
    void badInputIsNamed(String body, String field, String rule) {
        var answer = ANA.post("/v1/deadlines/compute", body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(answer.firstError().path("field").asText()).startsWith(field);
        assertThat(answer.firstError().path("rule").asText()).contains(rule);
    }

    @Test
    void twoThousandRulesAreTooManyAndACycleOfFiveHundredIsNamed() {
        var many = rules(2_000, i -> "s");
        var refused = ANA.post("/v1/deadlines/compute", "{\"rules\":[" + many + "]}");
        assertThat(refused.firstError().path("field").asText()).isEqualTo("rules");
        assertThat(refused.firstError().path("rule").asText())
                .isEqualTo("has at most 1000 entries");
        var circle = rules(500, i -> "d" + (i + 1) % 500);
        var named = ANA.post("/v1/deadlines/compute", "{\"rules\":[" + circle + "]}");
        assertThat(named.status()).isEqualTo(400);
        assertThat(named.firstError().path("rule").asText())
                .contains("d0 -> d1 -> d2", "d499 -> d0");
    }

    @Test
    void aChainOfOneThousandIsComputed() {
        var chain = rules(1_000, i -> i == 0 ? "s" : "d" + (i - 1));
        var answer =
                ANA.post(
                        "/v1/deadlines/compute",
                        "{\"facts\":{\"s\":\"2026-01-01\"},\"rules\":[" + chain + "]}");
        assertThat(deadline(answer.body(), "d999").path("due").asText()).isEqualTo("2028-09-27");
    }

    @Test
    void everyFormIsListedWithItsRevisionsFactsAndSourcesPageByPage() {
        var all = ANA.get("/v1/deadlines/forms?limit=100").body();
        assertThat(all.path("items"))
                .extracting(form -> form.path("code").asText())
                .containsExactly(
                        "TX-TREC-1-4",
                        "CA-CAR-RPA",
                        "FL-FARBAR-ASIS",
                        "FL-CRSP",
                        "CO-CBS",
                        "NJ-ATTORNEY-REVIEW",
                        "NY-STANDARD",
                        "US-TRID",
                        "US-RESCISSION",
                        "US-LEAD-PAINT",
                        "GENERIC");
        var texas = all.path("items").path(0).path("revisions").path(4);
        assertThat(texas.path("facts").path(1).toString())
                .isEqualTo(
                        "{\"name\":\"optionPeriodDays\",\"label\":\"Option period,"
                                + " days\",\"kind\":\"number\",\"min\":0,\"max\":365}");
        assertThat(texas.path("deadlines").path(0).path("endOfDay").asText()).isEqualTo("17:00");
        var first = ANA.get("/v1/deadlines/forms?limit=9").body();
        var second =
                ANA.get("/v1/deadlines/forms?limit=9&cursor=" + first.path("next").asText()).body();
        assertThat(first.path("items")).hasSize(9);
        assertThat(second.path("items")).hasSize(2);
        assertThat(second.has("next")).isFalse();
    }

    /** What the list shows of a form's rules can be sent as rules, and comes out the same. */
    @Test
    void aFormsRulesStandAloneAsTheyAreListed() {
        var newest =
                ANA.get("/v1/deadlines/forms?limit=1")
                        .body()
                        .path("items")
                        .path(0)
                        .path("revisions")
                        .path(4);
        var facts =
                "{\"effectiveDate\":\"2026-11-24\",\"optionPeriodDays\":7,\"closingDate\":\"2026-12-18\"}";
        var sent =
                ANA.post(
                        "/v1/deadlines/compute",
                        "{\"state\":\"TX\",\"facts\":"
                                + facts
                                + ",\"rules\":"
                                + newest.path("deadlines")
                                + "}");
        assertThat(sent.status()).as("%s", sent.body()).isEqualTo(200);
        assertThat(deadline(sent.body(), "earnestMoneyDue"))
                .isEqualTo(deadline(compute("TX-TREC-1-4", facts).body(), "earnestMoneyDue"));
    }

    private static String rules(int count, java.util.function.IntFunction<String> anchor) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        "{\"id\":\"d"
                                + i
                                + "\",\"anchor\":\""
                                + anchor.apply(i)
                                + "\",\"offset\":1}")
                .collect(Collectors.joining(","));
    }

    private static Api.Answer compute(String form, String facts) {
        var chosen = form.split("@", -1);
        var revision = chosen.length > 1 ? ",\"revision\":\"" + chosen[1] + "\"" : "";
        return ANA.post(
                "/v1/deadlines/compute",
                "{\"form\":{\"code\":\""
                        + chosen[0]
                        + "\""
                        + revision
                        + "},\"facts\":"
                        + facts
                        + "}");
    }

    private static String revision(String form, String facts) {
        return compute(form, facts).body().path("form").path("revision").asText();
    }

    private static JsonNode deadline(JsonNode body, String id) {
        for (var each : body.path("deadlines")) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("no deadline " + id + " in " + body);
    }

    private static List<String> dates(JsonNode body) {
        return body.path("deadlines").findParents("due").stream()
                .map(each -> each.path("id").asText() + " " + each.path("due").asText())
                .toList();
    }
}
