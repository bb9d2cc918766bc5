package io.latchkey.support.lambda.queue;

import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * What happens to messages that were not handled: they wait in their queue, or lie in its
 * dead-letter queue with a reason.
 */
public final class MessageFate {
    private static final Logger LOG = LoggerFactory.getLogger(MessageFate.class);
    private static final Duration LONGEST_DELAY = Duration.ofHours(12);
    private static final int LONGEST_REASON = 1000;

    private final String queueUrl;
    private final String deadLettersUrl;
    private final Supplier<SqsClient> clients;
    private @Nullable SqsClient client;

    /** Most batches need no client at all, so it is made on first use. */
    public MessageFate(String queueUrl, String deadLettersUrl, Supplier<SqsClient> clients) {
        this.queueUrl = queueUrl;
        this.deadLettersUrl = deadLettersUrl;
        this.clients = clients;
    }

    /**
     * The queues that the template gives to this handler: {@code RECALCULATE_DEADLINES_QUEUE_URL}
     * and its kin.
     */
    public static MessageFate of(Environment environment, Class<?> handler) {
        var name =
                handler.getSimpleName()
                        .replaceAll("([a-z])([A-Z])", "$1_$2")
                        .toUpperCase(Locale.ROOT);
        return new MessageFate(
                environment.require(name + "_QUEUE_URL"),
                environment.require(name + "_DEAD_LETTERS_URL"),
                () -> new AwsClients(environment).sqs());
    }

    /**
     * Best effort: if it fails, the message comes again after the queue's own visibility timeout.
     */
    void delay(Message message, Duration delay) {
        var seconds = (int) Math.min(delay.toSeconds(), LONGEST_DELAY.toSeconds());
        try {
            client().changeMessageVisibility(r ->
                    r.queueUrl(queueUrl)
                            .receiptHandle(message.receipt())
                            .visibilityTimeout(seconds));
        } catch (SdkException e) {
            LOG.warn("message {} waits for the queue's own time-out instead", message.id(), e);
        }
    }

    /**
     * Whether it lies in the dead-letter queue now; if not, it stays where it is and comes again.
     */
    boolean bury(Message message, String function, String reason) {
        var attributes =
                Map.of(
                        "reason",
                                text(
                                        reason.substring(
                                                0, Math.min(reason.length(), LONGEST_REASON))),
                        "function", text(function),
                        "deliveries", text(Integer.toString(message.deliveries())),
                        "messageId", text(message.id()));
        try {
            client().sendMessage(r ->
                    r.queueUrl(deadLettersUrl)
                            .messageBody(message.body())
                            .messageAttributes(attributes));
            return true;
        } catch (SdkException e) {
            LOG.error("message {} could not be laid aside", message.id(), e);
            return false;
        }
    }

    private synchronized SqsClient client() {
        if (client == null) {
            client = clients.get();
        }
        return client;
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
    }
}
