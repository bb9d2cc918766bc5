package io.latchkey.notifications;

import io.latchkey.model.TeamId;
import io.latchkey.notifications.domain.Delivery;
import io.latchkey.notifications.domain.Delivery.Status;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.store.Committed;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.lambda.store.Key;
import io.latchkey.support.lambda.store.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The messages of each team and where they stand: {@code TEAM#<team>#MESSAGE#<id>}, {@code
 * MESSAGE}.
 */
final class DeliveryStore {
    private final DynamoDbClient dynamoDb;
    private final String table;

    DeliveryStore(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    Optional<Delivery> find(TeamId team, String messageId) {
        var item =
                dynamoDb.getItem(r ->
                                r.tableName(table)
                                        .key(key(team, messageId).attributes())
                                        .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(delivery(messageId, new Item(item)));
    }

    /** Stores the first state of a message, unless another worker has. */
    Committed begin(TeamId team, Delivery delivery) {
        return new UnitOfWork(dynamoDb, table)
                .create(key(team, delivery.messageId()), attributes(delivery))
                .commit();
    }

    /** Moves a message on, with the facts that tell the other concerns. */
    Committed move(TeamId team, Delivery from, Delivery to, List<EventEnvelope> events) {
        var key = key(team, from.messageId());
        return new UnitOfWork(dynamoDb, table)
                .replace(key, from.version(), attributes(to))
                .publish(key.pk(), to.version(), events)
                .commit();
    }

    private static Key key(TeamId team, String messageId) {
        return Key.of(team, "MESSAGE", messageId, "MESSAGE");
    }

    private static Map<String, AttributeValue> attributes(Delivery delivery) {
        return Map.of(
                "status", AttributeValue.fromS(delivery.status().name()),
                "version", AttributeValue.fromN(Long.toString(delivery.version())),
                "claimedUntil", AttributeValue.fromS(delivery.claimedUntil().toString()));
    }

    private static Delivery delivery(String messageId, Item item) {
        return new Delivery(
                messageId,
                Status.valueOf(item.text("status")),
                item.number("version"),
                Instant.parse(item.text("claimedUntil")));
    }
}
