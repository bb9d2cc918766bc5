package io.latchkey.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

class EmbeddedCloudTest {
    private static final TableSpec DEALS =
            TableSpec.named("deals")
                    .withIndex("deals", "dealsPk", "dealsSk")
                    .withKeysOnlyIndex("reminders", "reminderPk", "reminderSk");

    @Test
    void aTableHasItsStreamItsTimeToLiveAndItsIndexes() {
        var name = EmbeddedCloud.createTable(DEALS);
        var table = EmbeddedCloud.dynamoDb().describeTable(t -> t.tableName(name)).table();
        assertThat(table.streamSpecification().streamViewTypeAsString()).isEqualTo("NEW_IMAGE");
        assertThat(table.globalSecondaryIndexes())
                .anySatisfy(index -> assertThat(index.indexName()).isEqualTo("deals"))
                .anySatisfy(index ->
                        assertThat(index.projection().projectionType())
                                .isEqualTo(ProjectionType.KEYS_ONLY));
        assertThat(
                        EmbeddedCloud.dynamoDb()
                                .describeTimeToLive(t -> t.tableName(name))
                                .timeToLiveDescription()
                                .attributeName())
                .isEqualTo("expiresAt");
    }

    @Test
    void twoTablesOfOneSpecAreApart() {
        var one = EmbeddedCloud.createTable(DEALS);
        var other = EmbeddedCloud.createTable(DEALS);
        var item = Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));
        EmbeddedCloud.dynamoDb().putItem(p -> p.tableName(one).item(item));
        assertThat(EmbeddedCloud.dynamoDb().scan(s -> s.tableName(other)).count()).isZero();
    }

    @Test
    void whatIsReceivedTooOftenEndsInTheDeadLetters() {
        var queue = EmbeddedCloud.createQueue("work", 2);
        var sqs = EmbeddedCloud.sqs();
        sqs.sendMessage(m -> m.queueUrl(queue.url()).messageBody("poison"));
        for (var i = 0; i < 3; i++) {
            sqs.receiveMessage(r -> r.queueUrl(queue.url()));
        }
        assertThat(sqs.receiveMessage(r -> r.queueUrl(queue.deadLettersUrl())).messages())
                .singleElement()
                .satisfies(message -> assertThat(message.body()).isEqualTo("poison"));
    }

    @Test
    void anObjectIsReadBackFromABucketOfTheTestsOwn() {
        var bucket = EmbeddedCloud.createBucket("Messages");
        EmbeddedCloud.s3()
                .putObject(p -> p.bucket(bucket).key("a.json"), RequestBody.fromString("{}"));
        assertThat(
                        EmbeddedCloud.s3()
                                .getObjectAsBytes(g -> g.bucket(bucket).key("a.json"))
                                .asUtf8String())
                .isEqualTo("{}");
    }

    @Test
    void aFunctionsEnvironmentCarriesItsNameAsItsIdentity() {
        var environment = EmbeddedCloud.environment("SendMessage", "DYNAMODB");
        assertThat(environment)
                .containsEntry("AWS_ACCESS_KEY_ID", "SendMessage")
                .containsEntry(
                        "AWS_ENDPOINT_URL_DYNAMODB", EmbeddedCloud.dynamoDbEndpoint().toString())
                .doesNotContainKey("AWS_ENDPOINT_URL_SQS");
    }
}
