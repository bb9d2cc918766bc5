package io.latchkey.transactions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.testing.EmbeddedCloud;
import io.latchkey.support.testing.FunctionEnvironment;
import io.latchkey.support.testing.Invocation;
import io.latchkey.support.testing.TableSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The concern's functions on one table of real DynamoDB, called as their triggers call them. */
record TransactionsCloud(Map<String, String> environment) {

    private static final TableSpec SPEC =
            TableSpec.named("transactions")
                    .withIndex("deals", "dealsPk", "dealsSk")
                    .withKeysOnlyIndex("reminders", "reminderPk", "reminderSk")
                    .withKeysOnlyIndex("changed", "changedPk", "changedSk");

    static TransactionsCloud start() {
        var table = EmbeddedCloud.createTable(SPEC);
        var queue = EmbeddedCloud.createQueue("recalculate", 6);
        var environment = EmbeddedCloud.environment("TransactionsTest", "DYNAMODB", "SQS");
        environment.put("TRANSACTIONS_TABLE", table);
        environment.put("WEB_ADDRESS", "https://deals.example.test");
        environment.put("INDEX_TRANSACTION_QUEUE_URL", queue.url());
        environment.put("INDEX_TRANSACTION_DEAD_LETTERS_URL", queue.deadLettersUrl());
        environment.put("RECALCULATE_DEADLINES_QUEUE_URL", queue.url());
        environment.put("RECALCULATE_DEADLINES_DEAD_LETTERS_URL", queue.deadLettersUrl());
        environment.put("RECOMPUTE_DEALS_QUEUE_URL", queue.url());
        environment.put("RECOMPUTE_DEALS_DEAD_LETTERS_URL", queue.deadLettersUrl());
        return new TransactionsCloud(Map.copyOf(environment));
    }

    /** The same with another variable, or another value. */
    TransactionsCloud with(String variable, String value) {
        var changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new TransactionsCloud(Map.copyOf(changed));
    }

    Api api(String team) {
        return Api.start(environment, team);
    }

    /** Delivers one event about the deal, as the queue does. */
    List<String> recalculate(String team, String deal, String eventId) {
        var handler = FunctionEnvironment.in(environment, RecalculateDeadlines::new);
        return deliver(handler, team, deal, eventId);
    }

    /** As {@link #recalculate}, to the queue of the index. */
    List<String> index(String team, String deal) {
        return deliver(
                FunctionEnvironment.in(environment, IndexTransaction::new), team, deal, "index");
    }

    /** The reasons of the messages that were laid aside. */
    List<String> deadLetters() {
        var url = environment.getOrDefault("RECALCULATE_DEADLINES_DEAD_LETTERS_URL", "");
        return EmbeddedCloud.sqs()
                .receiveMessage(
                        r -> r.queueUrl(url).maxNumberOfMessages(10).messageAttributeNames("All"))
                .messages()
                .stream()
                .flatMap(message -> message.messageAttributes().values().stream())
                .map(MessageAttributeValue::stringValue)
                .filter(text -> text.startsWith("is ") || text.startsWith("the "))
                .toList();
    }

    private static List<String> deliver(
            RequestStreamHandler handler, String team, String deal, String eventId) {
        return deliver(
                handler,
                new EventEnvelope(
                        eventId,
                        "FactChanged",
                        1,
                        team,
                        "corr-test",
                        Instant.EPOCH,
                        deal,
                        "test",
                        Json.tree(Map.of())));
    }

    /** Delivers an event, as a queue does; the messages that are to come again. */
    static List<String> deliver(RequestStreamHandler handler, EventEnvelope event) {
        var record =
                Map.of(
                        "messageId",
                        "m-" + event.id(),
                        "receiptHandle",
                        "r",
                        "body",
                        Json.write(Map.of("detail", event)),
                        "attributes",
                        Map.of("ApproximateReceiveCount", "1"));
        var answer = call(handler, Map.of("Records", List.of(record)));
        return StreamSupport.stream(answer.path("batchItemFailures").spliterator(), false)
                .map(failure -> failure.path("itemIdentifier").asText())
                .toList();
    }

    void remind() {
        remindAt(Clock.systemUTC());
    }

    /** As the schedule does, at another time. */
    void remindAt(Clock clock) {
        var handler =
                FunctionEnvironment.in(
                        environment, () -> new RemindOfDeadlines(Environment.current(), clock));
        var _ = call(handler, Map.of());
    }

    String due(JsonNode deal, String deadline) {
        for (var each : deal.path("deadlines")) {
            if (each.path("id").asText().equals(deadline)) {
                return each.path("due").asText();
            }
        }
        return "no such deadline";
    }

    private static JsonNode call(RequestStreamHandler handler, Object event) {
        try {
            var input =
                    new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8));
            var output = new ByteArrayOutputStream();
            handler.handleRequest(input, output, Invocation.of("test"));
            return Json.tolerant().readTree(output.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
