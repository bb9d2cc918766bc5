package io.latchkey.local.runtime.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Counts the events of each deal; refuses those that are said to be poison. */
public final class Count implements RequestStreamHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Cloud cloud = new Cloud();
    private final DynamoDbClient client = cloud.dynamoDb();

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        var failures = JSON.createArrayNode();
        for (var record : JSON.readTree(input).path("Records")) {
            var detail = JSON.readTree(record.path("body").asText()).path("detail");
            if (detail.path("kind").asText().equals("poison")) {
                System.out.println("{\"poison\":true}");
                failures.addObject().put("itemIdentifier", record.path("messageId").asText());
                continue;
            }
            count(detail);
        }
        JSON.writeValue(output, Map.of("batchItemFailures", failures));
    }

    private void count(JsonNode detail) {
        client.updateItem(r ->
                r.tableName(cloud.variable("TABLE"))
                        .key(
                                Map.of(
                                        "pk",
                                        AttributeValue.fromS(detail.path("deal").asText()),
                                        "sk",
                                        AttributeValue.fromS("COUNT")))
                        .updateExpression("ADD n :one")
                        .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
    }
}
