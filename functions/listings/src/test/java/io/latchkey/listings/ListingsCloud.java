package io.latchkey.listings;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.testing.EmbeddedCloud;
import io.latchkey.support.testing.FunctionEnvironment;
import io.latchkey.support.testing.HttpCall;
import io.latchkey.support.testing.Invocation;
import io.latchkey.support.testing.Person;
import io.latchkey.support.testing.TableSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The concern's functions on one table and bucket, called as their triggers call them. */
record ListingsCloud(Map<String, String> environment) {
    private static final TableSpec SPEC =
            TableSpec.named("listings")
                    .withIndex("listings", "listingsPk", "listingsSk")
                    .withIndex("modified", "modifiedPk", "modifiedSk")
                    .withKeysOnlyIndex("keys", "keysPk", "keysSk");

    static ListingsCloud start() {
        var queue = EmbeddedCloud.createQueue("listings", 6);
        var environment = EmbeddedCloud.environment("ListingsTest", "DYNAMODB", "SQS", "S3");
        environment.put("LISTINGS_TABLE", EmbeddedCloud.createTable(SPEC));
        environment.put("LISTINGS_BUCKET", EmbeddedCloud.createBucket("listings"));
        environment.put("WEB_ADDRESS", "https://example.test");
        for (var handler : List.of("PROCESS_PHOTO", "EMBED_LISTING", "REINDEX_LISTINGS")) {
            environment.put(handler + "_QUEUE_URL", queue.url());
            environment.put(handler + "_DEAD_LETTERS_URL", queue.deadLettersUrl());
        }
        return new ListingsCloud(Map.copyOf(environment));
    }

    /** The same with another variable, or another value. */
    ListingsCloud with(String variable, String value) {
        var changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new ListingsCloud(Map.copyOf(changed));
    }

    String require(String variable) {
        return environment.getOrDefault(variable, "");
    }

    Api api(String team) {
        var ana = new Person("sub-ana", "Ana Ruiz", team, Set.of("agent"));
        return new Api(FunctionEnvironment.in(environment, ListingsApi::new), ana);
    }

    <T extends RequestStreamHandler> T handler(Supplier<T> constructor) {
        return FunctionEnvironment.in(environment, constructor);
    }

    /** The reasons of the messages that were laid aside. */
    List<String> deadLetters() {
        var url = require("PROCESS_PHOTO_DEAD_LETTERS_URL");
        return EmbeddedCloud.sqs()
                .receiveMessage(
                        r -> r.queueUrl(url).maxNumberOfMessages(10).messageAttributeNames("All"))
                .messages()
                .stream()
                .flatMap(m ->
                        java.util.stream.Stream.ofNullable(m.messageAttributes().get("reason")))
                .map(MessageAttributeValue::stringValue)
                .toList();
    }

    /** Delivers bodies as one batch; the answer is the ids of those that come again. */
    static List<String> deliver(RequestStreamHandler handler, List<?> bodies) {
        var records = new ArrayList<Map<String, Object>>();
        for (var body : bodies) {
            records.add(
                    Map.of(
                            "messageId",
                            "m-" + records.size(),
                            "receiptHandle",
                            "r",
                            "body",
                            Json.write(body),
                            "attributes",
                            Map.of("ApproximateReceiveCount", "1")));
        }
        var failures = new ArrayList<String>();
        call(handler, Map.of("Records", records))
                .path("batchItemFailures")
                .forEach(failure -> failures.add(failure.path("itemIdentifier").asText()));
        return failures;
    }

    static JsonNode call(RequestStreamHandler handler, Object event) {
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

    /** The HTTP function as API Gateway calls it, for one person. */
    record Api(ListingsApi function, Person person) {
        /** An answer with its JSON. */
        record Answer(int status, JsonNode body) {
            String problem() {
                return body.path("type").asText().replace("https://latchkey.io/problems/", "");
            }

            String key() {
                return body.path("ListingKey").asText();
            }
        }

        Api as(Person other) {
            return new Api(function, other);
        }

        Answer get(String path) {
            return send("GET", path, null);
        }

        Answer post(String path, Object body) {
            return send("POST", path, body);
        }

        Answer send(String method, String path, @Nullable Object body) {
            var call = HttpCall.of(method, path);
            return send(
                    body == null ? call : call.json(body instanceof String s ? s : write(body)));
        }

        Answer send(HttpCall call) {
            var answer = function.handleRequest(call.by(person), Invocation.of("test"));
            var text =
                    answer.getBody() == null || answer.getBody().isEmpty()
                            ? "{}"
                            : answer.getBody();
            return new Answer(answer.getStatusCode(), Json.read(text, JsonNode.class));
        }

        /** Nulls forget a field, so they are written. */
        private static String write(Object body) {
            return Json.write(body);
        }

        /** Enters and publishes; the answer is its key. */
        String publish(Map<String, Object> facts) {
            var entered = post("/v1/listings", facts);
            if (entered.status() != 201) {
                throw new AssertionError(entered.body().toString());
            }
            var published =
                    post("/v1/listings/" + entered.key() + "/publish", Map.of("version", 1));
            if (published.status() != 200) {
                throw new AssertionError(published.body().toString());
            }
            return entered.key();
        }
    }
}
