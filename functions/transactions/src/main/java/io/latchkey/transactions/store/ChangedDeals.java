package io.latchkey.transactions.store;

import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.lambda.store.Key;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.TransactionId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * A team's deals by their last change, which costs a reader who has seen them little to ask for:
 * the index holds keys alone, and each change gives a deal another one.
 */
public final class ChangedDeals {
    private static final String INDEX = "changed";
    private static final int MOST_OF_A_BATCH = 100;
    private static final int ATTEMPTS = 5;
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final DynamoDbClient dynamoDb;
    private final String table;

    /**
     * A deal in its place.
     *
     * @param place sorts by time and is another one after every change
     */
    public record Changed(String place, Key key) {
        /** Whether the change was at that moment or later. */
        public boolean isSince(Instant moment) {
            return place.compareTo(SORTABLE.format(moment)) >= 0;
        }
    }

    public ChangedDeals(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    static String partition(TeamId team, Transaction deal) {
        return partition(team, deal.terms().stage().isOpen());
    }

    private static String partition(TeamId team, boolean open) {
        return Key.prefix(team) + "CHANGED#" + (open ? "open" : "ended");
    }

    static String place(Transaction deal) {
        return SORTABLE.format(deal.updatedAt()) + "#" + deal.id().value() + "#" + deal.version();
    }

    /** The open or ended deals that changed last, the latest first. */
    public List<Changed> latest(TeamId team, boolean open, int most) {
        var response =
                dynamoDb.query(r ->
                        r.tableName(table)
                                .indexName(INDEX)
                                .keyConditionExpression("changedPk = :pk")
                                .expressionAttributeValues(
                                        Map.of(":pk", AttributeValue.fromS(partition(team, open))))
                                .scanIndexForward(false)
                                .limit(most));
        return response.items().stream()
                .map(Item::new)
                .map(item ->
                        new Changed(
                                item.text("changedSk"), new Key(item.text("pk"), item.text("sk"))))
                .toList();
    }

    /** One deal in its place; empty when there is no such deal. */
    public Optional<Changed> one(TeamId team, TransactionId id) {
        var key = TransactionStore.key(team, id);
        var item =
                dynamoDb.getItem(r ->
                                r.tableName(table)
                                        .key(key.attributes())
                                        .projectionExpression("changedSk")
                                        .consistentRead(true))
                        .item();
        return new Item(item).find("changedSk").map(place -> new Changed(place, key));
    }

    /** Reads these deals as they are now, a batch at a time. */
    public void read(List<Changed> some, Consumer<Transaction> reader) {
        for (int from = 0; from < some.size(); from += MOST_OF_A_BATCH) {
            var to = Math.min(some.size(), from + MOST_OF_A_BATCH);
            batch(some.subList(from, to)).forEach(reader);
        }
    }

    private List<Transaction> batch(List<Changed> some) {
        var deals = new ArrayList<Transaction>();
        Map<String, KeysAndAttributes> asked =
                Map.of(
                        table,
                        KeysAndAttributes.builder()
                                .keys(some.stream().map(each -> each.key().attributes()).toList())
                                .projectionExpression("document")
                                .consistentRead(true)
                                .build());
        for (int attempt = 0; !asked.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("the table left out deals again and again");
            }
            var keys = asked;
            var answer = dynamoDb.batchGetItem(r -> r.requestItems(keys));
            answer.responses().getOrDefault(table, List.of()).stream()
                    .map(item -> Documents.read(new Item(item).bytes("document")))
                    .forEach(deals::add);
            asked = answer.unprocessedKeys();
        }
        return deals;
    }
}
