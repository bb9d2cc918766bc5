package io.latchkey.transactions.store;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.events.Origin;
import io.latchkey.support.lambda.store.Committed;
import io.latchkey.support.lambda.store.Cursors;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.lambda.store.Key;
import io.latchkey.support.lambda.store.UnitOfWork;
import io.latchkey.transactions.domain.Decision;
import io.latchkey.transactions.domain.ReminderSettings;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.TransactionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The deals of every team; each method works in one team. */
public final class TransactionStore {
    private static final String STATE = "DEAL";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Ids ids;
    private final Snapshots snapshots;
    private final ReminderSettingsStore settings;

    public TransactionStore(DynamoDbClient dynamoDb, String table, Ids ids) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.ids = ids;
        this.snapshots = new Snapshots(dynamoDb, table);
        this.settings = new ReminderSettingsStore(dynamoDb, table);
    }

    public Optional<Transaction> find(TeamId team, TransactionId id) {
        var item =
                dynamoDb.getItem(r ->
                                r.tableName(table)
                                        .key(key(team, id).attributes())
                                        .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(deal(item));
    }

    /**
     * Stores a new deal.
     *
     * @param request the caller's own key for it, under which a second try finds the first
     */
    public Committed open(Origin origin, Decision.Changed opened, Optional<RequestKey> request) {
        var work = work(origin, Optional.empty(), opened);
        request.ifPresent(key ->
                work.request(
                        key.key(origin.team()),
                        opened.next().createdAt(),
                        key.attributes(opened.next().id())));
        return work.commit();
    }

    /** Stores a decision about the deal that was read, unless it changed since. */
    public Committed save(Origin origin, Transaction read, Decision.Changed decision) {
        return work(origin, Optional.of(read), decision).commit();
    }

    /** Stores what follows from an event, at most once for this consumer. */
    public Committed save(
            Origin origin, Transaction read, Decision.Changed decision, EventEnvelope cause) {
        return work(origin, Optional.of(read), decision)
                .mark(origin.team(), cause.id(), origin.actor(), decision.next().updatedAt())
                .commit();
    }

    UnitOfWork work(Origin origin, Optional<Transaction> read, Decision.Changed decision) {
        var deal = decision.next();
        var key = key(origin.team(), deal.id());
        var document = Documents.write(deal);
        var attributes =
                Listing.attributes(origin.team(), deal, document, settings.recent(origin.team()));
        var events =
                decision.events().stream()
                        .map(event -> EventJson.envelope(origin, ids.next("evt"), deal, event))
                        .toList();
        var work = new UnitOfWork(dynamoDb, table);
        var stored =
                read.isEmpty()
                        ? work.create(key, attributes)
                        : work.replace(key, read.get().version(), attributes);
        Uses.keep(stored, origin.team(), read, deal);
        Snapshots.add(stored, key.pk(), deal, document);
        return stored.publish(key.pk(), deal.version(), events);
    }

    /** The request that opened a deal before, if the key was used. */
    public Optional<RequestKey.Answered> answered(TeamId team, RequestKey request) {
        var item =
                dynamoDb.getItem(r ->
                                r.tableName(table)
                                        .key(request.key(team).attributes())
                                        .consistentRead(true))
                        .item();
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(RequestKey.Answered.of(new Item(item)));
    }

    /** Open or ended deals, the one with the nearest deadline first. */
    public Page<Transaction> list(TeamId team, boolean open, int limit, @Nullable String cursor) {
        var partition = Listing.partition(team, open);
        var request =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName("deals")
                        .keyConditionExpression("dealsPk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
                        .limit(limit);
        if (cursor != null) {
            request.exclusiveStartKey(Cursors.start(cursor, "dealsPk", partition));
        }
        return page(query(request, cursor)).map(TransactionStore::deal);
    }

    /** The deal as it was in that version; empty for one that it never had. */
    public Optional<Transaction> version(TeamId team, TransactionId id, long version) {
        return snapshots.version(key(team, id).pk(), version);
    }

    /** The deal as it was at that moment; empty before it was entered. */
    public Optional<Transaction> at(TeamId team, TransactionId id, Instant moment) {
        return snapshots.at(key(team, id).pk(), moment);
    }

    /**
     * What happened to a deal, the latest first; a change of very many dates may make a page longer
     * than its limit.
     */
    public Page<HistoryEntry> history(
            TeamId team, TransactionId id, int limit, @Nullable String cursor) {
        var pk = key(team, id).pk();
        var request =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :event)")
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk",
                                        AttributeValue.fromS(pk),
                                        ":event",
                                        AttributeValue.fromS("EVENT#")))
                        .scanIndexForward(false)
                        .limit(limit);
        if (cursor != null) {
            request.exclusiveStartKey(Cursors.start(cursor, "pk", pk));
        }
        return page(query(request, cursor)).flatMap(item -> HistoryEntry.of(new Item(item)));
    }

    /**
     * Deals of all teams in one shard for which a reminder is due, and settings that changed; only
     * the reminding function may read this index.
     */
    public Page<DueReminder> reminders(int shard, Instant until, @Nullable String cursor) {
        var request =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName("reminders")
                        .keyConditionExpression("reminderPk = :shard AND reminderSk < :until")
                        .expressionAttributeValues(
                                Map.of(
                                        ":shard",
                                                AttributeValue.fromS(Listing.reminderShard(shard)),
                                        ":until",
                                                AttributeValue.fromS(
                                                        Listing.sortable(until.plusSeconds(1)))))
                        .limit(50);
        if (cursor != null) {
            request.exclusiveStartKey(
                    Cursors.start(cursor, "reminderPk", Listing.reminderShard(shard)));
        }
        var response = dynamoDb.query(request.build());
        return new Page<>(
                response.items().stream().map(DueReminder::of).toList(),
                Cursors.after(response.lastEvaluatedKey()));
    }

    /**
     * Puts the deal to its place among the reminders by other settings, unless it changed since and
     * so was put there already.
     */
    public void remindBy(TeamId team, Transaction deal, ReminderSettings other) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":read", AttributeValue.fromN(Long.toString(deal.version())));
        var place = Listing.reminder(deal, other);
        place.forEach((name, value) -> values.put(":" + name, value));
        try {
            dynamoDb.updateItem(r ->
                    r.tableName(table)
                            .key(key(team, deal.id()).attributes())
                            .conditionExpression("version = :read")
                            .updateExpression(
                                    place.isEmpty()
                                            ? "REMOVE reminderPk, reminderSk"
                                            : "SET reminderPk = :reminderPk, reminderSk ="
                                                    + " :reminderSk")
                            .expressionAttributeValues(values));
        } catch (ConditionalCheckFailedException _) {
            // Whoever changed it knew the settings as they are.
        }
    }

    /** A cursor that names no place of this list is the caller's mistake. */
    private QueryResponse query(QueryRequest.Builder request, @Nullable String cursor) {
        try {
            return dynamoDb.query(request.build());
        } catch (DynamoDbException e) {
            if (cursor != null && "ValidationException".equals(e.awsErrorDetails().errorCode())) {
                throw new InvalidValue("cursor", "is the next of a page of this list");
            }
            throw e;
        }
    }

    private static Page<Map<String, AttributeValue>> page(QueryResponse response) {
        return new Page<>(response.items(), Cursors.after(response.lastEvaluatedKey()));
    }

    static Key key(TeamId team, TransactionId id) {
        return Key.of(team, "DEAL", id.value(), STATE);
    }

    static Transaction deal(Map<String, AttributeValue> item) {
        return Documents.read(new Item(item).bytes("document"));
    }
}
