package io.latchkey.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * A function that hears of events: rule, queue of its own, dead letters. What the rule cannot put
 * into the queue ends among the same dead letters, as the same event, and is redriven the same way.
 */
final class QueueConsumer extends Construct {
    private static final int BATCH = 10;
    private static final int MOST_AT_ONCE = 10;

    private final LatchkeyFunction function;
    private final Queue queue;
    private final Queue deadLetters;

    /**
     * @param pattern which events of the bus it hears of
     */
    QueueConsumer(LatchkeyFunction function, House house, Bus bus, Map<String, ?> pattern) {
        super(function, "Consumer");
        this.function = function;
        var queues = new LatchkeyQueue(house, this);
        this.deadLetters = queues.deadLetters(function.name());
        this.queue = queues.forFunction(function, deadLetters);
        var rule = rule(bus, pattern);
        LatchkeyQueue.open(queue, rule.getAttrArn());
        LatchkeyQueue.open(deadLetters, rule.getAttrArn());
        permit();
        consume();
    }

    private CfnRule rule(Bus bus, Map<String, ?> pattern) {
        var target =
                CfnRule.TargetProperty.builder()
                        .id("Queue")
                        .arn(queue.getQueueArn())
                        .deadLetterConfig(
                                CfnRule.DeadLetterConfigProperty.builder()
                                        .arn(deadLetters.getQueueArn())
                                        .build())
                        .build();
        var rule =
                CfnRule.Builder.create(this, "Rule")
                        .description("What " + function.name() + " hears of")
                        .eventBusName(bus.name())
                        .eventPattern(pattern)
                        .state("ENABLED")
                        .targets(List.of(target))
                        .build();
        Names.fix(rule, function.name() + "Rule");
        return rule;
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
