package io.latchkey.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

class EnginesTest {
    @Test
    void anItemIsReadBackFromMemory() {
        try (var engine = Engines.inMemory().dynamoDb(0);
                var client = Sdk.dynamoDb(engine.endpoint())) {
            createTable(client);
            put(client, "a");
            assertThat(has(client, "a")).isTrue();
        }
    }

    @Test
    void anItemSurvivesACloseAndAStartInTheSameProcess(@TempDir Path data) {
        try (var engine = Engines.keptIn(data).dynamoDb(0);
                var client = Sdk.dynamoDb(engine.endpoint())) {
            createTable(client);
            put(client, "a");
        }
        try (var engine = Engines.keptIn(data).dynamoDb(0);
                var client = Sdk.dynamoDb(engine.endpoint())) {
            assertThat(has(client, "a")).isTrue();
        }
    }

    @Test
    void aMessageSurvivesACloseAndAStartInTheSameProcess(@TempDir Path data) {
        try (var engine = Engines.keptIn(data).sqs(0);
                var client = Sdk.sqs(engine.endpoint())) {
            var url = client.createQueue(q -> q.queueName("work")).queueUrl();
            client.sendMessage(m -> m.queueUrl(url).messageBody("kept"));
        }
        try (var engine = Engines.keptIn(data).sqs(0);
                var client = Sdk.sqs(engine.endpoint())) {
            var url = client.getQueueUrl(q -> q.queueName("work")).queueUrl();
            assertThat(url).startsWith(engine.endpoint().toString());
            assertThat(client.receiveMessage(r -> r.queueUrl(url)).messages())
                    .singleElement()
                    .satisfies(m -> assertThat(m.body()).isEqualTo("kept"));
        }
    }

    @Test
    void twoEnginesOfOneKindRunSideBySide() {
        try (var one = Engines.inMemory().sqs(0);
                var other = Engines.inMemory().sqs(0);
                var oneClient = Sdk.sqs(one.endpoint());
                var otherClient = Sdk.sqs(other.endpoint())) {
            oneClient.createQueue(q -> q.queueName("mine"));
            assertThat(otherClient.listQueues().queueUrls()).isEmpty();
        }
    }

    @Test
    void aPortInUseIsSaidInOneLine() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            assertThatThrownBy(() -> Engines.inMemory().dynamoDb(port))
                    .hasMessage("the engine dynamodb does not start: port " + port + " is in use");
        }
    }

    @Test
    void anEngineListensOnTheLoopbackAddressAlone() throws IOException {
        try (var dynamoDb = Engines.inMemory().dynamoDb(0);
                var sqs = Engines.inMemory().sqs(0)) {
            for (var address : outsideAddresses()) {
                for (var engine : new Engine[] {dynamoDb, sqs}) {
                    assertThatThrownBy(
                                    () -> new Socket(address, engine.endpoint().getPort()).close())
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    private static Iterable<InetAddress> outsideAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static void createTable(DynamoDbClient client) {
        var key = AttributeDefinition.builder().attributeName("pk").attributeType("S").build();
        var hash = KeySchemaElement.builder().attributeName("pk").keyType("HASH").build();
        client.createTable(t ->
                t.tableName("things")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(key)
                        .keySchema(hash));
    }

    private static void put(DynamoDbClient client, String key) {
        client.putItem(p -> p.tableName("things").item(Map.of("pk", AttributeValue.fromS(key))));
    }

    private static boolean has(DynamoDbClient client, String key) {
        return client.getItem(
                        g -> g.tableName("things").key(Map.of("pk", AttributeValue.fromS(key))))
                .hasItem();
    }
}
