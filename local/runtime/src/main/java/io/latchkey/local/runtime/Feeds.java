package io.latchkey.local.runtime;

import io.latchkey.local.runtime.functions.Functions;
import io.latchkey.local.runtime.plan.Blueprint;
import io.latchkey.local.runtime.plan.Compute;
import io.latchkey.local.runtime.queues.FailureNotes;
import io.latchkey.local.runtime.queues.QueueMapping;
import io.latchkey.local.runtime.queues.QueuePump;
import io.latchkey.local.runtime.queues.Queues;
import io.latchkey.local.runtime.streams.StreamMapping;
import io.latchkey.local.runtime.streams.StreamPump;
import io.latchkey.local.runtime.tables.TableSpec;
import io.latchkey.local.runtime.tables.Tables;
import io.latchkey.local.runtime.template.NotUnderstood;
import io.latchkey.local.runtime.wire.Doorbell;
import io.latchkey.local.runtime.wire.JsonService;
import io.latchkey.local.runtime.wire.Loops;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Makes the event source mappings of the plan. */
final class Feeds {
    private static final List<String> OF_QUEUE =
            List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
    private static final List<String> OF_STREAM =
            List.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator");
    private static final int MOST_AT_ONCE = 8;

    private final Blueprint plan;
    private final Access access;
    private final Parts parts;

    /** What mappings work with. */
    record Parts(
            Queues queues,
            Tables tables,
            Functions functions,
            FailureNotes notes,
            StreamSide streams) {}

    /** What only streams need. */
    record StreamSide(JsonService service, Path checkpoints, Doorbell written) {}

    Feeds(Blueprint plan, Access access, Parts parts) {
        this.plan = plan;
        this.access = access;
        this.parts = parts;
    }

    void start(Loops loops) {
        for (var source : plan.sources) {
            var kind = source.sourceArn().split(":", -1)[2];
            switch (kind) {
                case "sqs" -> queue(source).start(loops);
                case "dynamodb" -> stream(source).start(loops);
                default ->
                        throw new NotUnderstood(
                                source.id() + ": a source of " + kind + " is not understood");
            }
        }
    }

    private QueuePump queue(Compute.Source source) {
        var function = plan.function(source.functionArn());
        access.require(function, source.id(), source.sourceArn(), OF_QUEUE);
        var handover = source.handover();
        var timeout = function.spec().limits().timeout();
        var queue = parts.queues().require(source.sourceArn());
        var visible = queue.attributes().getOrDefault("VisibilityTimeout", "30");
        if (Duration.ofSeconds(Long.parseLong(visible)).compareTo(timeout) < 0) {
            throw new NotUnderstood(
                    source.id() + ": messages reappear before the function's timeout is over");
        }
        var batching =
                new QueueMapping.Batching(
                        handover.size().orElse(10),
                        handover.window(),
                        Math.min(MOST_AT_ONCE, handover.concurrency().orElse(MOST_AT_ONCE)),
                        handover.partial());
        return new QueuePump(
                new QueueMapping(
                        source.id(),
                        function.id(),
                        source.sourceArn(),
                        timeout,
                        batching,
                        source.filters()),
                parts.queues(),
                parts.functions(),
                parts.notes());
    }

    private StreamPump stream(Compute.Source source) {
        var function = plan.function(source.functionArn());
        access.require(function, source.id(), source.sourceArn(), OF_STREAM);
        var failing = source.failing();
        failing.failuresArn()
                .ifPresent(arn ->
                        access.require(function, source.id(), arn, List.of("sqs:SendMessage")));
        var handover = source.handover();
        var mapping =
                new StreamMapping(
                        source.id(),
                        function.id(),
                        table(source).name(),
                        source.sourceArn(),
                        new StreamMapping.Batching(
                                handover.size().orElse(100),
                                handover.window(),
                                handover.lanes(),
                                failing.starting().equals("TRIM_HORIZON"),
                                handover.partial()),
                        new StreamMapping.Retrying(
                                failing.attempts(),
                                failing.age(),
                                failing.bisect(),
                                failing.failuresArn()),
                        source.filters());
        return new StreamPump(
                mapping,
                parts.tables().stream(mapping.tableName()),
                new StreamPump.Surroundings(
                        parts.streams().service(),
                        parts.queues(),
                        parts.functions(),
                        parts.streams().checkpoints(),
                        parts.streams().written()));
    }

    private TableSpec table(Compute.Source source) {
        return plan.tables.stream()
                .filter(table -> source.sourceArn().startsWith(table.arn() + "/stream/"))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood(source.id() + ": no table has this stream"));
    }
}
