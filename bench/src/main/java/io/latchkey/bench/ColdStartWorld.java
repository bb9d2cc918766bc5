package io.latchkey.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the measured functions find when they start: tables, queues, and for each an event that
 * makes it work a little.
 */
record ColdStartWorld(Path root, URI dynamoDb, URI sqs) {
    private static final String SENT = "evt_sent";

    void prepare() {
        var client = RawDynamoDb.client(dynamoDb);
        for (var table : List.of("transactions", "notifications", "live")) {
            RawDynamoDb.createTable(client, table);
        }
        // A message that was sent before: to look it up is all there is to do for a second
        // delivery.
        client.putItem(r ->
                r.tableName("notifications")
                        .item(
                                Map.of(
                                        "pk", AttributeValue.fromS("TEAM#demo#MESSAGE#" + SENT),
                                        "sk", AttributeValue.fromS("MESSAGE"),
                                        "status", AttributeValue.fromS("sent"),
                                        "version", AttributeValue.fromN("2"),
                                        "claimedUntil",
                                                AttributeValue.fromS("2026-01-01T00:00:00Z"))));
    }

    Map<String, String> environment() {
        var environment =
                new HashMap<>(
                        Map.of(
                                "AWS_REGION", "us-east-1",
                                "AWS_ACCESS_KEY_ID", "bench",
                                "AWS_SECRET_ACCESS_KEY", "bench",
                                "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString(),
                                "AWS_ENDPOINT_URL_SQS", sqs.toString(),
                                "TRANSACTIONS_TABLE", "transactions",
                                "NOTIFICATIONS_TABLE", "notifications",
                                "LIVE_TABLE", "live",
                                "EVENT_BUS_NAME", "bench"));
        environment.putAll(
                Map.of(
                        "NOTIFICATIONS_BUCKET", "bench",
                        "NOTIFICATIONS_SENDER", "bench@example.test",
                        "WEB_ADDRESS", "http://localhost",
                        "LIVE_ENDPOINT", "http://localhost/live",
                        "IDENTITY_ISSUER", "http://localhost/identity",
                        "IDENTITY_AUDIENCE", "bench",
                        "SEARCH_ENDPOINT", "http://localhost"));
        for (var name :
                List.of(
                        "RECALCULATE_DEADLINES",
                        "SEND_MESSAGE",
                        "PUSH_UPDATES",
                        "INDEX_TRANSACTION")) {
            environment.put(name + "_QUEUE_URL", sqs + "/000000000000/bench");
            environment.put(name + "_DEAD_LETTERS_URL", sqs + "/000000000000/bench-dead");
        }
        return environment;
    }

    Subject bare() throws IOException {
        var jars = jars(root.resolve("bench/target/lib"), "");
        var own = root.resolve("bench/target/bench-0.1.0-SNAPSHOT.jar");
        var path =
                own
                        + File.pathSeparator
                        + jars.stream()
                                .map(Path::toString)
                                .collect(Collectors.joining(File.pathSeparator));
        return new Subject(
                "bare", path, own, "io.latchkey.bench.BareHandler::handleRequest", "{}", false);
    }

    List<Subject> subjects() throws IOException {
        var connection =
                "{\"requestContext\":{\"connectionId\":\"c1\",\"authorizer\":{\"team\":\"demo\",\"user\":\"u1\"}}}";
        var subjects = new ArrayList<Subject>();
        subjects.add(subject("transactions", "TransactionsApi", http()));
        subjects.add(
                subject(
                        "transactions",
                        "RecalculateDeadlines",
                        queued("FactChanged", "evt_1", "tx_01KAJ3Z5W7Q8R9S0T1V2W3X4Y5", "{}")));
        subjects.add(subject("transactions", "RemindOfDeadlines", "{}"));
        subjects.add(
                subject(
                        "transactions",
                        "IndexTransaction",
                        queued("FactChanged", "evt_3", "tx_01KAJ3Z5W7Q8R9S0T1V2W3X4Y5", "{}")));
        subjects.add(
                subject(
                        "notifications",
                        "SendMessage",
                        queued("MessageRequested", SENT, "tx_1", message())));
        subjects.add(subject("live", "OpenConnection", connection));
        subjects.add(subject("live", "CloseConnection", connection));
        subjects.add(subject("live", "PushUpdates", queued("FactChanged", "evt_2", "tx_1", "{}")));
        subjects.add(refusing(subject("live", "AuthorizeConnection", "{\"headers\":{}}")));
        subjects.add(relay());
        requireAll(subjects);
        return subjects;
    }

    /** A function that is deployed and not measured would be fast by not being looked at. */
    private void requireAll(List<Subject> subjects) throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(cloudAssembly(), "*.template.json")) {
            for (var file : files) {
                for (var resource : new ObjectMapper().readTree(file.toFile()).path("Resources")) {
                    if (resource.path("Type").asText().equals("AWS::Lambda::Function")) {
                        missing.add(resource.path("Properties").path("Handler").asText());
                    }
                }
            }
        }
        subjects.forEach(subject -> missing.remove(subject.handler()));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no first event is known here for " + missing);
        }
    }

    private Path cloudAssembly() {
        return root.resolve("infra/cdk/target/cdk.out");
    }

    private Subject subject(String concern, String handler, String event) throws IOException {
        var jar =
                root.resolve(
                        "functions/"
                                + concern
                                + "/target/"
                                + concern
                                + "-0.1.0-SNAPSHOT-function.jar");
        return new Subject(
                handler,
                withClient(jar),
                jar,
                "io.latchkey." + concern + "." + handler + "::handleRequest",
                event,
                false);
    }

    private Subject relay() throws IOException {
        var jar =
                root.resolve(
                        "functions/support/lambda/target/support-lambda-0.1.0-SNAPSHOT-function.jar");
        var handler = "io.latchkey.support.lambda.relay.RelayEvents::handleRequest";
        return new Subject("RelayEvents", withClient(jar), jar, handler, "{\"Records\":[]}", false);
    }

    private static Subject refusing(Subject subject) {
        return new Subject(
                subject.name(),
                subject.classPath(),
                subject.jar(),
                subject.handler(),
                subject.event(),
                true);
    }

    private String withClient(Path jar) throws IOException {
        var client = jars(root.resolve("bench/target/lib"), "aws-lambda-java");
        return jar
                + File.pathSeparator
                + client.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> jars(Path folder, String prefix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    private static String http() {
        return """
        {"version":"2.0","routeKey":"ANY /v1/transactions","rawPath":"/v1/transactions","rawQueryString":"",
         "headers":{"accept":"application/json"},"isBase64Encoded":false,
         "requestContext":{"http":{"method":"GET","path":"/v1/transactions","protocol":"HTTP/1.1","sourceIp":"127.0.0.1"},
          "authorizer":{"jwt":{"claims":{"sub":"u1","custom:team":"demo","cognito:groups":"[agent]"}}},
          "requestId":"r1","stage":"$default","timeEpoch":1763712000000}}
        """;
    }

    private static String message() {
        return """
        {"channel":"email","to":{"name":"A","address":"a@example.test"},"template":"deadline-reminder",
         "variables":{"address":"1 A St","headline":"x","deadlines":[]},"cause":"tx_1","reason":"you asked"}
        """;
    }

    private static String queued(String type, String id, String subject, String data) {
        var event =
                """
                {"detail":{"id":"%s","type":"%s","version":1,"team":"demo","correlation":"c-bench","time":"2026-01-01T00:00:00Z",
                 "subject":"%s","actor":"u1","data":%s}}
                """
                        .formatted(id, type, subject, data);
        try {
            var body = new ObjectMapper().writeValueAsString(event);
            return "{\"Records\":[{\"messageId\":\"m1\",\"receiptHandle\":\"r\",\"body\":%s,\"attributes\":{\"ApproximateReceiveCount\":\"1\"}}]}"
                    .formatted(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
