package io.latchkey.transactions.store;

import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.lambda.store.Key;
import io.latchkey.support.lambda.store.UnitOfWork;
import io.latchkey.transactions.domain.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every version of a deal as it was: its document, and beside it, by time, which version it was.
 * Written with the version itself and never changed; any of them is two reads away.
 */
final class Snapshots {
    private static final String VERSION = "VERSION#";
    private static final String TIME = "TIME#";
    // As wide as time is told in events, so that text sorts as time does.
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final DynamoDbClient dynamoDb;
    private final String table;

    Snapshots(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    static void add(UnitOfWork work, String pk, Transaction deal, byte[] document) {
        work.create(
                new Key(pk, version(deal.version())),
                Map.of("snapshot", AttributeValue.fromB(SdkBytes.fromByteArray(document))));
        work.create(
                new Key(pk, time(deal.updatedAt()) + "#" + version(deal.version())),
                Map.of("version", AttributeValue.fromN(Long.toString(deal.version()))));
    }

    /** The deal as it was in that version. */
    Optional<Transaction> version(String pk, long version) {
        var key = new Key(pk, version(version));
        var item =
                dynamoDb.getItem(r -> r.tableName(table).key(key.attributes()).consistentRead(true))
                        .item();
        return Optional.ofNullable(item.get("snapshot"))
                .map(snapshot -> Documents.read(snapshot.b().asByteArray()));
    }

    /** The deal as it was at that moment; empty before it was entered. */
    Optional<Transaction> at(String pk, Instant moment) {
        var last =
                dynamoDb.query(r ->
                                r.tableName(table)
                                        .keyConditionExpression(
                                                "pk = :pk AND sk BETWEEN :first AND :last")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":pk", AttributeValue.fromS(pk),
                                                        ":first", AttributeValue.fromS(TIME),
                                                        ":last",
                                                                AttributeValue.fromS(
                                                                        time(moment) + "#~")))
                                        .scanIndexForward(false)
                                        .limit(1)
                                        .consistentRead(true))
                        .items();
        return last.isEmpty()
                ? Optional.empty()
                : version(pk, new Item(last.getFirst()).number("version"));
    }

    private static String version(long version) {
        return VERSION + "%010d".formatted(version);
    }

    private static String time(Instant moment) {
        return TIME + SORTABLE.format(moment);
    }
}
