package io.latchkey.listings.store;

import io.latchkey.listings.domain.Listing;
import io.latchkey.listings.domain.PropertyIdentity;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.domain.value.StandardStatus;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.lambda.store.Key;
import io.latchkey.support.lambda.store.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which listings are of one property. Beside them lies a guard whose version counts the listings
 * that people entered there: two who enter the same property at once cannot both find it free.
 */
final class PropertyStore {
    private static final String GUARD = "GUARD";
    private static final String LISTING = "LISTING#";

    /** More listings of one property than this are not looked at; a guard sorts before them. */
    private static final int MOST = 50;

    private final DynamoDbClient dynamoDb;
    private final String table;

    PropertyStore(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /**
     * A property as it was read.
     *
     * @param version of the guard, 0 where nobody entered one yet
     * @param onMarket the listings of it that stand for offer or are being entered
     */
    record Seen(String identity, long version, List<ListingKey> onMarket) {
        Seen {
            onMarket = List.copyOf(onMarket);
        }
    }

    List<Seen> look(TeamId team, Listing listing) {
        return PropertyIdentity.of(listing.facts()).stream()
                .map(identity -> look(team, identity))
                .toList();
    }

    private Seen look(TeamId team, String identity) {
        var pk = AttributeValue.fromS(key(team, identity, GUARD).pk());
        var items =
                dynamoDb.query(q ->
                                q.tableName(table)
                                        .keyConditionExpression("pk = :pk")
                                        .expressionAttributeValues(Map.of(":pk", pk))
                                        .consistentRead(true)
                                        .limit(MOST))
                        .items();
        var version = 0L;
        var onMarket = new ArrayList<ListingKey>();
        for (var attributes : items) {
            var item = new Item(attributes);
            if (item.text("sk").equals(GUARD)) {
                version = item.number("version");
            } else if (isTaken(StandardStatus.valueOf(item.text("status")))) {
                onMarket.add(new ListingKey(item.text("sk").substring(LISTING.length())));
            }
        }
        return new Seen(identity, version, onMarket);
    }

    private static boolean isTaken(StandardStatus status) {
        return status.isOnMarket() || status == StandardStatus.INCOMPLETE;
    }

    /** Lets the unit be stored only while these properties are as they were seen. */
    void guard(UnitOfWork work, TeamId team, List<Seen> seen) {
        for (var property : seen) {
            var key = key(team, property.identity(), GUARD);
            var attributes =
                    Map.of("version", AttributeValue.fromN(Long.toString(property.version() + 1)));
            var _ =
                    property.version() == 0
                            ? work.create(key, attributes)
                            : work.replace(key, property.version(), attributes);
        }
    }

    /** Keeps what is noted at its properties in step with the listing. */
    void note(UnitOfWork work, TeamId team, Optional<Listing> before, Listing after) {
        var old = before.map(listing -> PropertyIdentity.of(listing.facts())).orElse(List.of());
        var now = PropertyIdentity.of(after.facts());
        var sk = LISTING + after.key().value();
        old.stream()
                .filter(identity -> !now.contains(identity))
                .forEach(identity -> work.remove(key(team, identity, sk)));
        var sameStatus = before.filter(b -> b.status() == after.status()).isPresent();
        var status = Map.of("status", AttributeValue.fromS(after.status().name()));
        now.stream()
                .filter(identity -> !sameStatus || !old.contains(identity))
                .forEach(identity -> work.store(key(team, identity, sk), status));
    }

    private static Key key(TeamId team, String identity, String sk) {
        return Key.of(team, "PROPERTY", identity, sk);
    }
}
