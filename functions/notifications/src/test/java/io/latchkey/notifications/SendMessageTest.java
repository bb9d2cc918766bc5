package io.latchkey.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.queue.QueueHandler;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.testing.EmbeddedCloud;
import io.latchkey.support.testing.Fault;
import io.latchkey.support.testing.FaultyProxy;
import io.latchkey.support.testing.FunctionEnvironment;
import io.latchkey.support.testing.Invocation;
import io.latchkey.support.testing.TableSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SendMessageTest {
    private static final String TABLE = EmbeddedCloud.createTable(TableSpec.named("notifications"));
    private static final EmbeddedCloud.Queue QUEUE = EmbeddedCloud.createQueue("messages", 6);
    private static final String BUCKET = EmbeddedCloud.createBucket("records");

    private static final FaultyProxy S3 = FaultyProxy.before(EmbeddedCloud.s3Endpoint());

    private final Provider provider = new Provider();
    private final SendMessage handler = FunctionEnvironment.in(environment(), SendMessage::new);

    @AfterEach
    void stop() {
        provider.close();
        S3.heal();
    }

    @AfterAll
    static void close() {
        S3.close();
    }

    @Test
    void aSecondDeliverySendsNothingAgain() throws IOException {
        assertThat(deliver("evt_once", "deadline-reminder", 1)).isEmpty();
        assertThat(deliver("evt_once", "deadline-reminder", 2)).isEmpty();
        assertThat(provider.taken()).hasSize(1);
        assertThat(history("evt_once")).containsExactly("MessageSent");
    }

    @Test
    void aCopyIsOnRecordAndHtmlIsEscaped() throws IOException {
        deliver("evt_copy", "deadline-reminder", 1);
        var copy =
                EmbeddedCloud.s3()
                        .getObjectAsBytes(
                                r -> r.bucket(BUCKET).key("harbor/2026/11/21/evt_copy.json"))
                        .asUtf8String();
        var message = Json.read(copy, JsonNode.class);
        assertThat(message.path("subject").asText())
                .isEqualTo("1 Elm St, Austin: <b>Inspection</b>");
        assertThat(message.path("html").asText())
                .contains("Cora &quot;CJ&quot; Lindqvist")
                .doesNotContain("Cora \"CJ\"");
    }

    @Test
    void allThatMovedIsInOneMessage() throws IOException {
        deliver("evt_moved", "deadlines-moved", 1);
        var copy =
                EmbeddedCloud.s3()
                        .getObjectAsBytes(
                                r -> r.bucket(BUCKET).key("harbor/2026/11/21/evt_moved.json"))
                        .asUtf8String();
        assertThat(Json.read(copy, JsonNode.class).path("text").asText())
                .contains("Closing: Wednesday, December 23, 2026 (was Friday, December 18, 2026)")
                .contains("Closing date: moved (Ana)")
                .contains("you are coordinator in this deal");
    }

    @Test
    void aBusyProviderIsTriedAgainAndNothingIsLost() throws IOException {
        provider.refuse(429, "TooManyRequestsException");
        assertThat(deliver("evt_busy", "deadline-reminder", 1)).containsExactly("m-evt_busy");
        provider.recover();
        assertThat(deliver("evt_busy", "deadline-reminder", 2)).isEmpty();
        assertThat(provider.taken()).hasSize(1);
    }

    @Test
    void aStoreThatIsSlowForAMomentIsAskedAgainInTheSameDelivery() throws IOException {
        S3.fail(2, Fault.s3SlowDown());
        assertThat(deliver("evt_slow", "deadline-reminder", 1)).isEmpty();
        assertThat(provider.taken()).hasSize(1);
    }

    @Test
    void noMessageLeavesWithoutItsCopyAndNoneIsLostWhileTheStoreIsDown() throws IOException {
        S3.fail(1000, Fault.s3SlowDown());
        assertThat(deliver("evt_down", "deadline-reminder", 1)).containsExactly("m-evt_down");
        assertThat(provider.taken()).isEmpty();
        S3.heal();
        assertThat(deliver("evt_down", "deadline-reminder", 2)).isEmpty();
        assertThat(provider.taken()).hasSize(1);
        assertThat(history("evt_down")).containsExactly("MessageSent");
    }

    @Test
    void aStoreThatStaysDownMakesADeadLetterThatNamesIt() throws IOException {
        S3.fail(1000, Fault.s3SlowDown());
        assertThat(deliver("evt_lost", "deadline-reminder", QueueHandler.ATTEMPTS)).isEmpty();
        assertThat(provider.taken()).isEmpty();
        assertThat(reasons()).anyMatch(reason -> reason.contains("failed 5 times, at last with: "));
    }

    @Test
    void aMessageThatTheProviderRefusesIsOverAndSaysSo() throws IOException {
        provider.refuse(400, "MessageRejected");
        assertThat(deliver("evt_refused", "deadline-reminder", 1)).isEmpty();
        assertThat(history("evt_refused")).containsExactly("MessageFailed");
    }

    @Test
    void aRequestThatCanNeverBeSentBecomesADeadLetterWithItsReason() throws IOException {
        assertThat(deliver("evt_poison", "no-such-template", 1)).isEmpty();
        assertThat(reasons())
                .anyMatch(reason ->
                        reason.contains("message request evt_poison: template is one that exists"));
        assertThat(provider.taken()).isEmpty();
    }

    /** Why messages were laid aside since the last look. */
    private static List<String> reasons() {
        return EmbeddedCloud.sqs()
                .receiveMessage(r ->
                        r.queueUrl(QUEUE.deadLettersUrl())
                                .messageAttributeNames("All")
                                .maxNumberOfMessages(10)
                                .waitTimeSeconds(5))
                .messages()
                .stream()
                .map(letter -> String.valueOf(letter.messageAttributes().get("reason")))
                .toList();
    }

    private Map<String, String> environment() {
        var environment =
                new HashMap<>(EmbeddedCloud.environment("SendMessage", "DYNAMODB", "SQS", "S3"));
        environment.put("AWS_ENDPOINT_URL_S3", S3.endpoint().toString());
        environment.put("AWS_ENDPOINT_URL_SESV2", provider.endpoint().toString());
        environment.put("NOTIFICATIONS_TABLE", TABLE);
        environment.put("NOTIFICATIONS_BUCKET", BUCKET);
        environment.put("NOTIFICATIONS_SENDER", "deals@example.test");
        environment.put("WEB_ADDRESS", "http://localhost");
        environment.put("SEND_MESSAGE_QUEUE_URL", QUEUE.url());
        environment.put("SEND_MESSAGE_DEAD_LETTERS_URL", QUEUE.deadLettersUrl());
        return environment;
    }

    /** The ids of the messages that are to come again. */
    private List<String> deliver(String id, String template, int deliveries) throws IOException {
        var data =
                Map.of(
                        "channel",
                        "email",
                        "to",
                        Map.of("name", "Cora \"CJ\" Lindqvist", "address", "cora@example.test"),
                        "template",
                        template,
                        "variables",
                        Map.of(
                                "address",
                                "1 Elm St, Austin",
                                "headline",
                                "<b>Inspection</b>",
                                "deadlines",
                                List.of(
                                        Map.of(
                                                "label", "Closing",
                                                "due", "Friday, December 18, 2026",
                                                "endOfDay", "23:59",
                                                "timeZone", "CT",
                                                "before", "Friday, December 18, 2026",
                                                "after", "Wednesday, December 23, 2026")),
                                "changes",
                                List.of(Map.of("what", "Closing date: moved", "by", "Ana"))),
                        "cause",
                        "tx_1",
                        "reason",
                        "you are coordinator in this deal");
        var event =
                new EventEnvelope(
                        id,
                        "MessageRequested",
                        1,
                        "harbor",
                        "c-1",
                        Instant.parse("2026-11-21T08:00:00Z"),
                        "tx_1",
                        "test",
                        Json.tree(data));
        var message =
                Map.of(
                        "messageId",
                        "m-" + id,
                        "receiptHandle",
                        "r-" + id,
                        "body",
                        Json.write(Map.of("detail", event)),
                        "attributes",
                        Map.of("ApproximateReceiveCount", Integer.toString(deliveries)));
        var input =
                new ByteArrayInputStream(
                        Json.write(Map.of("Records", List.of(message)))
                                .getBytes(StandardCharsets.UTF_8));
        var output = new ByteArrayOutputStream();
        handler.handleRequest(input, output, Invocation.of("SendMessage"));
        return Json.tolerant()
                .readTree(output.toByteArray())
                .path("batchItemFailures")
                .findValuesAsText("itemIdentifier");
    }

    private static List<String> history(String messageId) {
        var pk = AttributeValue.fromS("TEAM#harbor#MESSAGE#" + messageId);
        return EmbeddedCloud.dynamoDb()
                .query(r ->
                        r.tableName(TABLE)
                                .keyConditionExpression("pk = :pk AND begins_with(sk, :event)")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pk",
                                                pk,
                                                ":event",
                                                AttributeValue.fromS("EVENT#"))))
                .items()
                .stream()
                .map(item -> Json.read(new Item(item).text("event"), EventEnvelope.class).type())
                .toList();
    }
}
