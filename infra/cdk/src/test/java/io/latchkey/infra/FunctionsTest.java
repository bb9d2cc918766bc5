package io.latchkey.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FunctionsTest {
    private static final Map<String, Set<String>> VARIABLES =
            Map.ofEntries(
                    entry("RelayEvents", "EVENT_BUS_NAME"),
                    entry(
                            "TransactionsApi",
                            "TRANSACTIONS_TABLE",
                            "SEARCH_ENDPOINT",
                            "WEB_ADDRESS"),
                    entry("ServeCalendar", "TRANSACTIONS_TABLE", "WEB_ADDRESS"),
                    entry("RemindOfDeadlines", "TRANSACTIONS_TABLE"),
                    entry(
                            "RecalculateDeadlines",
                            "TRANSACTIONS_TABLE",
                            "RECALCULATE_DEADLINES_QUEUE_URL",
                            "RECALCULATE_DEADLINES_DEAD_LETTERS_URL"),
                    entry(
                            "RecomputeDeals",
                            "TRANSACTIONS_TABLE",
                            "RECOMPUTE_DEALS_QUEUE_URL",
                            "RECOMPUTE_DEALS_DEAD_LETTERS_URL"),
                    entry(
                            "IndexTransaction",
                            "TRANSACTIONS_TABLE",
                            "SEARCH_ENDPOINT",
                            "INDEX_TRANSACTION_QUEUE_URL",
                            "INDEX_TRANSACTION_DEAD_LETTERS_URL"),
                    entry(
                            "ListingsApi",
                            "LISTINGS_TABLE",
                            "LISTINGS_BUCKET",
                            "WEB_ADDRESS",
                            "SEARCH_ENDPOINT",
                            "EMBEDDING_MODEL"),
                    entry(
                            "EmbedListing",
                            "LISTINGS_TABLE",
                            "SEARCH_ENDPOINT",
                            "EMBEDDING_MODEL",
                            "EMBED_LISTING_QUEUE_URL",
                            "EMBED_LISTING_DEAD_LETTERS_URL"),
                    entry(
                            "ReindexListings",
                            "LISTINGS_TABLE",
                            "SEARCH_ENDPOINT",
                            "EMBEDDING_MODEL",
                            "REINDEX_LISTINGS_QUEUE_URL",
                            "REINDEX_LISTINGS_DEAD_LETTERS_URL"),
                    entry(
                            "ProcessPhoto",
                            "LISTINGS_TABLE",
                            "LISTINGS_BUCKET",
                            "PROCESS_PHOTO_QUEUE_URL",
                            "PROCESS_PHOTO_DEAD_LETTERS_URL"),
                    entry(
                            "SendMessage",
                            "NOTIFICATIONS_TABLE",
                            "NOTIFICATIONS_BUCKET",
                            "NOTIFICATIONS_SENDER",
                            "WEB_ADDRESS",
                            "SEND_MESSAGE_QUEUE_URL",
                            "SEND_MESSAGE_DEAD_LETTERS_URL"),
                    entry("AuthorizeConnection", "IDENTITY_ISSUER", "IDENTITY_AUDIENCE"),
                    entry("OpenConnection", "LIVE_TABLE"),
                    entry("CloseConnection", "LIVE_TABLE"),
                    entry(
                            "PushUpdates",
                            "LIVE_TABLE",
                            "LIVE_ENDPOINT",
                            "PUSH_UPDATES_QUEUE_URL",
                            "PUSH_UPDATES_DEAD_LETTERS_URL"));

    private final Synthesized dev = Synthesized.dev();

    private static Map.Entry<String, Set<String>> entry(String function, String... variables) {
        return Map.entry(function, Set.of(variables));
    }

    @Test
    void every_function_runs_on_java_25_and_arm_and_keeps_its_log_for_a_while() {
        dev.all("AWS::Lambda::Function")
                .forEach((id, function) -> {
                    var properties = function.path("Properties");
                    assertThat(properties.path("Runtime").asText()).isEqualTo("java25");
                    assertThat(properties.at("/Architectures/0").asText()).isEqualTo("arm64");
                    assertThat(properties.at("/LoggingConfig/LogGroup/Ref").asText())
                            .isEqualTo(id + "Log");
                    assertThat(dev.properties(id + "Log").path("RetentionInDays").asInt())
                            .isEqualTo(90);
                });
    }

    @Test
    void every_function_raises_an_alarm_on_errors_and_on_throttles() {
        for (var id : dev.all("AWS::Lambda::Function").keySet()) {
            assertThat(dev.properties(id + "Fails").path("MetricName").asText())
                    .isEqualTo("Errors");
            assertThat(dev.properties(id + "IsThrottled").path("MetricName").asText())
                    .isEqualTo("Throttles");
        }
        assertThat(dev.properties("RelayEventsIsLate").path("MetricName").asText())
                .isEqualTo("IteratorAge");
        assertThat(dev.properties("HttpApiIsSlow").path("ExtendedStatistic").asText())
                .isEqualTo("p95");
    }

    @Test
    void every_alarm_tells_somebody() {
        assertThat(dev.all("AWS::CloudWatch::Alarm").values())
                .allMatch(alarm ->
                        alarm.at("/Properties/AlarmActions/0/Ref").asText().equals("AlarmTopic"));
        assertThat(Synthesized.prod().all("AWS::SNS::Subscription").values())
                .singleElement()
                .extracting(s -> s.at("/Properties/Endpoint").asText())
                .isEqualTo("ops@latchkey.example.org");
    }

    @Test
    void a_function_is_given_the_variables_it_reads_and_no_others() {
        assertThat(dev.variables().keySet()).isEqualTo(VARIABLES.keySet());
        dev.variables()
                .forEach((id, given) -> {
                    var names = new java.util.TreeSet<String>();
                    given.fieldNames().forEachRemaining(names::add);
                    names.remove("STAGE");
                    assertThat(names)
                            .as(id)
                            .containsExactlyInAnyOrderElementsOf(
                                    VARIABLES.getOrDefault(id, Set.of()));
                });
    }

    @Test
    void a_variable_means_the_same_wherever_it_is_given() {
        Map<String, JsonNode> meanings = new HashMap<>();
        for (var variables : dev.variables().values()) {
            for (var variable : variables.properties()) {
                var known = meanings.putIfAbsent(variable.getKey(), variable.getValue());
                assertThat(variable.getValue())
                        .as(variable.getKey())
                        .isEqualTo(known == null ? variable.getValue() : known);
            }
        }
    }

    @Test
    void whoever_answers_a_person_starts_from_a_snapshot_of_the_published_version() {
        var functions = dev.all("AWS::Lambda::Function");
        var withSnapshot =
                functions.keySet().stream()
                        .filter(id -> dev.properties(id).has("SnapStart"))
                        .toList();
        assertThat(withSnapshot)
                .containsExactlyInAnyOrder("TransactionsApi", "ServeCalendar", "ListingsApi");
        assertThat(dev.properties("TransactionsApiLive").path("Name").asText()).isEqualTo("live");
        assertThat(dev.properties("TransactionsApiIntegration").at("/IntegrationUri/Ref").asText())
                .isEqualTo("TransactionsApiLive");
        assertThat(dev.properties("TransactionsApiPermission").at("/FunctionName/Ref").asText())
                .isEqualTo("TransactionsApiLive");
    }

    @Test
    void no_secret_stands_in_the_template() {
        var text = dev.template().toString();
        assertThat(List.of("password\":", "secret\":", "AKIA", "BEGIN PRIVATE"))
                .noneMatch(text::contains);
        assertThat(dev.properties("WebClient").path("GenerateSecret").asBoolean(true)).isFalse();
    }
}
