package io.latchkey.infra;

import java.util.List;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** A function behind a queue of its own, with dead letters. */
final class QueueWorker extends Construct {
    private static final int BATCH = 10;
    private static final int MOST_AT_ONCE = 10;

    private final LatchkeyFunction function;
    private final Queue queue;
    private final Queue deadLetters;

    QueueWorker(LatchkeyFunction function, House house) {
        super(function, "Worker");
        this.function = function;
        var queues = new LatchkeyQueue(house, this);
        this.deadLetters = queues.deadLetters(function.name());
        this.queue = queues.forFunction(function, deadLetters);
        permit();
        consume();
    }

    Queue queue() {
        return queue;
    }

    Queue deadLetters() {
        return deadLetters;
    }

    /** For work that goes on by messages to itself. */
    void letSendToItself() {
        function.allow(List.of("sqs:SendMessage"), queue.getQueueArn());
    }

    private void permit() {
        var name = Names.variable(function.name());
        function.allow(
                        List.of(
                                "sqs:ReceiveMessage",
                                "sqs:DeleteMessage",
                                "sqs:ChangeMessageVisibility",
                                "sqs:GetQueueAttributes"),
                        queue.getQueueArn())
                .allow(List.of("sqs:SendMessage"), deadLetters.getQueueArn())
                .allowKey("sqs")
                .variable(name + "_QUEUE_URL", queue.getQueueUrl())
                .variable(name + "_DEAD_LETTERS_URL", deadLetters.getQueueUrl());
    }

    private void consume() {
        var source =
                CfnEventSourceMapping.Builder.create(this, "Source")
                        .functionName(function.arn())
                        .eventSourceArn(queue.getQueueArn())
                        .batchSize(BATCH)
                        .functionResponseTypes(List.of("ReportBatchItemFailures"))
                        .scalingConfig(
                                CfnEventSourceMapping.ScalingConfigProperty.builder()
                                        .maximumConcurrency(MOST_AT_ONCE)
                                        .build())
                        .build();
        Names.fix(source, function.name() + "Source");
    }
}
