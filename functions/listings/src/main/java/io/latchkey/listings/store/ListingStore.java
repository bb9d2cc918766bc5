package io.latchkey.listings.store;

import io.latchkey.listings.domain.Decision;
import io.latchkey.listings.domain.Listing;
import io.latchkey.listings.domain.TakeFromSource;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.domain.value.StandardStatus;
import io.latchkey.model.InvalidValue;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.events.Origin;
import io.latchkey.support.lambda.store.Committed;
import io.latchkey.support.lambda.store.Cursors;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.lambda.store.UnitOfWork;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The listings of every team; each method works in one team. */
public final class ListingStore {
    /** Into as many parts all listings are counted off. */
    public static final int SHARDS = Places.SHARDS;

    private static final int RACES = 5;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Ids ids;
    private final PropertyStore properties;

    public ListingStore(DynamoDbClient dynamoDb, String table, Ids ids) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.ids = ids;
        this.properties = new PropertyStore(dynamoDb, table);
    }

    /** How entering a listing ended. */
    public sealed interface Entered {
        /** It is stored. */
        record Done(Listing listing) implements Entered {}

        /** A listing of this key is there already: the request was sent before. */
        record Before(Listing listing) implements Entered {}

        /** The property is on the market or being entered already. */
        record Duplicate(ListingKey other) implements Entered {}
    }

    public Optional<Listing> find(TeamId team, ListingKey key) {
        var item =
                dynamoDb.getItem(r ->
                                r.tableName(table)
                                        .key(Places.key(team, key).attributes())
                                        .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(listing(item));
    }

    /**
     * Those of the listings that exist, by key.
     *
     * @param keys at most 100
     */
    public Map<ListingKey, Listing> findAll(TeamId team, Collection<ListingKey> keys) {
        var wanted =
                keys.stream().distinct().map(key -> Places.key(team, key).attributes()).toList();
        var found = new HashMap<ListingKey, Listing>();
        while (!wanted.isEmpty()) {
            var request = KeysAndAttributes.builder().keys(wanted).consistentRead(true).build();
            var answer = dynamoDb.batchGetItem(r -> r.requestItems(Map.of(table, request)));
            for (var item : answer.responses().getOrDefault(table, List.of())) {
                var listing = listing(item);
                found.put(listing.key(), listing);
            }
            var left = answer.unprocessedKeys().get(table);
            wanted = left == null ? List.of() : left.keys();
        }
        return found;
    }

    /**
     * Stores a listing that somebody entered.
     *
     * @param twice whether the property may be on the market already
     */
    public Entered enter(Origin origin, Decision.Changed entered, boolean twice) {
        var listing = entered.next();
        for (int race = 0; race < RACES; race++) {
            var before = find(origin.team(), listing.key());
            if (before.isPresent()) {
                return new Entered.Before(before.get());
            }
            var seen = properties.look(origin.team(), listing);
            var other = seen.stream().flatMap(s -> s.onMarket().stream()).findFirst();
            if (other.isPresent() && !twice) {
                return new Entered.Duplicate(other.get());
            }
            var work = work(origin, Optional.empty(), entered);
            properties.guard(work, origin.team(), seen);
            if (work.commit() instanceof Committed.Done) {
                return new Entered.Done(listing);
            }
        }
        throw new IllegalStateException("a property is being entered again and again");
    }

    /** Stores a decision about the listing that was read, unless it changed since. */
    public Committed save(Origin origin, Listing read, Decision.Changed decision) {
        return work(origin, Optional.of(read), decision).commit();
    }

    /**
     * Stores what an MLS says of a listing, unless something newer is stored.
     *
     * @return the decision that stands now
     */
    public Decision take(Origin origin, TakeFromSource.Row row, Instant now) {
        for (int race = 0; race < RACES; race++) {
            var known = find(origin.team(), row.key());
            var decision = TakeFromSource.take(known, row, now);
            if (!(decision instanceof Decision.Changed changed)
                    || work(origin, known, changed).commit() instanceof Committed.Done) {
                return decision;
            }
        }
        throw new IllegalStateException("a listing is being changed again and again");
    }

    private UnitOfWork work(Origin origin, Optional<Listing> read, Decision.Changed decision) {
        var listing = decision.next();
        var key = Places.key(origin.team(), listing.key());
        var attributes = Places.attributes(origin.team(), listing, Documents.write(listing));
        var events = envelopes(origin, decision);
        var work = new UnitOfWork(dynamoDb, table);
        var stored =
                read.isEmpty()
                        ? work.create(key, attributes)
                        : work.replace(key, read.get().version(), attributes);
        properties.note(stored, origin.team(), read, listing);
        return stored.publish(key.pk(), listing.version(), events);
    }

    private List<EventEnvelope> envelopes(Origin origin, Decision.Changed decision) {
        return decision.events().stream()
                .map(event -> Documents.envelope(origin, ids.next("evt"), decision.next(), event))
                .toList();
    }

    /** Listings, the last that changed first; of one status or of all. */
    public Page<Listing> list(
            TeamId team, Optional<StandardStatus> status, int limit, @Nullable String cursor) {
        var name = status.isPresent() ? "listings" : "modified";
        var partition = status.map(s -> Places.of(team, s)).orElseGet(() -> Places.all(team));
        var request =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(name)
                        .keyConditionExpression(name + "Pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
                        .scanIndexForward(false)
                        .limit(limit);
        if (cursor != null) {
            request.exclusiveStartKey(Cursors.start(cursor, name + "Pk", partition));
        }
        return page(query(request, cursor)).map(ListingStore::listing);
    }

    /** What happened to a listing, the latest first. */
    public Page<HistoryEntry> history(
            TeamId team, ListingKey key, int limit, @Nullable String cursor) {
        var pk = Places.key(team, key).pk();
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

    /** A listing of some team. */
    public record Known(TeamId team, ListingKey key) {}

    /**
     * The keys of all teams' listings in one shard; only those who build the index again may read
     * them.
     *
     * @param shard from 0, below {@link #SHARDS}
     */
    public Page<Known> keys(int shard, int limit, @Nullable String cursor) {
        var partition = Places.shard(shard);
        var request =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName("keys")
                        .keyConditionExpression("keysPk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
                        .limit(limit);
        if (cursor != null) {
            request.exclusiveStartKey(Cursors.start(cursor, "keysPk", partition));
        }
        return page(dynamoDb.query(request.build()))
                .map(item -> {
                    var parts = new Item(item).text("keysSk").split("#", -1);
                    return new Known(new TeamId(parts[0]), new ListingKey(parts[1]));
                });
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

    private static Listing listing(Map<String, AttributeValue> item) {
        return Documents.read(new Item(item).text("document"));
    }
}
