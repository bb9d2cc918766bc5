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
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.TransactionId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The deals of every team; each method works in one team. */
public final class TransactionStore {
    private static final String STATE = "DEAL";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Ids ids;

    public TransactionStore(DynamoDbClient dynamoDb, String table, Ids ids) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.ids = ids;
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
        var work = work(origin, opened, 0);
        request.ifPresent(key ->
                work.request(
                        key.key(origin.team()),
                        opened.next().createdAt(),
                        key.attributes(opened.next().id())));
        return work.commit();
    }

    /** Stores a decision about the deal that was read, unless it changed since. */
    public Committed save(Origin origin, Transaction read, Decision.Changed decision) {
        return work(origin, decision, read.version()).commit();
    }

    /** Stores what follows from an event, at most once for this consumer. */
    public Committed save(
            Origin origin, Transaction read, Decision.Changed decision, EventEnvelope cause) {
        return work(origin, decision, read.version())
                .mark(origin.team(), cause.id(), origin.actor(), decision.next().updatedAt())
                .commit();
    }

    private UnitOfWork work(Origin origin, Decision.Changed decision, long versionRead) {
        var deal = decision.next();
        var key = key(origin.team(), deal.id());
        var attributes = Listing.attributes(origin.team(), deal, Documents.write(deal));
        var events =
                decision.events().stream()
                        .map(event -> EventJson.envelope(origin, ids.next("evt"), deal, event))
                        .toList();
        var work = new UnitOfWork(dynamoDb, table);
        var stored =
                versionRead == 0
                        ? work.create(key, attributes)
                        : work.replace(key, versionRead, attributes);
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

    /** What happened to a deal, the latest first. */
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
        return page(query(request, cursor)).map(item -> HistoryEntry.of(new Item(item)));
    }

    /**
     * Deals of all teams in one shard for which a reminder is due; only the reminding function may
     * read this index.
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

    private static Key key(TeamId team, TransactionId id) {
        return Key.of(team, "DEAL", id.value(), STATE);
    }

    private static Transaction deal(Map<String, AttributeValue> item) {
        return Documents.read(new Item(item).text("document"));
    }
}
