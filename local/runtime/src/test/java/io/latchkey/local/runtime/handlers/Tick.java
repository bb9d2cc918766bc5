package io.latchkey.local.runtime.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Counts how often it was called. */
public final class Tick implements RequestHandler<Object, String> {
    private final Cloud cloud = new Cloud();
    private final DynamoDbClient client = cloud.dynamoDb();

    @Override
    public String handleRequest(Object event, Context context) {
        client.updateItem(r ->
                r.tableName(cloud.variable("TABLE"))
                        .key(
                                Map.of(
                                        "pk", AttributeValue.fromS("DEAL#ticks"),
                                        "sk", AttributeValue.fromS("COUNT")))
                        .updateExpression("ADD n :one")
                        .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
        return "ticked";
    }
}
