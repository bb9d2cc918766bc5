package io.latchkey.local.guard;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which IAM actions on which resources a call needs. Source: AWS's Service Authorization Reference.
 * A service that is not in this table is refused, so that a new one is not allowed by being
 * forgotten.
 */
final class Needs {
    private static final Map<String, String> TRANSACTION_ACTIONS =
            Map.of(
                    "Put",
                    "PutItem",
                    "Update",
                    "UpdateItem",
                    "Delete",
                    "DeleteItem",
                    "ConditionCheck",
                    "ConditionCheckItem",
                    "Get",
                    "GetItem");

    private Needs() {}

    static List<Need> of(Call call, Role role) {
        var operation = String.valueOf(call.operation());
        return switch (String.valueOf(call.service())) {
            case "DynamoDb" -> dynamoDb(call, operation);
            case "Sqs" ->
                    List.of(
                            Need.of(
                                    "sqs:" + single(operation),
                                    call.arn("sqs", lastPart(call.text("QueueUrl")))));
            case "S3" -> List.of(s3(call, operation));
            case "EventBridge" -> events(call, operation);
            case "SESv2" -> List.of(email(call, operation));
            case "ApiGatewayManagementApi" -> List.of(connection(call, operation, role));
            case "SecretsManager" ->
                    List.of(Need.of("secretsmanager:" + operation, call.text("SecretId")));
            case "BedrockRuntime" -> List.of(model(call));
            default ->
                    List.of(
                            Need.of(
                                    call.service() + ":" + operation,
                                    "a service that local/guard does not know"));
        };
    }

    private static List<Need> dynamoDb(Call call, String operation) {
        return switch (operation) {
            case "TransactWriteItems", "TransactGetItems" -> transaction(call);
            case "BatchGetItem", "BatchWriteItem" ->
                    call.members("RequestItems").stream()
                            .map(table -> Need.of("dynamodb:" + operation, table(call, table)))
                            .toList();
            default ->
                    List.of(
                            Need.of(
                                    "dynamodb:" + operation,
                                    table(call, call.text("TableName")) + index(call)));
        };
    }

    private static List<Need> transaction(Call call) {
        var needs = new ArrayList<Need>();
        for (var item : call.members("TransactItems")) {
            TRANSACTION_ACTIONS.forEach((kind, action) ->
                    Call.field(item, kind)
                            .flatMap(part -> Call.field(part, "TableName"))
                            .ifPresent(table ->
                                    needs.add(Need.of("dynamodb:" + action, table(call, table)))));
        }
        return needs.stream().distinct().toList();
    }

    private static String table(Call call, Object name) {
        return call.arn("dynamodb", "table/" + name);
    }

    private static String index(Call call) {
        return call.find("IndexName").map(name -> "/index/" + name).orElse("");
    }

    /** A batch needs what its single form needs. */
    private static String single(String operation) {
        return operation.endsWith("Batch")
                ? operation.substring(0, operation.length() - "Batch".length())
                : operation;
    }

    private static Need s3(Call call, String operation) {
        var bucket = "arn:aws:s3:::" + call.text("Bucket");
        var object = bucket + "/" + call.text("Key");
        return switch (operation) {
            case "HeadObject", "GetObject" -> Need.of("s3:GetObject", object);
            case "ListObjectsV2", "HeadBucket" -> Need.of("s3:ListBucket", bucket);
            case "CreateMultipartUpload", "UploadPart", "CompleteMultipartUpload" ->
                    Need.of("s3:PutObject", object);
            default -> Need.of("s3:" + operation, object);
        };
    }

    private static List<Need> events(Call call, String operation) {
        var needs = new ArrayList<Need>();
        for (var entry : call.members("Entries")) {
            var bus = Call.field(entry, "EventBusName").map(Object::toString).orElse("default");
            needs.add(
                    Need.of(
                            "events:" + operation,
                            bus.startsWith("arn:") ? bus : call.arn("events", "event-bus/" + bus)));
        }
        return needs.stream().distinct().toList();
    }

    private static Need email(Call call, String operation) {
        var from = call.text("FromEmailAddress").replaceAll(".*<|>.*", "");
        var domain = from.substring(from.indexOf('@') + 1);
        var identities =
                List.of(call.arn("ses", "identity/" + from), call.arn("ses", "identity/" + domain));
        return new Need("ses:" + operation, identities, Map.of("ses:FromAddress", from));
    }

    private static Need connection(Call call, String operation, Role role) {
        var method =
                operation.startsWith("Post")
                        ? "POST"
                        : operation.startsWith("Get") ? "GET" : "DELETE";
        var endpoint = URI.create(role.variable("LIVE_ENDPOINT"));
        var api = String.valueOf(endpoint.getHost()).replaceFirst("\\..*", "");
        var path = endpoint.getPath() + "/" + method + "/@connections/" + call.text("ConnectionId");
        return Need.of("execute-api:ManageConnections", call.arn("execute-api", api + path));
    }

    private static Need model(Call call) {
        return Need.of(
                "bedrock:InvokeModel",
                "arn:aws:bedrock:" + call.region() + "::foundation-model/" + call.text("modelId"));
    }

    private static String lastPart(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
