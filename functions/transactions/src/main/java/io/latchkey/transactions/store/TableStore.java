package io.latchkey.transactions.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.latchkey.model.InvalidValue;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.events.Origin;
import io.latchkey.support.lambda.store.Committed;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.lambda.store.Key;
import io.latchkey.support.lambda.store.UnitOfWork;
import io.latchkey.transactions.domain.table.Recompute;
import io.latchkey.transactions.domain.table.TableEvent;
import io.latchkey.transactions.domain.table.TeamHolidays;
import io.latchkey.transactions.domain.table.TeamTable;
import io.latchkey.transactions.domain.table.TeamTemplate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The tables of every team; each method works in one team. {@link RuleLibraries} reads them. */
public final class TableStore {
    static final String TABLE = "TABLE#";

    /** What an item of DynamoDB holds, less what stands beside the document. */
    private static final int MOST_BYTES = 350_000;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Ids ids;

    public TableStore(DynamoDbClient dynamoDb, String table, Ids ids) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.ids = ids;
    }

    /**
     * Stores a table's next state with its event and with what will bring the deals after it,
     * unless any table of the team changed since the shelf was read: what one says of others holds
     * then too.
     */
    public Committed save(Origin origin, Shelf read, Change change, Optional<Recompute> recompute) {
        var team = origin.team();
        var next = change.next();
        var work = new UnitOfWork(dynamoDb, table);
        write(work, stamp(team), read.stamp(), Map.of("version", number(read.stamp() + 1)));
        var old = read.find(next.id()).map(each -> each.edition().version()).orElse(0L);
        write(work, key(team, next.id()), old, attributes(next));
        recompute.ifPresent(begun ->
                work.create(
                        RecomputeStore.key(team, begun.id()), RecomputeStore.attributes(begun)));
        var event = origin.event(ids, next.edition().at(), next.id(), change.event());
        var history = Key.of(team, "TABLE", next.id(), "EVENT").pk();
        return work.publish(history, next.edition().version(), List.of(event)).commit();
    }

    /** A table as it is to be, and what is told of it. */
    public record Change(TeamTable next, TableEvent event) {}

    /** Whether any deal of the team uses the table, be it one that has ended. */
    public boolean isUsed(TeamId team, String id) {
        return !dynamoDb.query(r ->
                        r.tableName(table)
                                .keyConditionExpression("pk = :pk")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pk",
                                                AttributeValue.fromS(Uses.partition(team, id))))
                                .limit(1)
                                .consistentRead(true))
                .items()
                .isEmpty();
    }

    private static void write(
            UnitOfWork work, Key key, long versionRead, Map<String, AttributeValue> attributes) {
        var _ =
                versionRead == 0
                        ? work.create(key, attributes)
                        : work.replace(key, versionRead, attributes);
    }

    private static Map<String, AttributeValue> attributes(TeamTable next) {
        var document = json(next);
        if (document.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new InvalidValue("", "has at most " + MOST_BYTES + " bytes");
        }
        return Map.of(
                "document", AttributeValue.fromS(document),
                "version", number(next.edition().version()),
                "gone", AttributeValue.fromBool(next.edition().gone()));
    }

    static TeamTable read(Item item) {
        var type =
                TeamTemplate.isCode(item.text("sk").substring(TABLE.length()))
                        ? TeamTemplate.class
                        : TeamHolidays.class;
        try {
            return Documents.MAPPER.readValue(item.text("document"), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a stored table cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    static String json(Object record) {
        try {
            return Documents.MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a table cannot be written", e);
        }
    }

    static String partition(TeamId team) {
        return stamp(team).pk();
    }

    static Key stamp(TeamId team) {
        return Key.of(team, "TABLES", "ALL", "STAMP");
    }

    static Key key(TeamId team, String id) {
        return new Key(partition(team), TABLE + id);
    }

    static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
