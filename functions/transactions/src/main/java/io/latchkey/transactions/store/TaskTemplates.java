package io.latchkey.transactions.store;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.lambda.store.Key;
import io.latchkey.transactions.domain.task.TaskLibrary;
import io.latchkey.transactions.domain.task.TaskTemplate;
import io.latchkey.transactions.tasks.ShippedTasks;
import io.latchkey.transactions.tasks.TemplateWords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The task templates of every team; each method works in one team. */
public final class TaskTemplates {
    /** So few that all of a team are read at once where a deal's tasks are planned. */
    public static final int MOST = 30;

    private static final int MOST_BYTES = 100_000;

    private final DynamoDbClient dynamoDb;
    private final String table;

    public TaskTemplates(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /**
     * A template as it is kept.
     *
     * @param version counts its changes from 1
     * @param by the user's name
     */
    public record Kept(TaskTemplate template, long version, String by, Instant at) {}

    /** The product's and the team's. */
    public TaskLibrary library(TeamId team) {
        return new TaskLibrary(
                ShippedTasks.all(), list(team).stream().map(Kept::template).toList());
    }

    /** All of the team, by id. */
    public List<Kept> list(TeamId team) {
        var pages =
                dynamoDb.queryPaginator(r ->
                        r.tableName(table)
                                .keyConditionExpression("pk = :pk")
                                .expressionAttributeValues(
                                        Map.of(":pk", AttributeValue.fromS(key(team, "").pk())))
                                .consistentRead(true));
        return pages.items().stream().map(TaskTemplates::kept).toList();
    }

    public Optional<Kept> find(TeamId team, String code) {
        var item =
                dynamoDb.getItem(r ->
                                r.tableName(table)
                                        .key(key(team, code).attributes())
                                        .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(kept(item));
    }

    /**
     * Stores a template in its next version.
     *
     * @return whether the one that was read was still there
     * @throws InvalidValue for one that is too large, or one more than a team has
     */
    public boolean save(TeamId team, Kept next) {
        var document = Json.write(TemplateWords.of(next.template()));
        if (document.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new InvalidValue("tasks", "have at most " + MOST_BYTES + " bytes together");
        }
        if (next.version() == 1 && list(team).size() >= MOST) {
            throw new InvalidValue("id", "is of one of at most " + MOST + " templates of a team");
        }
        var item = new HashMap<>(key(team, next.template().code()).attributes());
        item.put("version", AttributeValue.fromN(Long.toString(next.version())));
        item.put("document", AttributeValue.fromS(document));
        item.put("updatedBy", AttributeValue.fromS(next.by()));
        item.put("updatedAt", AttributeValue.fromS(next.at().toString()));
        try {
            dynamoDb.putItem(r -> {
                r.tableName(table).item(item);
                if (next.version() == 1) {
                    r.conditionExpression("attribute_not_exists(pk)");
                } else {
                    r.conditionExpression("version = :read")
                            .expressionAttributeValues(read(next.version() - 1));
                }
            });
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    /** Whether the version that was read was still there, and is no more. */
    public boolean remove(TeamId team, String code, long versionRead) {
        try {
            dynamoDb.deleteItem(r ->
                    r.tableName(table)
                            .key(key(team, code).attributes())
                            .conditionExpression("version = :read")
                            .expressionAttributeValues(read(versionRead)));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Map<String, AttributeValue> read(long version) {
        return Map.of(":read", AttributeValue.fromN(Long.toString(version)));
    }

    private static Key key(TeamId team, String code) {
        return Key.of(team, "TASKS", "TEMPLATES", "TEMPLATE#" + code);
    }

    private static Kept kept(Map<String, AttributeValue> attributes) {
        var item = new Item(attributes);
        return new Kept(
                Json.read(item.text("document"), TemplateWords.class).template(),
                item.number("version"),
                item.text("updatedBy"),
                Instant.parse(item.text("updatedAt")));
    }
}
