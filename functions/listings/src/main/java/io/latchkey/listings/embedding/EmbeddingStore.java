package io.latchkey.listings.embedding;

import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.lambda.store.Key;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Embeddings beside their listings: an index that is built again asks no model again. */
public final class EmbeddingStore {
    private static final String SK = "EMBEDDING";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public EmbeddingStore(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    public Optional<Embedding> find(TeamId team, ListingKey key) {
        return Optional.ofNullable(findAll(team, List.of(key)).get(key));
    }

    /**
     * Those that exist, by listing.
     *
     * @param keys at most 100
     */
    public Map<ListingKey, Embedding> findAll(TeamId team, Collection<ListingKey> keys) {
        var wanted = keys.stream().distinct().map(key -> key(team, key).attributes()).toList();
        var found = new HashMap<ListingKey, Embedding>();
        while (!wanted.isEmpty()) {
            var request = KeysAndAttributes.builder().keys(wanted).build();
            var answer = dynamoDb.batchGetItem(r -> r.requestItems(Map.of(table, request)));
            for (var attributes : answer.responses().getOrDefault(table, List.of())) {
                var item = new Item(attributes);
                var pk = item.text("pk");
                found.put(
                        new ListingKey(pk.substring(pk.lastIndexOf('#') + 1)),
                        new Embedding(
                                item.text("hash"),
                                item.text("model"),
                                vector(
                                        Optional.ofNullable(attributes.get("vector"))
                                                .orElseThrow())));
            }
            var left = answer.unprocessedKeys().get(table);
            wanted = left == null ? List.of() : left.keys();
        }
        return found;
    }

    /**
     * Stores it; what it was made from is in it, so that it matters little which one comes last.
     */
    public void put(TeamId team, ListingKey key, Embedding embedding) {
        var item = new HashMap<>(key(team, key).attributes());
        item.put("hash", AttributeValue.fromS(embedding.hash()));
        item.put("model", AttributeValue.fromS(embedding.model()));
        item.put("dimension", AttributeValue.fromN(Integer.toString(embedding.dimension())));
        item.put("vector", AttributeValue.fromB(bytes(embedding.vector())));
        dynamoDb.putItem(r -> r.tableName(table).item(item));
    }

    private static Key key(TeamId team, ListingKey key) {
        return Key.of(team, "LISTING", key.value(), SK);
    }

    private static SdkBytes bytes(List<Float> vector) {
        var buffer = ByteBuffer.allocate(4 * vector.size());
        vector.forEach(buffer::putFloat);
        return SdkBytes.fromByteArray(buffer.array());
    }

    private static List<Float> vector(AttributeValue value) {
        var floats = value.b().asByteBuffer().asFloatBuffer();
        var vector = new ArrayList<Float>(floats.remaining());
        while (floats.hasRemaining()) {
            vector.add(floats.get());
        }
        return vector;
    }
}
