package io.latchkey.support.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.s3.model.S3Exception;

class FaultyProxyTest {
    private final String table = EmbeddedCloud.createTable(TableSpec.named("faulty"));
    private FaultyProxy proxy;
    private DynamoDbClient client;

    @BeforeEach
    void open() {
        proxy = FaultyProxy.before(EmbeddedCloud.dynamoDbEndpoint());
        client = Clients.dynamoDb(proxy.endpoint());
    }

    @AfterEach
    void close() {
        client.close();
        proxy.close();
    }

    @Test
    void callsPassAndAreCounted() {
        put("ü");
        assertThat(stored("ü")).isTrue();
        assertThat(proxy.count("PutItem")).isEqualTo(1);
        assertThat(proxy.calls()).extracting(FaultyProxy.Call::method).containsOnly("POST");
    }

    @Test
    void afterTwoThrottlesTheClientsRetryComesThrough() {
        proxy.fail(2, Fault.throttle());
        put("a");
        assertThat(proxy.count("PutItem")).isEqualTo(3);
        assertThat(stored("a")).isTrue();
    }

    @Test
    void aThrottleReachesTheCallerAsDynamoDbSaysIt() {
        proxy.fail(100, Fault.throttle());
        try (var once = withoutRetry()) {
            assertThatThrownBy(() -> once.putItem(p -> p.tableName(table).item(item("a"))))
                    .isInstanceOf(ProvisionedThroughputExceededException.class);
        }
        proxy.heal();
        put("a");
        assertThat(stored("a")).isTrue();
    }

    @Test
    void onlyTheNamedOperationFails() {
        proxy.fail(1, "TransactWriteItems", Fault.dynamoDbError());
        put("a");
        var write =
                TransactWriteItem.builder().put(p -> p.tableName(table).item(item("b"))).build();
        try (var once = withoutRetry()) {
            assertThatThrownBy(() -> once.transactWriteItems(t -> t.transactItems(write)))
                    .isInstanceOfSatisfying(
                            DynamoDbException.class,
                            e -> assertThat(e.statusCode()).isEqualTo(500));
        }
    }

    @Test
    void aLostAnswerLeavesTheWorkDone() {
        try (var once = withoutRetry()) {
            proxy.fail(1, Fault.lostAnswer());
            assertThatThrownBy(() -> once.putItem(p -> p.tableName(table).item(item("a"))))
                    .isInstanceOf(SdkClientException.class);
        }
        assertThat(stored("a")).isTrue();
    }

    @Test
    void aResetLeavesTheWorkUndone() {
        try (var once = withoutRetry()) {
            proxy.fail(1, Fault.reset());
            assertThatThrownBy(() -> once.putItem(p -> p.tableName(table).item(item("a"))))
                    .isInstanceOf(SdkClientException.class);
        }
        assertThat(stored("a")).isFalse();
    }

    @Test
    void aDelayOutlastsAClientWithLessPatience() {
        proxy.fail(1, Fault.delay(Duration.ofSeconds(2)));
        assertThatThrownBy(() ->
                        client.putItem(p ->
                                p.tableName(table)
                                        .item(item("a"))
                                        .overrideConfiguration(
                                                o -> o.apiCallTimeout(Duration.ofMillis(200)))))
                .isInstanceOf(SdkClientException.class);
    }

    @Test
    void aSignedUploadPassesAndAnS3ErrorReachesTheCaller() {
        var bucket = EmbeddedCloud.createBucket("faulty");
        try (var before = FaultyProxy.before(EmbeddedCloud.s3Endpoint());
                var s3 = Clients.s3(before.endpoint())) {
            s3.putObject(
                    p -> p.bucket(bucket).key("a"), RequestBody.fromString("x".repeat(99_999)));
            assertThat(s3.getObjectAsBytes(g -> g.bucket(bucket).key("a")).asUtf8String())
                    .hasSize(99_999);
            before.fail(100, Fault.s3SlowDown());
            assertThatThrownBy(() -> s3.headBucket(h -> h.bucket(bucket)))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(503));
        }
    }

    private DynamoDbClient withoutRetry() {
        return Clients.dynamoDbWithoutRetry(proxy.endpoint());
    }

    private void put(String key) {
        client.putItem(p -> p.tableName(table).item(item(key)));
    }

    private boolean stored(String key) {
        return EmbeddedCloud.dynamoDb().getItem(g -> g.tableName(table).key(item(key))).hasItem();
    }

    private static Map<String, AttributeValue> item(String key) {
        return Map.of("pk", AttributeValue.fromS(key), "sk", AttributeValue.fromS("x"));
    }
}
