package io.latchkey.transactions.store;

import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.store.Committed;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.lambda.store.Key;
import io.latchkey.support.lambda.store.UnitOfWork;
import io.latchkey.transactions.domain.ReminderSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Each team's reminder settings. A change of them stands itself in the index of next reminders,
 * until the team's deals were brought to their places by it: a run that ends early goes on from the
 * page that is noted here.
 */
public final class ReminderSettingsStore {
    static final String KIND = "REMINDER-SETTINGS";

    /** How long one reader may go by settings that were changed. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /**
     * Longer than settings are held for fresh and a write of a deal can take: whatever was put in
     * its place by the old settings is there when the deals are gone through.
     */
    private static final Duration SETTLED = Duration.ofSeconds(60);

    private static final int MOST_TEAMS_KEPT = 1000;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Clock clock = Clock.systemUTC();
    private final Map<TeamId, Kept> kept = new LeastRecent();

    private record Kept(ReminderSettings settings, Instant until) {}

    /** Forgets the team that was asked for longest ago. */
    private static final class LeastRecent extends LinkedHashMap<TeamId, Kept> {
        private static final long serialVersionUID = 1;

        LeastRecent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<TeamId, Kept> eldest) {
            return size() > MOST_TEAMS_KEPT;
        }
    }

    public ReminderSettingsStore(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /** The settings as they are; what is usual where nobody changed them. */
    public ReminderSettings find(TeamId team) {
        return item(team)
                .map(item -> Json.read(item.text("document"), ReminderSettings.class))
                .orElse(ReminderSettings.USUAL);
    }

    /** The settings as they are, or were some seconds ago. */
    ReminderSettings recent(TeamId team) {
        synchronized (kept) {
            var known = kept.get(team);
            if (known != null && clock.instant().isBefore(known.until())) {
                return known.settings();
            }
        }
        var read = new Kept(find(team), clock.instant().plus(FRESH));
        synchronized (kept) {
            kept.put(team, read);
        }
        return read.settings();
    }

    /** Stores the next version, unless another came first. */
    public Committed save(TeamId team, ReminderSettings next, Instant now) {
        var shard = Math.floorMod(team.value().hashCode(), Listing.SHARDS);
        var attributes =
                Map.of(
                        "version",
                        AttributeValue.fromN(Long.toString(next.version())),
                        "document",
                        AttributeValue.fromS(Json.write(next)),
                        "reminderPk",
                        AttributeValue.fromS(Listing.reminderShard(shard)),
                        "reminderSk",
                        AttributeValue.fromS(
                                Listing.sortable(now.plus(SETTLED)) + "#" + team.value()));
        var work = new UnitOfWork(dynamoDb, table);
        return next.version() == 1
                ? work.create(key(team), attributes).commit()
                : work.replace(key(team), next.version() - 1, attributes).commit();
    }

    /** The page of the team's deals that is to be gone through next; empty for the first. */
    public Optional<String> page(TeamId team) {
        return item(team).flatMap(item -> item.find("page"));
    }

    /** Notes that the deals before this page have their places; with no page, that all have. */
    public void reached(TeamId team, ReminderSettings by, @Nullable String page) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":by", AttributeValue.fromN(Long.toString(by.version())));
        if (page != null) {
            values.put(":page", AttributeValue.fromS(page));
        }
        try {
            dynamoDb.updateItem(r ->
                    r.tableName(table)
                            .key(key(team).attributes())
                            .conditionExpression("version = :by")
                            .updateExpression(
                                    page == null
                                            ? "REMOVE reminderPk, reminderSk, page"
                                            : "SET page = :page")
                            .expressionAttributeValues(values));
        } catch (ConditionalCheckFailedException _) {
            // Changed again meanwhile: the later change begins from the first page.
        }
    }

    private Optional<Item> item(TeamId team) {
        var item =
                dynamoDb.getItem(r ->
                                r.tableName(table).key(key(team).attributes()).consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(new Item(item));
    }

    private static Key key(TeamId team) {
        return new Key(Key.prefix(team) + KIND, "SETTINGS");
    }
}
