package io.latchkey.transactions.store;

import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.transactions.domain.RuleLibrary;
import io.latchkey.transactions.domain.form.ContractForm;
import io.latchkey.transactions.domain.table.TeamTable;
import io.latchkey.transactions.forms.Forms;
import io.latchkey.transactions.forms.HolidayTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rules that a team's deals can be under. A team's tables are read once and kept as long as
 * their stamp says that none of them changed: one small read for each question, always of today's.
 */
public final class RuleLibraries {
    private static final RuleLibrary SHIPPED = shipped();
    private static final int MOST_KEPT = 20;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Map<TeamId, Shelf> kept =
            new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<TeamId, Shelf> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    public RuleLibraries(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /** The product's own and the team's, for what people do. */
    public RuleLibrary of(TeamId team) {
        return shelf(team).library();
    }

    /**
     * As {@link #of}, with holidays that were deleted: for what functions compute, who cannot ask
     * anybody for others.
     */
    public RuleLibrary ever(TeamId team) {
        return shelf(team).ever();
    }

    /** The product's own alone. */
    public static RuleLibrary ofProduct() {
        return SHIPPED;
    }

    /** The team's tables as they are now. */
    public Shelf shelf(TeamId team) {
        var stamp = stamp(team);
        synchronized (kept) {
            var known = kept.get(team);
            if (known != null && known.stamp() == stamp) {
                return known;
            }
        }
        // Read after the stamp, the tables are as new or newer; a newer stamp is found out next
        // time.
        var tables = stamp == 0 ? List.<TeamTable>of() : tables(team);
        var shelf = Shelf.of(stamp, tables, SHIPPED);
        synchronized (kept) {
            kept.put(team, shelf);
        }
        return shelf;
    }

    private long stamp(TeamId team) {
        var item =
                dynamoDb.getItem(r ->
                                r.tableName(table)
                                        .key(TableStore.stamp(team).attributes())
                                        .consistentRead(true))
                        .item();
        return item.isEmpty() ? 0 : new Item(item).number("version");
    }

    private List<TeamTable> tables(TeamId team) {
        var found = new ArrayList<TeamTable>();
        dynamoDb.queryPaginator(r ->
                        r.tableName(table)
                                .keyConditionExpression("pk = :pk AND begins_with(sk, :kind)")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pk",
                                                AttributeValue.fromS(TableStore.partition(team)),
                                                ":kind",
                                                AttributeValue.fromS(TableStore.TABLE)))
                                .consistentRead(true))
                .items()
                .forEach(item -> found.add(TableStore.read(new Item(item))));
        return found;
    }

    private static RuleLibrary shipped() {
        var forms = new LinkedHashMap<String, ContractForm>();
        Forms.shipped().forEach(form -> forms.put(form.code(), form));
        return new RuleLibrary(forms, HolidayTables.shipped());
    }
}
