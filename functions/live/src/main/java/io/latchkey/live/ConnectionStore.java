package io.latchkey.live;

import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.lambda.store.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who is connected: {@code TEAM#<team>#CONNECTIONS#open}, one item a connection. */
final class ConnectionStore {
    /** API Gateway closes a WebSocket after two hours at the latest. */
    private static final Duration LONGEST = Duration.ofHours(2).plusMinutes(10);

    private final DynamoDbClient dynamoDb;
    private final String table;

    ConnectionStore(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    void open(TeamId team, String connection, String user, Instant now) {
        var item = new HashMap<>(key(team, connection).attributes());
        item.put("user", AttributeValue.fromS(user));
        item.put(
                "expiresAt",
                AttributeValue.fromN(Long.toString(now.plus(LONGEST).getEpochSecond())));
        dynamoDb.putItem(r -> r.tableName(table).item(item));
    }

    void close(TeamId team, String connection) {
        dynamoDb.deleteItem(r -> r.tableName(table).key(key(team, connection).attributes()));
    }

    /** Hands over each of the team's open connections, page by page. */
    void each(TeamId team, Consumer<String> action) {
        var pk = AttributeValue.fromS(key(team, "").pk());
        dynamoDb.queryPaginator(r ->
                        r.tableName(table)
                                .keyConditionExpression("pk = :pk")
                                .projectionExpression("sk")
                                .expressionAttributeValues(Map.of(":pk", pk)))
                .items()
                .forEach(item -> action.accept(new Item(item).text("sk")));
    }

    private static Key key(TeamId team, String connection) {
        return Key.of(team, "CONNECTIONS", "open", connection);
    }
}
