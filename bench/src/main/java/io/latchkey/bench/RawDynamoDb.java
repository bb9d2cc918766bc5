package io.latchkey.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** DynamoDB Local without us: the same calls that the functions make, straight from the SDK. */
final class RawDynamoDb {
    private RawDynamoDb() {}

    static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(endpoint)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("bench", "bench")))
                .httpClient(
                        UrlConnectionHttpClient.builder()
                                .socketTimeout(Duration.ofSeconds(30))
                                .build())
                .build();
    }

    /** The shape of the deals' table, indexes and stream included, which every write pays for. */
    static void createTable(DynamoDbClient client, String name) {
        client.createTable(r ->
                r.tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                                List.of(
                                        text("pk"),
                                        text("sk"),
                                        text("dealsPk"),
                                        text("dealsSk"),
                                        text("reminderPk"),
                                        text("reminderSk")))
                        .keySchema(List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)))
                        .globalSecondaryIndexes(List.of(index("deals"), index("reminder")))
                        .streamSpecification(s ->
                                s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)));
    }

    private static GlobalSecondaryIndex index(String prefix) {
        return GlobalSecondaryIndex.builder()
                .indexName(prefix.equals("deals") ? "deals" : "reminders")
                .keySchema(
                        List.of(
                                key(prefix + "Pk", KeyType.HASH),
                                key(prefix + "Sk", KeyType.RANGE)))
                .projection(p ->
                        p.projectionType(
                                prefix.equals("deals")
                                        ? ProjectionType.ALL
                                        : ProjectionType.KEYS_ONLY))
                .build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    static void read(DynamoDbClient client, String id) {
        var key = Map.of("pk", AttributeValue.fromS(id), "sk", AttributeValue.fromS("DEAL"));
        client.getItem(r -> r.tableName("transactions").key(key).consistentRead(true));
    }

    /** Read, then state and event in one transaction: the least that a change of a deal is. */
    static void change(DynamoDbClient client, String id, long version, String document) {
        read(client, id);
        var state =
                Map.of(
                        "pk", AttributeValue.fromS(id),
                        "sk", AttributeValue.fromS("DEAL"),
                        "version", AttributeValue.fromN(Long.toString(version)),
                        "dealsPk", AttributeValue.fromS("open"),
                        "dealsSk", AttributeValue.fromS(id),
                        "document", AttributeValue.fromS(document));
        var event =
                Map.of(
                        "pk", AttributeValue.fromS(id),
                        "sk", AttributeValue.fromS("EVENT#" + version),
                        "event",
                                AttributeValue.fromS(
                                        document.substring(0, Math.min(400, document.length()))));
        client.transactWriteItems(r -> r.transactItems(List.of(put(state), put(event))));
    }

    private static TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName("transactions").item(item).build())
                .build();
    }
}
