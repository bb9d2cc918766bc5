package io.latchkey.engines;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads the only stream there is, shard by shard, to its present end. */
record StreamReader(DynamoDbStreamsClient client) {
    record Read(List<Record> records) {
        String lastSequenceNumber() {
            return records.getLast().dynamodb().sequenceNumber();
        }

        List<String> keys() {
            return records.stream().map(r -> Things.key(r.dynamodb().keys())).toList();
        }
    }

    static StreamReader of(URI endpoint) {
        return new StreamReader(Sdk.streams(endpoint));
    }

    Read readAll() {
        return read(ShardIteratorType.TRIM_HORIZON, null);
    }

    Read readAfter(String sequenceNumber) {
        return read(ShardIteratorType.AFTER_SEQUENCE_NUMBER, sequenceNumber);
    }

    private Read read(ShardIteratorType type, @Nullable String after) {
        var arn = client.listStreams(s -> {}).streams().getFirst().streamArn();
        var records = new ArrayList<Record>();
        for (var shard :
                client.describeStream(s -> s.streamArn(arn)).streamDescription().shards()) {
            var iterator =
                    client.getShardIterator(i ->
                                    i.streamArn(arn)
                                            .shardId(shard.shardId())
                                            .shardIteratorType(type)
                                            .sequenceNumber(after))
                            .shardIterator();
            readShard(iterator, records);
        }
        return new Read(records);
    }

    private void readShard(String start, List<Record> records) {
        var iterator = start;
        while (iterator != null) {
            var at = iterator;
            var page = client.getRecords(g -> g.shardIterator(at));
            records.addAll(page.records());
            iterator = page.records().isEmpty() ? null : page.nextShardIterator();
        }
    }
}
