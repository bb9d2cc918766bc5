package io.latchkey.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PermissionsTest {
    /** What AWS lets nobody give for less than everything. */
    private static final Map<String, Set<String>> ON_EVERYTHING =
            Map.of(
                    "RelayEventsRole", Set.of("dynamodb:ListStreams"),
                    "ApiGatewayLoggingRole",
                            Set.of(
                                    "logs:CreateLogGroup",
                                    "logs:CreateLogStream",
                                    "logs:DescribeLogGroups",
                                    "logs:DescribeLogStreams",
                                    "logs:PutLogEvents",
                                    "logs:GetLogEvents",
                                    "logs:FilterLogEvents"));

    private static final Map<String, String> TABLE_OF =
            Map.of(
                    "transactions", "TransactionsTable",
                    "listings", "ListingsTable",
                    "notifications", "NotificationsTable",
                    "live", "LiveTable");

    private final Synthesized dev = Synthesized.dev();

    @Test
    void no_role_may_do_an_action_that_is_named_by_a_wildcard() {
        for (var role : dev.all("AWS::IAM::Role").keySet()) {
            assertThat(actions(dev.statements(role)))
                    .as(role)
                    .isNotEmpty()
                    .noneMatch(action -> action.contains("*"));
        }
    }

    @Test
    void no_role_reaches_every_resource_but_where_aws_allows_nothing_less() {
        for (var role : dev.all("AWS::IAM::Role").keySet()) {
            var wide =
                    dev.statements(role).stream()
                            .filter(s -> strings(s.path("Resource")).anyMatch("*"::equals))
                            .toList();
            assertThat(actions(wide))
                    .as(role)
                    .containsExactlyInAnyOrderElementsOf(
                            ON_EVERYTHING.getOrDefault(role, Set.of()));
        }
    }

    @Test
    void no_role_has_a_managed_policy_or_one_that_is_attached_from_elsewhere() {
        assertThat(dev.all("AWS::IAM::Policy")).isEmpty();
        assertThat(dev.all("AWS::IAM::ManagedPolicy")).isEmpty();
        assertThat(dev.all("AWS::IAM::Role").values())
                .allMatch(
                        role -> role.path("Properties").path("ManagedPolicyArns").isMissingNode());
    }

    @Test
    void every_function_has_a_role_that_no_other_function_has() {
        dev.all("AWS::Lambda::Function")
                .forEach((id, function) ->
                        assertThat(function.at("/Properties/Role/Fn::GetAtt/0").asText())
                                .isEqualTo(id + "Role"));
    }

    @Test
    void a_function_touches_its_own_concerns_table_alone() {
        dev.all("AWS::Lambda::Function")
                .forEach((id, function) -> {
                    var tables =
                            dev.statements(id + "Role").stream()
                                    .filter(PermissionsTest::isOnItems)
                                    .flatMap(s -> tables(s.path("Resource")))
                                    .distinct();
                    var handler = function.at("/Properties/Handler").asText();
                    var own = TABLE_OF.get(handler.split("\\.", 4)[2]);
                    assertThat(tables).as(id).allMatch(table -> table.equals(own));
                });
    }

    @Test
    void what_answers_strangers_reads_and_writes_nothing() {
        assertThat(actions(dev.statements("ServeCalendarRole")))
                .filteredOn(action -> action.startsWith("dynamodb:"))
                .containsExactlyInAnyOrder(
                        "dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query");
        var queried =
                dev.statements("ServeCalendarRole").stream()
                        .filter(s -> actions(List.of(s)).contains("dynamodb:Query"))
                        .map(s -> s.path("Resource").toString());
        assertThat(queried).singleElement().asString().endsWith("\"/index/changed\"]]}");
    }

    @Test
    void only_the_relay_puts_events_on_the_bus() {
        assertThat(whoMay("events:PutEvents")).containsExactly("RelayEventsRole");
    }

    @Test
    void only_one_function_sends_mail_and_only_from_our_address() {
        assertThat(whoMay("ses:SendEmail")).containsExactly("SendMessageRole");
        var statement =
                dev.statements("SendMessageRole").stream()
                        .filter(s -> actions(List.of(s)).contains("ses:SendEmail"))
                        .findFirst()
                        .orElseThrow();
        assertThat(statement.at("/Condition/StringEquals/ses:FromAddress").asText())
                .isEqualTo("deals@latchkey.example");
        assertThat(statement.path("Resource").toString())
                .endsWith(":identity/latchkey.example\"]]}");
    }

    @Test
    void the_data_key_serves_roles_through_a_named_service_only() {
        for (var role : dev.all("AWS::IAM::Role").keySet()) {
            for (var statement : dev.statements(role)) {
                if (actions(List.of(statement)).stream().anyMatch(a -> a.startsWith("kms:"))) {
                    assertThat(
                                    Synthesized.list(
                                            statement.at("/Condition/StringEquals/kms:ViaService")))
                            .as(role)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void only_those_who_search_reach_the_search_collection() {
        assertThat(whoMay("aoss:APIAccessAll"))
                .containsExactlyInAnyOrder(
                        "TransactionsApiRole",
                        "IndexTransactionRole",
                        "ListingsApiRole",
                        "EmbedListingRole",
                        "ReindexListingsRole");
        assertThat(dev.properties("TransactionsApiSearchAccess").toString())
                .doesNotContain("Write")
                .contains("ReadDocument");
    }

    @Test
    void only_those_who_embed_ask_a_model_and_only_the_one_for_embeddings() {
        assertThat(whoMay("bedrock:InvokeModel"))
                .containsExactlyInAnyOrder(
                        "ListingsApiRole", "EmbedListingRole", "ReindexListingsRole");
        assertThat(dev.properties("EmbedListingRole").toString())
                .contains("foundation-model/amazon.titan-embed-text-v2:0");
        assertThat(dev.properties("ListingsApiSearchAccess").toString()).doesNotContain("Write");
    }

    private List<String> whoMay(String action) {
        return dev.all("AWS::IAM::Role").keySet().stream()
                .filter(role -> actions(dev.statements(role)).contains(action))
                .toList();
    }

    private static boolean isOnItems(JsonNode statement) {
        return actions(List.of(statement)).stream()
                .anyMatch(a ->
                        a.startsWith("dynamodb:")
                                && !a.contains("Stream")
                                && !a.equals("dynamodb:GetRecords")
                                && !a.equals("dynamodb:GetShardIterator"));
    }

    private static Stream<String> tables(JsonNode resource) {
        return resource.findValues("Fn::GetAtt").stream().map(arn -> arn.path(0).asText());
    }

    private static List<String> actions(List<JsonNode> statements) {
        var found = new ArrayList<String>();
        for (var statement : statements) {
            if (statement.path("Effect").asText().equals("Allow")) {
                strings(statement.path("Action")).forEach(found::add);
            }
        }
        return found;
    }

    private static Stream<String> strings(JsonNode oneOrMany) {
        return Synthesized.list(oneOrMany).stream().map(JsonNode::asText);
    }
}
