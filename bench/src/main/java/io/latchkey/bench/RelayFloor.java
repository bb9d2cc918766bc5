package io.latchkey.bench;

import io.latchkey.engines.Engines;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What the emulators take by themselves: an item into a stream and out of it, a message into a
 * queue and out of it.
 */
final class RelayFloor {
    private RelayFloor() {}

    static Sample measure(int turns) {
        try (var dynamoDb = Engines.inMemory().dynamoDb(0);
                var sqs = Engines.inMemory().sqs(0);
                var stream = new Stream(dynamoDb.endpoint());
                var queue = queue(sqs.endpoint())) {
            var url = queue.createQueue(r -> r.queueName("floor")).queueUrl();
            var nanos = new ArrayList<Long>();
            for (int turn = 0; turn < turns; turn++) {
                var began = System.nanoTime();
                stream.roundTrip(turn);
                queue.sendMessage(r -> r.queueUrl(url).messageBody("x"));
                while (queue.receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(1))
                        .messages()
                        .isEmpty()) {
                    Thread.onSpinWait();
                }
                nanos.add(System.nanoTime() - began);
            }
            return Sample.ofNanos(nanos);
        }
    }

    private static SqsClient queue(URI endpoint) {
        return SqsClient.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(endpoint)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("bench", "bench")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** A table with a stream, read at its end. */
    private static final class Stream implements AutoCloseable {
        private final DynamoDbClient table;
        private final DynamoDbStreamsClient stream;
        private String iterator;

        Stream(URI endpoint) {
            this.table = RawDynamoDb.client(endpoint);
            RawDynamoDb.createTable(table, "transactions");
            this.stream =
                    DynamoDbStreamsClient.builder()
                            .region(Region.US_EAST_1)
                            .endpointOverride(endpoint)
                            .credentialsProvider(
                                    StaticCredentialsProvider.create(
                                            AwsBasicCredentials.create("bench", "bench")))
                            .httpClient(UrlConnectionHttpClient.create())
                            .build();
            var arn =
                    table.describeTable(r -> r.tableName("transactions")).table().latestStreamArn();
            var shard =
                    stream.describeStream(r -> r.streamArn(arn))
                            .streamDescription()
                            .shards()
                            .getFirst()
                            .shardId();
            this.iterator =
                    stream.getShardIterator(r ->
                                    r.streamArn(arn)
                                            .shardId(shard)
                                            .shardIteratorType(ShardIteratorType.LATEST))
                            .shardIterator();
        }

        void roundTrip(int turn) {
            table.putItem(r ->
                    r.tableName("transactions")
                            .item(
                                    Map.of(
                                            "pk",
                                            AttributeValue.fromS("floor-" + turn),
                                            "sk",
                                            AttributeValue.fromS("EVENT#1"))));
            for (boolean seen = false; !seen; ) {
                var records = stream.getRecords(r -> r.shardIterator(iterator));
                iterator = records.nextShardIterator();
                seen = records.hasRecords() && !records.records().isEmpty();
            }
        }

        @Override
        public void close() {
            table.close();
            stream.close();
        }
    }
}
