package io.latchkey.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The parts of SQS that the suite leans on behave in the engine as they do on AWS. */
class QueueBehaviourTest {
    private static Engine engine;
    private static SqsClient client;

    @BeforeAll
    static void start() {
        engine = Engines.inMemory().sqs(0);
        client = Sdk.sqs(engine.endpoint());
    }

    @AfterAll
    static void stop() {
        client.close();
        engine.close();
    }

    @Test
    void aReceivedMessageIsHiddenUntilItsVisibilityIsSetToZeroAndCountsItsReceives() {
        var url = queue("hidden", Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "60"));
        client.sendMessage(m -> m.queueUrl(url).messageBody("a"));
        var first = receive(url).getFirst();
        assertThat(receive(url)).isEmpty();
        client.changeMessageVisibility(
                v -> v.queueUrl(url).receiptHandle(first.receiptHandle()).visibilityTimeout(0));
        assertThat(receive(url))
                .singleElement()
                .satisfies(again ->
                        assertThat(again.attributes())
                                .containsEntry(
                                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2"));
    }

    @Test
    void aPoisonMessageMovesToTheDeadLettersAndBackByAMoveTask() {
        var letters = queue("letters", Map.of());
        var redrive =
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":1}".formatted(arn(letters));
        var url =
                queue(
                        "poisoned",
                        Map.of(
                                QueueAttributeName.REDRIVE_POLICY,
                                redrive,
                                QueueAttributeName.VISIBILITY_TIMEOUT,
                                "0"));
        client.sendMessage(m -> m.queueUrl(url).messageBody("poison"));
        assertThat(receive(url)).hasSize(1);
        assertThat(receive(url)).isEmpty();
        assertThat(attribute(letters, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .isEqualTo("1");
        client.startMessageMoveTask(t -> t.sourceArn(arn(letters)).destinationArn(arn(url)));
        assertThat(receivePatiently(url)).extracting(Message::body).containsExactly("poison");
    }

    @Test
    void aGroupIsInOrderAndWaitsForItsFirstMessageWhileOthersGoOn() {
        var url =
                queue(
                        "ordered.fifo",
                        Map.of(
                                QueueAttributeName.FIFO_QUEUE,
                                "true",
                                QueueAttributeName.CONTENT_BASED_DEDUPLICATION,
                                "true"));
        for (var body : List.of("a1", "a2", "b1", "a1")) {
            client.sendMessage(
                    m -> m.queueUrl(url).messageGroupId(body.substring(0, 1)).messageBody(body));
        }
        var first = client.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(1)).messages();
        assertThat(first).extracting(Message::body).containsExactly("a1");
        assertThat(receive(url)).extracting(Message::body).containsExactly("b1");
        client.deleteMessage(d -> d.queueUrl(url).receiptHandle(first.getFirst().receiptHandle()));
        assertThat(receive(url)).extracting(Message::body).containsExactly("a2");
        assertThat(receive(url)).isEmpty();
    }

    @Test
    void aMessageOverOneMebibyteIsRefused() {
        var url = queue("large", Map.of());
        assertThatThrownBy(() ->
                        client.sendMessage(
                                m -> m.queueUrl(url).messageBody("x".repeat(1024 * 1024 + 1))))
                .isInstanceOf(SqsException.class);
    }

    private static String queue(String name, Map<QueueAttributeName, String> attributes) {
        return client.createQueue(q -> q.queueName(name).attributes(attributes)).queueUrl();
    }

    private static List<Message> receive(String url) {
        return receive(url, 0);
    }

    private static List<Message> receivePatiently(String url) {
        return receive(url, 5);
    }

    private static List<Message> receive(String url, int seconds) {
        return client.receiveMessage(r ->
                        r.queueUrl(url)
                                .maxNumberOfMessages(10)
                                .waitTimeSeconds(seconds)
                                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    private static String arn(String url) {
        return attribute(url, QueueAttributeName.QUEUE_ARN);
    }

    private static String attribute(String url, QueueAttributeName name) {
        var attributes =
                client.getQueueAttributes(a -> a.queueUrl(url).attributeNames(name)).attributes();
        return Objects.requireNonNull(attributes.get(name));
    }
}
