package io.latchkey.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What an engine acknowledged is there after the process has been killed in the middle of writes.
 */
@Tag("slow")
class KilledEngineTest {
    private static final int WRITERS = 8;
    private static final int BEFORE_THE_KILL = 200;

    @Test
    void noAcknowledgedMessageIsLost(@TempDir Path data) throws Exception {
        var killed = EngineProcess.start("sqs", data);
        var acknowledged = new ConcurrentSkipListSet<String>();
        try (var client = Sdk.sqs(killed.endpoint())) {
            var url = client.createQueue(q -> q.queueName("work")).queueUrl();
            writeUntilKilled(
                    killed,
                    acknowledged,
                    body -> client.sendMessage(m -> m.queueUrl(url).messageBody(body)));
        }
        try (var engine = Engines.keptIn(data).sqs(0);
                var client = Sdk.sqs(engine.endpoint())) {
            assertThat(receiveAll(client)).containsAll(acknowledged);
        }
    }

    @Test
    void aDeletedMessageStaysDeletedAndAReceivedOneComesAgain(@TempDir Path data) throws Exception {
        var killed = EngineProcess.start("sqs", data);
        try (var client = Sdk.sqs(killed.endpoint())) {
            var url = client.createQueue(q -> q.queueName("work")).queueUrl();
            client.sendMessage(m -> m.queueUrl(url).messageBody("done"));
            var done = client.receiveMessage(r -> r.queueUrl(url)).messages().getFirst();
            client.deleteMessage(m -> m.queueUrl(url).receiptHandle(done.receiptHandle()));
            client.sendMessage(m -> m.queueUrl(url).messageBody("in work"));
            client.receiveMessage(r -> r.queueUrl(url).visibilityTimeout(1));
            killed.kill();
        }
        try (var engine = Engines.keptIn(data).sqs(0);
                var client = Sdk.sqs(engine.endpoint())) {
            assertThat(receiveAll(client)).containsExactly("in work");
        }
    }

    @RepeatedTest(2)
    void noAcknowledgedItemIsLostAndTheStreamGoesOnFromItsCheckpoint(@TempDir Path data)
            throws Exception {
        var killed = EngineProcess.start("dynamodb", data);
        var acknowledged = new ConcurrentSkipListSet<String>();
        String checkpoint;
        try (var client = Sdk.dynamoDb(killed.endpoint())) {
            var things = new Things(client);
            things.create();
            things.put("before");
            checkpoint = StreamReader.of(killed.endpoint()).readAll().lastSequenceNumber();
            writeUntilKilled(killed, acknowledged, things::put);
        }
        try (var engine = Engines.keptIn(data).dynamoDb(0);
                var client = Sdk.dynamoDb(engine.endpoint())) {
            assertThat(new Things(client).keys()).contains("before").containsAll(acknowledged);
            assertThat(StreamReader.of(engine.endpoint()).readAfter(checkpoint).keys())
                    .doesNotContain("before")
                    .containsAll(acknowledged);
        }
    }

    private static void writeUntilKilled(
            EngineProcess engine, Set<String> acknowledged, Consumer<String> write)
            throws InterruptedException {
        var enough = new CountDownLatch(BEFORE_THE_KILL);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var i = 0; i < WRITERS; i++) {
                var name = i + "-";
                writers.execute(() -> writeOn(name, acknowledged, enough, write));
            }
            enough.await();
            engine.kill();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
    }

    private static void writeOn(
            String writer,
            Set<String> acknowledged,
            CountDownLatch enough,
            Consumer<String> write) {
        try {
            for (var n = 0; true; n++) {
                write.accept(writer + n);
                acknowledged.add(writer + n);
                enough.countDown();
            }
        } catch (SdkException e) {
            // The engine has been killed: nothing more is acknowledged.
            return;
        }
    }

    private static Set<String> receiveAll(SqsClient client) {
        var url = client.getQueueUrl(q -> q.queueName("work")).queueUrl();
        var bodies = new TreeSet<String>();
        while (true) {
            var messages =
                    client.receiveMessage(
                                    r -> r.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(2))
                            .messages();
            if (messages.isEmpty()) {
                return bodies;
            }
            for (var message : messages) {
                bodies.add(message.body());
                client.deleteMessage(m -> m.queueUrl(url).receiptHandle(message.receiptHandle()));
            }
        }
    }
}
