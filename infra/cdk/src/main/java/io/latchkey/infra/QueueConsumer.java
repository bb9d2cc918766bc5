package io.latchkey.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * A function that hears of events: rule, queue of its own, dead letters. What the rule cannot put
 * into the queue ends among the same dead letters, as the same event, and is redriven the same way.
 */
final class QueueConsumer extends Construct {
    private final LatchkeyFunction function;
    private final Queue queue;
    private final Queue deadLetters;

    /**
     * @param pattern which events of the bus it hears of
     */
    QueueConsumer(LatchkeyFunction function, House house, Bus bus, Map<String, ?> pattern) {
        this(function, house, bus.name(), pattern);
    }

    /**
     * @param bus by name; services of AWS tell of what they do on {@code default}
     */
    QueueConsumer(LatchkeyFunction function, House house, String bus, Map<String, ?> pattern) {
        super(function, "Consumer");
        this.function = function;
        var worker = new QueueWorker(function, house);
        this.deadLetters = worker.deadLetters();
        this.queue = worker.queue();
        var rule = rule(bus, pattern);
        LatchkeyQueue.open(queue, rule.getAttrArn());
        LatchkeyQueue.open(deadLetters, rule.getAttrArn());
    }

    private CfnRule rule(String bus, Map<String, ?> pattern) {
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
                        .eventBusName(bus)
                        .eventPattern(pattern)
                        .state("ENABLED")
                        .targets(List.of(target))
                        .build();
        Names.fix(rule, function.name() + "Rule");
        return rule;
    }
}
