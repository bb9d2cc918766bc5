package io.latchkey.support.lambda.store;

import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.events.EventEnvelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * One decision's writes: the new state, its events (the outbox), and the mark that makes a second
 * delivery or a repeated request harmless, in a single transaction. Not for use by more than one
 * thread; used once.
 */
public final class UnitOfWork {
    /** Longer than a message can live in a queue and its dead-letter queue. */
    private static final Duration MARK_KEPT = Duration.ofDays(15);

    private static final Duration REQUEST_KEPT = Duration.ofDays(1);
    private static final int MOST_ITEMS = 100;
    private static final int ATTEMPTS = 6;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final List<TransactWriteItem> items = new ArrayList<>();
    private final List<Committed> onFailedCondition = new ArrayList<>();

    public UnitOfWork(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /** Stores an item that must not exist yet. */
    public UnitOfWork create(Key key, Map<String, AttributeValue> attributes) {
        return put(key, attributes, "attribute_not_exists(pk)", Map.of(), new Committed.LostRace());
    }

    /**
     * Replaces an item that must still have the version that was read. The new version is among the
     * attributes, as {@code version}.
     */
    public UnitOfWork replace(Key key, long versionRead, Map<String, AttributeValue> attributes) {
        var values = Map.of(":read", AttributeValue.fromN(Long.toString(versionRead)));
        return put(key, attributes, "version = :read", values, new Committed.LostRace());
    }

    /** Stores an item whatever is there, such as one that only points to another. */
    public UnitOfWork store(Key key, Map<String, AttributeValue> attributes) {
        var item = new HashMap<>(attributes);
        item.putAll(key.attributes());
        return unconditional(
                TransactWriteItem.builder().put(p -> p.tableName(table).item(item)).build());
    }

    /** Removes an item, if it is there. */
    public UnitOfWork remove(Key key) {
        return unconditional(
                TransactWriteItem.builder()
                        .delete(d -> d.tableName(table).key(key.attributes()))
                        .build());
    }

    private UnitOfWork unconditional(TransactWriteItem item) {
        items.add(item);
        onFailedCondition.add(new Committed.LostRace());
        return this;
    }

    /**
     * Adds the events to the outbox, in the partition of the item they happened to, where they are
     * its history too.
     *
     * @param version of the item after this decision
     */
    public UnitOfWork publish(String pk, long version, List<EventEnvelope> events) {
        var items = Outbox.items(events);
        for (int n = 0; n < items.size(); n++) {
            var key = new Key(pk, "EVENT#%010d#%03d".formatted(version, n));
            create(key, Map.of("event", AttributeValue.fromS(items.get(n))));
        }
        return this;
    }

    /** Marks the event as handled by this consumer; if it was, nothing of this unit is stored. */
    public UnitOfWork mark(TeamId team, String eventId, String consumer, Instant now) {
        var expires = AttributeValue.fromN(Long.toString(now.plus(MARK_KEPT).getEpochSecond()));
        var key = Key.of(team, "SEEN", eventId, consumer);
        return put(
                key,
                Map.of("expiresAt", expires),
                "attribute_not_exists(pk)",
                Map.of(),
                new Committed.AlreadyDone());
    }

    /**
     * Remembers a caller's request by its own key; if it was answered before, nothing of this unit
     * is stored.
     *
     * @param attributes what is needed to give the same answer again
     */
    public UnitOfWork request(Key key, Instant now, Map<String, AttributeValue> attributes) {
        var all = new HashMap<>(attributes);
        all.put(
                "expiresAt",
                AttributeValue.fromN(Long.toString(now.plus(REQUEST_KEPT).getEpochSecond())));
        return put(key, all, "attribute_not_exists(pk)", Map.of(), new Committed.AlreadyDone());
    }

    /** Stores an item whether or not it is there: for indexes, which say what the state says. */
    public UnitOfWork index(Key key, Map<String, AttributeValue> attributes) {
        var item = new HashMap<>(attributes);
        item.putAll(key.attributes());
        return add(
                TransactWriteItem.builder().put(p -> p.tableName(table).item(item)).build(),
                new Committed.LostRace());
    }

    /** Takes such an item away, whether or not it is there. */
    public UnitOfWork unindex(Key key) {
        return add(
                TransactWriteItem.builder()
                        .delete(d -> d.tableName(table).key(key.attributes()))
                        .build(),
                new Committed.LostRace());
    }

    /** Stores nothing unless another item still is as it was read. */
    public UnitOfWork require(Key key, Map<String, AttributeValue> attributes) {
        var condition =
                attributes.keySet().stream()
                        .map(name -> name + " = :" + name)
                        .collect(Collectors.joining(" AND "));
        var values = new HashMap<String, AttributeValue>();
        attributes.forEach((name, value) -> values.put(":" + name, value));
        return add(
                TransactWriteItem.builder()
                        .conditionCheck(c ->
                                c.tableName(table)
                                        .key(key.attributes())
                                        .conditionExpression(condition)
                                        .expressionAttributeValues(values))
                        .build(),
                new Committed.LostRace());
    }

    private UnitOfWork put(
            Key key,
            Map<String, AttributeValue> attributes,
            String condition,
            Map<String, AttributeValue> values,
            Committed otherwise) {
        var item = new HashMap<>(attributes);
        item.putAll(key.attributes());
        var put = Put.builder().tableName(table).item(item).conditionExpression(condition);
        if (!values.isEmpty()) {
            put.expressionAttributeValues(values);
        }
        return add(TransactWriteItem.builder().put(put.build()).build(), otherwise);
    }

    private UnitOfWork add(TransactWriteItem item, Committed otherwise) {
        items.add(item);
        onFailedCondition.add(otherwise);
        return this;
    }

    /**
     * Writes everything or nothing. Conflicts with a transaction in flight and throttling are tried
     * again with jitter.
     *
     * @throws TransactionCanceledException when trying again did not help, or the table refused an
     *     item for what it is
     */
    public Committed commit() {
        if (items.size() > MOST_ITEMS) {
            throw new IllegalStateException(
                    "one decision of "
                            + items.size()
                            + " items; a transaction takes "
                            + MOST_ITEMS);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                dynamoDb.transactWriteItems(request -> request.transactItems(items));
                return new Committed.Done();
            } catch (TransactionCanceledException e) {
                var outcome = outcome(e);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                if (attempt == ATTEMPTS || !passing(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /**
     * A failed condition's meaning; "done before" outweighs "lost", since a repeated unit fails
     * both.
     */
    private Optional<Committed> outcome(TransactionCanceledException e) {
        @Nullable Committed found = null;
        List<CancellationReason> reasons = e.cancellationReasons();
        for (int i = 0; i < reasons.size(); i++) {
            if (!"ConditionalCheckFailed".equals(reasons.get(i).code())) {
                continue;
            }
            if (onFailedCondition.get(i) instanceof Committed.AlreadyDone done) {
                return Optional.of(done);
            }
            found = onFailedCondition.get(i);
        }
        return Optional.ofNullable(found);
    }

    private static boolean passing(TransactionCanceledException e) {
        return e.cancellationReasons().stream()
                .map(CancellationReason::code)
                .anyMatch(code ->
                        "TransactionConflict".equals(code)
                                || "ThrottlingError".equals(code)
                                || "ProvisionedThroughputExceeded".equals(code));
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5L << attempt) + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two attempts to write", e);
        }
    }
}
