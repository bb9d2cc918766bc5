package io.latchkey.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderSettingsTest {
    private static final TransactionsCloud CLOUD = TransactionsCloud.start();
    private static final Clock SOON = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
    private static final String PATH = "/v1/reminder-settings";

    @Test
    void beforeTheFirstChangeEveryRoleIsAsUsual() {
        var settings = CLOUD.api("rem-usual").get(PATH).body();
        assertThat(settings.path("version").asInt(-1)).isZero();
        assertThat(settings.path("roles")).hasSize(12);
        assertThat(settings.path("roles").path("coordinator").toString())
                .contains("[3,1,0]", "\"09:00\"", "\"digest\"", "\"property\"");
        assertThat(settings.path("roles").path("buyer").path("daysBefore")).isEmpty();
    }

    @Test
    void changedSettingsReachTheDealsThatAreThere() {
        var api = CLOUD.api("rem-reach");
        var id = deal(api, "rem-reach");
        CLOUD.remindAt(SOON);
        assertThat(told(api, id)).isEmpty();
        var put =
                api.put(
                        PATH,
                        "{\"version\":0,\"roles\":{\"buyer\":{\"daysBefore\":[10],\"at\":\"00:00\"}}}");
        assertThat(put.status()).as(put.body().toString()).isEqualTo(200);
        assertThat(put.body().path("version").asInt()).isEqualTo(1);
        CLOUD.remindAt(SOON);
        CLOUD.remindAt(SOON);
        CLOUD.remindAt(SOON);
        assertThat(told(api, id)).containsExactly("bo@example.test");
    }

    @Test
    void settingsThatChangedSinceTheyWereReadAreAConflict() {
        var api = CLOUD.api("rem-race");
        var body = "{\"version\":0,\"roles\":{}}";
        assertThat(api.put(PATH, body).status()).isEqualTo(200);
        var second = api.put(PATH, body);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().path("current").path("version").asInt()).isEqualTo(1);
        assertThat(api.as("rem-other", "[agent]").get(PATH).body().path("version").asInt(-1))
                .isZero();
        assertThat(api.as("rem-race", "[readonly]").put(PATH, body).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"version\":0}|roles",
                "{\"version\":0,\"roles\":{\"buyer\":{\"daysBefore\":[61]}}}|roles.buyer.daysBefore",
                "{\"version\":0,\"roles\":{\"buyer\":{\"daysBefore\":[1],\"zone\":\"Mars\"}}}|roles.buyer.zone",
                "{\"version\":0,\"roles\":{\"buyer\":{}}}|roles.buyer.daysBefore",
                "{\"version\":0,\"roles\":{\"buyer\":null}}|roles.buyer",
                "{\"version\":0,\"roles\":{},\"people\":{\"nobody\":{\"daysBefore\":[]}}}|people"
            })
    void whatBreaksARuleIsNamedAndNothingIsStored(String body, String field) {
        var api = CLOUD.api("rem-bad");
        var answer = api.put(PATH, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.firstError().path("field").asText()).isEqualTo(field);
        assertThat(api.get(PATH).body().path("version").asInt(-1)).isZero();
    }

    /** Closes in eight days, and none but a buyer listens. */
    private static String deal(Api api, String team) {
        var closing = LocalDate.now(ZoneId.of("America/Denver")).plusDays(8);
        var opened =
                api.post(
                        "/v1/transactions",
                        """
                        {"side":"buyer","contractForm":"GENERIC",
                         "address":{"street":"8 Slate Road","city":"Denver","stateOrProvince":"CO","postalCode":"80202"},
                         "facts":[{"name":"closingDate","date":"%s"}],
                         "parties":[{"role":"buyer","name":"Bo Buyer","email":"bo@example.test"}]}
                        """
                                .formatted(closing));
        assertThat(opened.status()).isEqualTo(201);
        var id = opened.body().path("id").asText();
        CLOUD.recalculate(team, id, "evt-" + id);
        return id;
    }

    private static java.util.List<String> told(Api api, String id) {
        var items = api.get("/v1/transactions/" + id + "/history").body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("type").asText().equals("MessageRequested"))
                .map(item -> item.at("/data/to/address").asText())
                .toList();
    }
}
