package io.latchkey.transactions.store;

import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.Origin;
import io.latchkey.support.lambda.store.Committed;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.lambda.store.Key;
import io.latchkey.support.lambda.store.UnitOfWork;
import io.latchkey.transactions.domain.Decision;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.TransactionId;
import io.latchkey.transactions.domain.table.Recompute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** How far recomputations are, and the deals that they go through. */
public final class RecomputeStore {
    /** As many as one read of a batch takes. */
    public static final int MOST_IN_A_PAGE = 100;

    private static final String BY = "recompute";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Ids ids;
    private final TransactionStore deals;

    public RecomputeStore(DynamoDbClient dynamoDb, String table, Ids ids) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.ids = ids;
        this.deals = new TransactionStore(dynamoDb, table, ids);
    }

    public Optional<Recompute> find(TeamId team, String id) {
        var item =
                dynamoDb.getItem(r ->
                                r.tableName(table)
                                        .key(key(team, id).attributes())
                                        .consistentRead(true))
                        .item();
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(Json.read(new Item(item).text("document"), Recompute.class));
    }

    /**
     * A deal that uses the table.
     *
     * @param isMoved whether this recomputation moved it already
     */
    public record Use(TransactionId deal, boolean isMoved) {}

    /** The open deals that use the table and follow the last one that is done. */
    public List<Use> page(TeamId team, Recompute recompute, int size) {
        var after = Uses.OPEN + (recompute.last() == null ? "" : recompute.last());
        return dynamoDb
                .query(r ->
                        r.tableName(table)
                                // A sort key between the last one and the end of those open.
                                .keyConditionExpression("pk = :pk AND sk BETWEEN :after AND :end")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pk",
                                                AttributeValue.fromS(
                                                        Uses.partition(team, recompute.table())),
                                                ":after",
                                                AttributeValue.fromS(after + " "),
                                                ":end",
                                                AttributeValue.fromS(Uses.OPEN + "~")))
                                .limit(size)
                                .consistentRead(true))
                .items()
                .stream()
                .map(Item::new)
                .map(item -> use(item, recompute))
                .toList();
    }

    private static Use use(Item item, Recompute recompute) {
        return new Use(
                new TransactionId(item.text("sk").substring(Uses.OPEN.length())),
                item.find(BY).filter(recompute.id()::equals).isPresent());
    }

    /** The deals as they are, in any order. */
    public List<Transaction> deals(TeamId team, List<TransactionId> wanted) {
        var found = new ArrayList<Transaction>();
        var left =
                KeysAndAttributes.builder()
                        .keys(
                                wanted.stream()
                                        .map(id -> TransactionStore.key(team, id).attributes())
                                        .toList())
                        .consistentRead(true)
                        .build();
        while (left.hasKeys() && !left.keys().isEmpty()) {
            var asked = Map.of(table, left);
            var answer = dynamoDb.batchGetItem(r -> r.requestItems(asked));
            answer.responses()
                    .getOrDefault(table, List.of())
                    .forEach(item -> found.add(TransactionStore.deal(item)));
            left =
                    answer.unprocessedKeys()
                            .getOrDefault(table, KeysAndAttributes.builder().build());
        }
        return found;
    }

    public Optional<Transaction> deal(TeamId team, TransactionId id) {
        return deals.find(team, id);
    }

    /** Stores what the table made of the deal, and that this recomputation did. */
    public Committed save(
            Origin origin, Transaction read, Decision.Changed decision, Recompute recompute) {
        var use = Uses.key(origin.team(), recompute.table(), decision.next());
        return deals.work(origin, Optional.of(read), decision)
                .index(use, Map.of(BY, AttributeValue.fromS(recompute.id())))
                .commit();
    }

    /**
     * Stores how far it is, unless another run took it further since it was read.
     *
     * @param told whether to say so, which asks for the next page where there is one
     */
    public Committed advance(Origin origin, Recompute next, Instant now, boolean told) {
        var key = key(origin.team(), next.id());
        var work =
                new UnitOfWork(dynamoDb, table).replace(key, next.version() - 1, attributes(next));
        if (told) {
            work.publish(
                    key.pk(),
                    next.version(),
                    List.of(origin.event(ids, now, next.id(), next.event())));
        }
        return work.commit();
    }

    static Map<String, AttributeValue> attributes(Recompute recompute) {
        return Map.of(
                "document", AttributeValue.fromS(TableStore.json(recompute)),
                "version", TableStore.number(recompute.version()));
    }

    static Key key(TeamId team, String id) {
        return Key.of(team, "RECOMPUTE", id, "STATE");
    }
}
