package io.latchkey.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.support.testing.EmbeddedCloud;
import io.latchkey.support.testing.FunctionEnvironment;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFeedsTest {
    private static final TransactionsCloud CLOUD = TransactionsCloud.start();
    private static final Wire API =
            new Wire(FunctionEnvironment.in(CLOUD.environment(), TransactionsApi::new), Map.of());
    private static final Wire CALENDARS =
            new Wire(FunctionEnvironment.in(CLOUD.environment(), ServeCalendar::new), Map.of());
    private static final String DEAL =
            """
            {"side":"buyer","stage":"underContract","contractForm":"TX-TREC-1-4",
             "address":{"street":"1414 Juniper Way; Müllerstraße, 東京の家を買う人たちのための長い長い通り","city":"Austin","stateOrProvince":"TX","postalCode":"78704"},
             "facts":[{"name":"effectiveDate","date":"2027-02-10"},{"name":"closingDate","date":"2027-03-19"},{"name":"optionPeriodDays","value":7}],
             "parties":[{"role":"buyersAgent","name":"Ana Flores","email":"ANA@example.test","phone":"512 555 0100"}]}
            """;

    @Test
    void aDealsCalendarHasAnEventForEachDateAndNoPerson() {
        var ana = API.as("cal-events", "ana", "[agent]");
        var id = deal(ana);
        var feed = make(ana, "{\"transaction\":\"" + id + "\"}");
        assertThat(feed.path("scope").asText()).isEqualTo("deal");
        var answer = read(feed.path("url").asText(), Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("text/calendar");
        assertThat(answer.header("cache-control")).isEqualTo("private, no-cache");
        assertThat(answer.text()).doesNotContain("Flores").doesNotContain("0100");
        var option = event(answer.text(), id + ".optionPeriodEnds@latchkey.io");
        assertThat(option)
                .containsEntry("DTSTART", "20270217")
                .containsEntry("DTEND", "20270218")
                .containsEntry("STATUS", "CONFIRMED")
                .containsEntry("SEQUENCE", "2");
        assertThat(option.get("SUMMARY"))
                .contains(" by 5:00 PM CST · 1414 Juniper Way; Müllerstraße, 東京");
        assertThat(event(answer.text(), id + ".closing@latchkey.io").get("SUMMARY"))
                .doesNotContain(" by ");
    }

    @Test
    void everyLineIsOfAtMost75OctetsAndEndsByCarriageReturnAndLineFeed() {
        var ana = API.as("cal-lines", "ana", "[agent]");
        deal(ana);
        var text = read(make(ana, "{\"deals\":\"team\"}").path("url").asText(), Map.of()).text();
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(Arrays.stream(text.split("\r\n")))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\uFFFD"));
    }

    @Test
    void aReaderWhoHasItGetsNothingUntilSomethingChanges() {
        var ana = API.as("cal-tags", "ana", "[agent]");
        var id = deal(ana);
        for (var body : List.of("{}", "{\"deals\":\"team\"}", "{\"transaction\":\"" + id + "\"}")) {
            var url = make(ana, body).path("url").asText();
            var first = read(url, Map.of());
            var tag = first.header("etag");
            var second = read(url, Map.of("if-none-match", "\"other\", " + tag));
            assertThat(second.status()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(second.header("etag")).isEqualTo(tag);
            move(ana, id);
            var third = read(url, Map.of("if-none-match", tag));
            assertThat(third.status()).isEqualTo(200);
            assertThat(third.header("etag")).isNotEqualTo(tag);
            assertThat(events(third.text())).hasSameSizeAs(events(first.text()));
        }
    }

    @Test
    void mineAreTheDealsInWhichTheMemberIsAPartyAndOthersAreNot() {
        var ana = API.as("cal-mine", "ana", "[agent]");
        var id = deal(ana);
        var ben = API.as("cal-mine", "ben", "[agent]");
        assertThat(events(read(make(ana, "{}").path("url").asText(), Map.of()).text()))
                .allMatch(event -> event.getOrDefault("UID", "").startsWith(id))
                .isNotEmpty();
        var empty = read(make(ben, "{}").path("url").asText(), Map.of());
        assertThat(events(empty.text())).isEmpty();
        assertThat(
                        events(
                                read(
                                                make(ben, "{\"deals\":\"team\"}")
                                                        .path("url")
                                                        .asText(),
                                                Map.of())
                                        .text()))
                .isNotEmpty();
        var stranger = API.as("cal-others", "ana", "[agent]");
        var theirs = make(stranger, "{\"deals\":\"team\"}").path("url").asText();
        assertThat(events(read(theirs, Map.of()).text())).isEmpty();
        assertThat(
                        stranger.send(
                                        "POST",
                                        "/v1/calendar-feeds",
                                        "{\"transaction\":\"" + id + "\"}",
                                        Map.of())
                                .status())
                .isEqualTo(404);
    }

    @Test
    void aCanceledDealsEventsAreCancelledAndDoneOnesSaySo() {
        var ana = API.as("cal-gone", "ana", "[agent]");
        var id = deal(ana);
        var url = make(ana, "{\"deals\":\"team\"}").path("url").asText();
        var done =
                ana.send(
                        "PUT",
                        "/v1/transactions/" + id + "/deadlines/closing/completion",
                        "{\"version\":2,\"completedOn\":\"2026-03-19\"}",
                        Map.of());
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(event(read(url, Map.of()).text(), id + ".closing@latchkey.io").get("SUMMARY"))
                .contains(" (completed) · ");
        var canceled =
                ana.send(
                        "PATCH",
                        "/v1/transactions/" + id,
                        "{\"version\":3,\"stage\":\"canceled\"}",
                        Map.of());
        assertThat(canceled.status()).as(canceled.text()).isEqualTo(200);
        assertThat(events(read(url, Map.of()).text()))
                .isNotEmpty()
                .allMatch(event -> event.getOrDefault("STATUS", "").equals("CANCELLED"))
                .allMatch(event -> event.getOrDefault("SEQUENCE", "").equals("4"));
    }

    @Test
    void aFeedThatWasTakenBackIsAsUnknownAsOneThatNeverWas() {
        var ana = API.as("cal-taken", "ana", "[agent]");
        var feed = make(ana, "{\"deals\":\"team\"}");
        var url = feed.path("url").asText();
        var id = feed.path("id").asText();
        var listed = ana.send("GET", "/v1/calendar-feeds", null, Map.of());
        assertThat(listed.text()).contains(id).doesNotContain("https://");
        var ben = API.as("cal-taken", "ben", "[agent]");
        assertThat(ben.send("DELETE", "/v1/calendar-feeds/" + id, null, Map.of()).status())
                .isEqualTo(404);
        assertThat(
                        ben.send("DELETE", "/v1/calendar-feeds/" + id + "?user=ana", null, Map.of())
                                .status())
                .isEqualTo(403);
        assertThat(ben.send("GET", "/v1/calendar-feeds?everyone=true", null, Map.of()).status())
                .isEqualTo(403);
        var owner = API.as("cal-taken", "olga", "[owner]");
        assertThat(owner.send("GET", "/v1/calendar-feeds?everyone=true", null, Map.of()).text())
                .contains(id);
        assertThat(
                        owner.send(
                                        "DELETE",
                                        "/v1/calendar-feeds/" + id + "?user=ana",
                                        null,
                                        Map.of())
                                .status())
                .isEqualTo(204);
        var gone = read(url, Map.of());
        var never = read(url.replaceAll("/[^/]*$", "/nothing.ics"), Map.of());
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.json().path("type")).isEqualTo(never.json().path("type"));
        assertThat(ana.send("DELETE", "/v1/calendar-feeds/" + id, null, Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void headAnswersAsGetDoesWithoutTheCalendar() {
        var ana = API.as("cal-head", "ana", "[agent]");
        var url = make(ana, "{\"deals\":\"team\"}").path("url").asText();
        var path = url.substring(url.indexOf("/v1/"));
        var head = CALENDARS.send("HEAD", path, null, Map.of());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("etag")).isEqualTo(read(url, Map.of()).header("etag"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void theSecretIsStoredNowhere() {
        var ana = API.as("cal-secret", "ana", "[agent]");
        var url = make(ana, "{\"deals\":\"team\"}").path("url").asText();
        var secret = url.substring(url.lastIndexOf('/') + 1, url.lastIndexOf('.'));
        assertThat(secret).hasSize(43);
        var table = CLOUD.environment().getOrDefault("TRANSACTIONS_TABLE", "");
        var items = EmbeddedCloud.dynamoDb().scan(r -> r.tableName(table)).items();
        assertThat(items.toString()).contains("cal_").doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"transaction\":\"tx_01JDEM0DEA1000000000000001\",\"deals\":\"mine\"}",
                "{\"deals\":\"all\"}",
                "{\"deal\":\"x\"}"
            })
    void whatNamesNoFeedIsRefused(String body) {
        var ana = API.as("cal-bad", "ana", "[agent]");
        var answer = ana.send("POST", "/v1/calendar-feeds", body, Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("field").asText()).startsWith("deal");
    }

    private static String deal(Wire member) {
        var opened = member.send("POST", "/v1/transactions", DEAL, Map.of());
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        var id = opened.json().path("id").asText();
        CLOUD.recalculate(member.claims().getOrDefault("custom:team", ""), id, "evt-" + id);
        return id;
    }

    private static void move(Wire member, String id) {
        var version =
                member.send("GET", "/v1/transactions/" + id, null, Map.of())
                        .json()
                        .path("version")
                        .asLong();
        var day = 19 + version;
        var answer =
                member.send(
                        "PUT",
                        "/v1/transactions/" + id + "/facts/closingDate",
                        "{\"version\":%d,\"date\":\"2027-03-%d\"}".formatted(version, day),
                        Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static com.fasterxml.jackson.databind.JsonNode make(Wire member, String body) {
        var answer = member.send("POST", "/v1/calendar-feeds", body, Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("url").asText())
                .matches("https://deals\\.example\\.test/v1/calendars/[A-Za-z0-9_-]{43}\\.ics");
        return answer.json();
    }

    private static Wire.Answer read(String url, Map<String, String> headers) {
        return CALENDARS.send("GET", url.substring(url.indexOf("/v1/")), null, headers);
    }

    /** As another's parser reads it. */
    private static List<Map<String, String>> events(String text) {
        try {
            return new CalendarBuilder()
                    .build(new StringReader(text)).getComponents(Component.VEVENT).stream()
                            .map(CalendarFeedsTest::properties)
                            .toList();
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    private static Map<String, String> properties(Component event) {
        return event.getProperties().stream()
                .collect(java.util.stream.Collectors.toMap(Content::getName, Content::getValue));
    }

    private static Map<String, String> event(String text, String uid) {
        return events(text).stream()
                .filter(event -> event.getOrDefault("UID", "").equals(uid))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + uid + " in " + text));
    }
}
