package io.latchkey.infra;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** Queues as we make them: encrypted with the data key, over TLS only, kept for fourteen days. */
final class LatchkeyQueue {
    /** One more than a handler's own attempts: it lays a message aside itself, with the reason. */
    private static final int RECEIVES = 6;

    private final House house;
    private final Construct scope;

    LatchkeyQueue(House house, Construct scope) {
        this.house = house;
        this.scope = scope;
    }

    /** A queue where messages end that nobody could handle; an alarm watches it. */
    Queue deadLetters(String owner) {
        var queue = build(owner + "DeadLetters", Duration.seconds(30), null);
        house.watch().deadLetters(owner, queue);
        return queue;
    }

    /** A function's own queue. AWS advises six times the function's time limit for visibility. */
    Queue forFunction(LatchkeyFunction function, Queue deadLetters) {
        var visibility = Duration.seconds(6 * function.timeoutSeconds());
        var redrive =
                DeadLetterQueue.builder().queue(deadLetters).maxReceiveCount(RECEIVES).build();
        var queue = build(function.name() + "Queue", visibility, redrive);
        house.watch().queue(function.name(), queue);
        return queue;
    }

    private Queue build(String id, Duration visibility, @Nullable DeadLetterQueue redrive) {
        var queue =
                Queue.Builder.create(scope, id)
                        .encryption(QueueEncryption.KMS)
                        .encryptionMasterKey(house.key())
                        .dataKeyReuse(Duration.hours(1))
                        .enforceSsl(true)
                        .retentionPeriod(Duration.days(14))
                        .visibilityTimeout(visibility)
                        .receiveMessageWaitTime(Duration.seconds(20))
                        .deadLetterQueue(redrive)
                        .removalPolicy(house.settings().keep())
                        .build();
        Names.fix(queue, id);
        return queue;
    }

    /** Lets the rule put events into the queue. */
    static void open(Queue queue, String ruleArn) {
        queue.addToResourcePolicy(
                PolicyStatement.Builder.create()
                        .principals(List.of(new ServicePrincipal("events.amazonaws.com")))
                        .actions(List.of("sqs:SendMessage"))
                        .resources(List.of(queue.getQueueArn()))
                        .conditions(Map.of("ArnEquals", Map.of("aws:SourceArn", ruleArn)))
                        .build());
    }
}
