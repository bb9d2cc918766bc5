package io.latchkey.transactions.store;

import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.store.Committed;
import io.latchkey.support.lambda.store.Cursors;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.lambda.store.Key;
import io.latchkey.support.lambda.store.UnitOfWork;
import io.latchkey.transactions.domain.CalendarFeed;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Calendar feeds of every team. A feed stands twice: among its member's, and under the SHA-256 of
 * its secret. The latter key alone begins with no team: a calendar program knows the secret and
 * nothing else, and the secret names the team.
 */
public final class CalendarFeedStore {
    private static final String SECRET = "CALENDAR";

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** A feed and whose deals it shows. */
    public record Found(TeamId team, CalendarFeed feed) {}

    public CalendarFeedStore(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /**
     * Stores a new feed.
     *
     * @param secret which is not stored itself
     */
    public void create(TeamId team, CalendarFeed feed, String secret) {
        var hash = Sha256.hex(secret);
        var document = AttributeValue.fromS(Json.write(feed));
        var _ =
                new UnitOfWork(dynamoDb, table)
                        .create(
                                key(team, feed.user(), feed.id()),
                                Map.of("document", document, "secret", AttributeValue.fromS(hash)))
                        .create(
                                secretKey(hash),
                                Map.of(
                                        "document",
                                        document,
                                        "team",
                                        AttributeValue.fromS(team.value())))
                        .commit();
    }

    /** The feed of a secret; one that was taken back is as unknown as one that never was. */
    public Optional<Found> find(String secret) {
        return item(secretKey(Sha256.hex(secret)))
                .map(item -> new Found(new TeamId(item.text("team")), feed(item)));
    }

    /** Takes a member's feed back; false when there is none. */
    public boolean delete(TeamId team, String user, String id) {
        var key = key(team, user, id);
        var hash = item(key).map(item -> item.text("secret"));
        return hash.isPresent()
                && new UnitOfWork(dynamoDb, table)
                                .remove(key)
                                .remove(secretKey(hash.get()))
                                .commit()
                        instanceof Committed.Done;
    }

    /**
     * A member's feeds, or everybody's, those of a member by their age.
     *
     * @param user null for everybody's
     */
    public Page<CalendarFeed> list(
            TeamId team, @Nullable String user, int limit, @Nullable String cursor) {
        var request = query(team, user).limit(limit);
        if (cursor != null) {
            request.exclusiveStartKey(Cursors.start(cursor, "pk", partition(team)));
        }
        var response = dynamoDb.query(request.build());
        return new Page<>(
                response.items().stream().map(item -> feed(new Item(item))).toList(),
                Cursors.after(response.lastEvaluatedKey()));
    }

    /** How many feeds a member has. */
    public int count(TeamId team, String user) {
        return dynamoDb.query(query(team, user).select(Select.COUNT).build()).count();
    }

    private QueryRequest.Builder query(TeamId team, @Nullable String user) {
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :feeds)")
                .expressionAttributeValues(
                        Map.of(
                                ":pk",
                                AttributeValue.fromS(partition(team)),
                                ":feeds",
                                AttributeValue.fromS("FEED#" + (user == null ? "" : user + "#"))));
    }

    private Optional<Item> item(Key key) {
        var item =
                dynamoDb.getItem(r -> r.tableName(table).key(key.attributes()).consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(new Item(item));
    }

    private static CalendarFeed feed(Item item) {
        return Json.read(item.text("document"), CalendarFeed.class);
    }

    private static String partition(TeamId team) {
        return Key.prefix(team) + "CALENDARS";
    }

    private static Key key(TeamId team, String user, String id) {
        return new Key(partition(team), "FEED#" + user + "#" + id);
    }

    private static Key secretKey(String hash) {
        return new Key(SECRET + "#" + hash, SECRET);
    }
}
