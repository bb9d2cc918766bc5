package io.latchkey.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QueuesTest {
    private static final Map<String, Set<String>> HEARS =
            Map.of(
                    "RecalculateDeadlines",
                            Set.of(
                                    "TransactionOpened",
                                    "TransactionChanged",
                                    "TransactionAmended",
                                    "RuleSetChanged",
                                    "FactChanged",
                                    "DeadlineRuleChanged",
                                    "DeadlinePinned",
                                    "DeadlineCompleted",
                                    "DeadlineWaived",
                                    "DeadlineReleased"),
                    "RecomputeDeals",
                            Set.of("HolidaysChanged", "TemplateChanged", "RecomputeAdvanced"),
                    "SendMessage", Set.of("MessageRequested"),
                    "IndexTransaction", Set.of());

    private final Synthesized dev = Synthesized.dev();

    @Test
    void every_queue_has_dead_letters_and_every_dead_letter_raises_an_alarm() {
        var alarmed =
                dev.all("AWS::CloudWatch::Alarm").values().stream()
                        .map(alarm -> alarm.at("/Properties"))
                        .filter(alarm -> alarm.path("Threshold").asInt(-1) == 0)
                        .map(alarm -> alarm.at("/Dimensions/0/Value/Fn::GetAtt/0").asText())
                        .collect(Collectors.toSet());
        dev.all("AWS::SQS::Queue")
                .forEach((id, queue) -> {
                    var redrive = queue.at("/Properties/RedrivePolicy");
                    if (id.endsWith("DeadLetters")) {
                        assertThat(alarmed).contains(id);
                        assertThat(redrive.isMissingNode()).as(id).isTrue();
                        return;
                    }
                    assertThat(redrive.at("/deadLetterTargetArn/Fn::GetAtt/0").asText())
                            .isEqualTo(id.replace("Queue", "DeadLetters"));
                    assertThat(redrive.path("maxReceiveCount").asInt()).isEqualTo(6);
                });
    }

    @Test
    void every_queue_is_encrypted_with_the_data_key_over_tls_only_and_keeps_fourteen_days() {
        var policies = dev.all("AWS::SQS::QueuePolicy").values();
        dev.all("AWS::SQS::Queue")
                .forEach((id, queue) -> {
                    var properties = queue.path("Properties");
                    assertThat(properties.at("/KmsMasterKeyId/Fn::GetAtt/0").asText())
                            .isEqualTo("DataKey");
                    assertThat(properties.path("MessageRetentionPeriod").asInt())
                            .isEqualTo(14 * 24 * 3600);
                    assertThat(policies)
                            .as("TLS on " + id)
                            .anyMatch(policy -> isOf(policy, id) && refusesPlainHttp(policy));
                });
    }

    @Test
    void a_message_stays_hidden_for_six_times_its_functions_limit() {
        dev.all("AWS::SQS::Queue").keySet().stream()
                .filter(id -> !id.endsWith("DeadLetters"))
                .forEach(id -> {
                    var function = dev.properties(id.replace("Queue", ""));
                    assertThat(dev.properties(id).path("VisibilityTimeout").asInt())
                            .isGreaterThanOrEqualTo(6 * function.path("Timeout").asInt());
                });
    }

    @Test
    void every_source_reports_each_message_of_a_batch_by_itself() {
        assertThat(dev.all("AWS::Lambda::EventSourceMapping").values())
                .hasSize(12)
                .allMatch(source ->
                        source.at("/Properties/FunctionResponseTypes/0")
                                .asText()
                                .equals("ReportBatchItemFailures"));
    }

    @Test
    void a_rule_sends_each_consumer_the_events_it_handles() {
        HEARS.forEach((function, types) -> {
            var rule = dev.properties(function + "Rule");
            var heard = new TreeSet<String>();
            rule.at("/EventPattern/detail-type").forEach(type -> heard.add(type.asText()));
            assertThat(heard).as(function).containsExactlyInAnyOrderElementsOf(types);
            assertThat(rule.at("/EventPattern/source").toString())
                    .isEqualTo("[\"latchkey.transactions\"]");
            assertThat(rule.at("/Targets/0/Arn/Fn::GetAtt/0").asText())
                    .isEqualTo(function + "Queue");
        });
    }

    @Test
    void an_event_that_cannot_be_queued_ends_among_its_consumers_dead_letters() {
        for (var rule : dev.all("AWS::Events::Rule").entrySet()) {
            var letters = rule.getKey().replace("Rule", "DeadLetters");
            var target = rule.getValue().at("/Properties/Targets/0");
            assertThat(target.at("/DeadLetterConfig/Arn/Fn::GetAtt/0").asText()).isEqualTo(letters);
            assertThat(dev.all("AWS::SQS::QueuePolicy").values())
                    .anyMatch(policy -> isOf(policy, letters) && admits(policy, rule.getKey()));
        }
    }

    @Test
    void the_outbox_of_every_table_is_carried_and_nothing_else_of_it() {
        for (var table : dev.all("AWS::DynamoDB::Table").keySet()) {
            var source = dev.properties(table.replace("Table", "Stream"));
            assertThat(source.at("/EventSourceArn/Fn::GetAtt/0").asText()).isEqualTo(table);
            assertThat(source.at("/FilterCriteria/Filters/0/Pattern").asText())
                    .isEqualTo(
                            "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"Keys\":{\"sk\":"
                                    + "{\"S\":[{\"prefix\":\"EVENT#\"}]}}}}");
            assertThat(source.at("/DestinationConfig/OnFailure/Destination/Fn::GetAtt/0").asText())
                    .isEqualTo("RelayEventsDeadLetters");
            assertThat(source.path("BisectBatchOnFunctionError").asBoolean()).isTrue();
        }
    }

    @Test
    void the_schedule_calls_one_function_by_a_role_that_may_call_no_other() {
        var target = dev.properties("RemindOfDeadlinesSchedule").path("Target");
        assertThat(target.at("/Arn/Fn::GetAtt/0").asText()).isEqualTo("RemindOfDeadlines");
        assertThat(target.at("/DeadLetterConfig/Arn/Fn::GetAtt/0").asText())
                .isEqualTo("RemindOfDeadlinesDeadLetters");
        assertThat(dev.statements("RemindOfDeadlinesScheduleRole"))
                .filteredOn(s -> s.path("Action").asText().startsWith("lambda:"))
                .singleElement()
                .extracting(s -> s.at("/Resource/Fn::GetAtt/0").asText())
                .isEqualTo("RemindOfDeadlines");
    }

    private static boolean isOf(JsonNode policy, String queue) {
        return policy.at("/Properties/Queues/0/Ref").asText().equals(queue);
    }

    private static boolean refusesPlainHttp(JsonNode policy) {
        return policy.findParents("Effect").stream()
                .anyMatch(s ->
                        s.path("Effect").asText().equals("Deny")
                                && s.at("/Condition/Bool/aws:SecureTransport")
                                        .asText()
                                        .equals("false"));
    }

    private static boolean admits(JsonNode policy, String rule) {
        return policy.findValues("aws:SourceArn").stream()
                .anyMatch(arn -> arn.at("/Fn::GetAtt/0").asText().equals(rule));
    }
}
