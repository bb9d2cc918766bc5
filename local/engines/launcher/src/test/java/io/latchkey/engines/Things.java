package io.latchkey.engines;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A table with a stream, written to as the suite writes: state and event in one transaction. */
record Things(DynamoDbClient client) {
    private static final String TABLE = "things";

    void create() {
        var key = AttributeDefinition.builder().attributeName("pk").attributeType("S").build();
        var hash = KeySchemaElement.builder().attributeName("pk").keyType("HASH").build();
        client.createTable(t ->
                t.tableName(TABLE)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(key)
                        .keySchema(hash)
                        .streamSpecification(s ->
                                s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)));
    }

    void put(String key) {
        client.transactWriteItems(t -> t.transactItems(put("STATE#", key), put("", key)));
    }

    private static TransactWriteItem put(String prefix, String key) {
        var item = Map.of("pk", AttributeValue.fromS(prefix + key));
        return TransactWriteItem.builder().put(p -> p.tableName(TABLE).item(item)).build();
    }

    static String key(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(item.get("pk")).s();
    }

    boolean has(String key) {
        var wanted = Map.of("pk", AttributeValue.fromS(key));
        return client.getItem(g -> g.tableName(TABLE).key(wanted)).hasItem();
    }

    Set<String> keys() {
        return client.scanPaginator(s -> s.tableName(TABLE)).items().stream()
                .map(item -> key(item))
                .collect(Collectors.toSet());
    }
}
