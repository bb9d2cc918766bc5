package io.latchkey.local.runtime.permissions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which actions on which resources an SDK call amounts to, as AWS's service authorization reference
 * has it. A call to a service that has no stand-in asks for something that no policy allows.
 */
final class Asks {
    private static final Map<String, String> TRANSACTION_PARTS =
            Map.of(
                    "Put", "PutItem",
                    "Update", "UpdateItem",
                    "Delete", "DeleteItem",
                    "ConditionCheck", "ConditionCheckItem",
                    "Get", "GetItem");

    private final Arns arns;

    Asks(Arns arns) {
        this.arns = arns;
    }

    List<Ask> of(String service, String operation, Map<String, Object> request) {
        return switch (service.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "dynamodb" -> dynamoDb(operation, request);
            case "sqs" -> List.of(sqs(operation, request));
            case "eventbridge" -> eventBridge(operation, request);
            case "s3" -> s3(operation, request);
            case "sesv2" -> List.of(email(operation, request));
            case "secretsmanager" ->
                    List.of(
                            Ask.of(
                                    "secretsmanager:" + operation,
                                    arns.secret(text(request, "SecretId"))));
            case "apigatewaymanagementapi" -> List.of(connections(operation, request));
            case "bedrockruntime" ->
                    List.of(
                            Ask.of(
                                    operation.equals("Converse")
                                            ? "bedrock:InvokeModel"
                                            : "bedrock:" + operation,
                                    arns.model(text(request, "modelId"))));
            case "pinpointsmsvoicev2" -> List.of(Ask.of("sms-voice:" + operation, "*"));
            case String other -> List.of(Ask.of("no-stand-in:" + other + ":" + operation, "*"));
        };
    }

    private List<Ask> dynamoDb(String operation, Map<String, Object> request) {
        var actions = new LinkedHashSet<Ask>();
        switch (operation) {
            case "TransactWriteItems", "TransactGetItems" -> transaction(request, actions);
            case "BatchWriteItem", "BatchGetItem" ->
                    list(request, "RequestItems")
                            .forEach(table -> actions.add(item(operation, String.valueOf(table))));
            default -> {
                var table = arns.table(text(request, "TableName"));
                var index = text(request, "IndexName");
                actions.add(
                        Ask.of(
                                "dynamodb:" + operation,
                                index.isEmpty() ? table : table + "/index/" + index));
            }
        }
        return List.copyOf(actions);
    }

    private void transaction(Map<String, Object> request, Set<Ask> actions) {
        for (Object element : list(request, "TransactItems")) {
            TRANSACTION_PARTS.forEach((part, action) -> {
                if (element instanceof Map<?, ?> item
                        && item.get(part) instanceof Map<?, ?> details) {
                    actions.add(item(action, String.valueOf(details.get("TableName"))));
                }
            });
        }
    }

    private Ask item(String action, String table) {
        return Ask.of("dynamodb:" + action, arns.table(table));
    }

    private Ask sqs(String operation, Map<String, Object> request) {
        var queue = text(request, "QueueUrl") + text(request, "QueueName");
        return Ask.of(
                "sqs:" + operation.replaceFirst("Batch$", ""),
                arns.queue(queue.substring(queue.lastIndexOf('/') + 1)));
    }

    private List<Ask> eventBridge(String operation, Map<String, Object> request) {
        var asks = new LinkedHashSet<Ask>();
        for (Object element : list(request, "Entries")) {
            if (element instanceof Map<?, ?> entry) {
                var bus = Optional.<Object>ofNullable(entry.get("EventBusName")).orElse("default");
                asks.add(Ask.of("events:" + operation, arns.bus(bus.toString())));
            }
        }
        return List.copyOf(asks);
    }

    private List<Ask> s3(String operation, Map<String, Object> request) {
        var bucket = "arn:aws:s3:::" + text(request, "Bucket");
        var object = bucket + "/" + text(request, "Key");
        return switch (operation) {
            case "PutObject", "CreateMultipartUpload", "UploadPart", "CompleteMultipartUpload" ->
                    List.of(Ask.of("s3:PutObject", object));
            case "HeadObject" -> List.of(Ask.of("s3:GetObject", object));
            case "ListObjects", "ListObjectsV2", "HeadBucket" ->
                    List.of(Ask.of("s3:ListBucket", bucket));
            case "CopyObject" -> copy(request, object);
            case String other when !text(request, "Key").isEmpty() ->
                    List.of(Ask.of("s3:" + other, object));
            case String other -> List.of(Ask.of("s3:" + other, bucket));
        };
    }

    private static List<Ask> copy(Map<String, Object> request, String object) {
        var source = text(request, "SourceBucket") + "/" + text(request, "SourceKey");
        var asks = new ArrayList<Ask>();
        asks.add(Ask.of("s3:PutObject", object));
        asks.add(Ask.of("s3:GetObject", "arn:aws:s3:::" + source));
        return asks;
    }

    private Ask email(String operation, Map<String, Object> request) {
        var from = text(request, "FromEmailAddress");
        var address = from.replaceFirst(".*<([^>]*)>.*", "$1").strip();
        return Ask.of("ses:" + operation, arns.identity(address)).with("ses:FromAddress", address);
    }

    private Ask connections(String operation, Map<String, Object> request) {
        var method =
                switch (operation) {
                    case "PostToConnection" -> "POST";
                    case "DeleteConnection" -> "DELETE";
                    default -> "GET";
                };
        return Ask.of(
                "execute-api:ManageConnections",
                arns.connection(method, text(request, "ConnectionId")));
    }

    private static String text(Map<String, Object> request, String name) {
        return request.get(name) instanceof String text ? text : "";
    }

    private static List<?> list(Map<String, Object> request, String name) {
        return request.get(name) instanceof List<?> list ? list : List.of();
    }
}
