package io.latchkey.support.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Turns a table's spec into DynamoDB's own request. */
record Tables(DynamoDbClient dynamoDb) {
    void create(TableSpec spec, String name) {
        dynamoDb.createTable(request(spec, name));
        dynamoDb.updateTimeToLive(t ->
                t.tableName(name)
                        .timeToLiveSpecification(s -> s.attributeName("expiresAt").enabled(true)));
    }

    private static CreateTableRequest request(TableSpec spec, String name) {
        var builder =
                CreateTableRequest.builder()
                        .tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(attributes(spec))
                        .keySchema(keys("pk", "sk"))
                        .streamSpecification(
                                StreamSpecification.builder()
                                        .streamEnabled(true)
                                        .streamViewType(StreamViewType.NEW_IMAGE)
                                        .build());
        if (!spec.indexes().isEmpty()) {
            builder.globalSecondaryIndexes(spec.indexes().stream().map(Tables::index).toList());
        }
        return builder.build();
    }

    private static List<AttributeDefinition> attributes(TableSpec spec) {
        var names = new LinkedHashSet<>(List.of("pk", "sk"));
        for (var index : spec.indexes()) {
            names.add(index.partitionKey());
            names.add(index.sortKey());
        }
        var attributes = new ArrayList<AttributeDefinition>();
        for (var name : names) {
            attributes.add(
                    AttributeDefinition.builder()
                            .attributeName(name)
                            .attributeType(ScalarAttributeType.S)
                            .build());
        }
        return attributes;
    }

    private static GlobalSecondaryIndex index(TableSpec.Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.partitionKey(), index.sortKey()))
                .projection(p ->
                        p.projectionType(
                                index.keysOnly() ? ProjectionType.KEYS_ONLY : ProjectionType.ALL))
                .build();
    }

    private static List<KeySchemaElement> keys(String partition, String sort) {
        return List.of(
                KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build(),
                KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
    }
}
