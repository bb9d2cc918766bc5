package io.latchkey.local.runtime.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** POST writes an event below the path's last part; GET tells how often its effect was counted. */
public final class OpenDeal implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private final Cloud cloud = new Cloud();
    private final DynamoDbClient client = cloud.dynamoDb();

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        var path = String.valueOf(event.get("rawPath"));
        var id = path.substring(path.lastIndexOf('/') + 1);
        System.out.println("{\"deal\":\"" + id + "\"}");
        try {
            var body = String.valueOf(event.get("routeKey")).isEmpty() ? "" : serve(event, id);
            return Map.of("statusCode", 200, "body", body);
        } catch (AwsServiceException e) {
            return Map.of(
                    "statusCode",
                    e.statusCode(),
                    "body",
                    e.getClass().getSimpleName() + " " + e.awsErrorDetails().errorCode());
        }
    }

    private String serve(Map<String, Object> event, String id) {
        return String.valueOf(event.get("requestContext")).contains("method=GET")
                ? count(id)
                : write(event, id);
    }

    private String write(Map<String, Object> event, String id) {
        var kind = String.valueOf(event.getOrDefault("body", ""));
        client.putItem(r ->
                r.tableName(cloud.variable("TABLE"))
                        .item(
                                Map.of(
                                        "pk", AttributeValue.fromS("DEAL#" + id),
                                        "sk", AttributeValue.fromS("EVENT#1"),
                                        "kind", AttributeValue.fromS(kind))));
        return cloud.variable("WEB_ADDRESS");
    }

    private String count(String id) {
        var item =
                client.getItem(r ->
                                r.tableName(cloud.variable("TABLE"))
                                        .consistentRead(true)
                                        .key(
                                                Map.of(
                                                        "pk",
                                                        AttributeValue.fromS("DEAL#" + id),
                                                        "sk",
                                                        AttributeValue.fromS("COUNT"))))
                        .item();
        return item.isEmpty() ? "0" : String.valueOf(item.get("n")).replaceAll("[^0-9]", "");
    }
}
