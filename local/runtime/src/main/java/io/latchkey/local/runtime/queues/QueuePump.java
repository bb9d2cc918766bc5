package io.latchkey.local.runtime.queues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.runtime.functions.Functions;
import io.latchkey.local.runtime.functions.Outcome;
import io.latchkey.local.runtime.patterns.EventPattern;
import io.latchkey.local.runtime.wire.JsonService;
import io.latchkey.local.runtime.wire.Loops;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** Takes messages from one queue and hands them to its function, as Lambda's pollers do. */
public final class QueuePump {
    private static final int LONG_POLL_SECONDS = 20;
    private static final Duration STARTING = Duration.ofSeconds(15);
    private static final long THROTTLED_PAUSE_MS = 200;

    /** While messages come without pause they are taken in batches rather than one by one. */
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(20);

    private final QueueMapping mapping;
    private final QueueSpec queue;
    private final Queues queues;
    private final Functions functions;
    private final FailureNotes notes;
    private final EventPattern filter;
    private final Semaphore free;
    private long taken = System.nanoTime();

    public QueuePump(QueueMapping mapping, Queues queues, Functions functions, FailureNotes notes) {
        this.mapping = mapping;
        this.queue = queues.require(mapping.queueArn());
        this.queues = queues;
        this.functions = functions;
        this.notes = notes;
        this.filter = new EventPattern(mapping.id(), mapping.filters());
        this.free = new Semaphore(mapping.batching().concurrency());
    }

    public void start(Loops loops) {
        loops.repeat("queue " + queue.name(), this::round);
    }

    private void round() throws InterruptedException {
        free.acquire();
        var handedOver = false;
        try {
            Loops.rest(taken, BETWEEN_BATCHES);
            var batch = gather();
            taken = System.nanoTime();
            if (!batch.isEmpty()) {
                Thread.ofVirtual().start(() -> finish(batch));
                handedOver = true;
            }
        } finally {
            if (!handedOver) {
                free.release();
            }
        }
    }

    private List<JsonNode> gather() {
        var size = mapping.batching().size();
        var batch = new ArrayList<>(receive(size, LONG_POLL_SECONDS));
        var until = System.nanoTime() + mapping.batching().window().toNanos();
        while (!batch.isEmpty() && batch.size() < size && System.nanoTime() < until) {
            batch.addAll(receive(size - batch.size(), 1));
        }
        return batch;
    }

    private List<JsonNode> receive(int most, int waitSeconds) {
        return queues.receive(queue, most, visibility(), waitSeconds);
    }

    /**
     * The queue's own, but not longer than an invocation can last: after the machine was switched
     * off nobody else works on these messages, and nobody should wait for them.
     */
    private int visibility() {
        var own = Integer.parseInt(queue.attributes().getOrDefault("VisibilityTimeout", "30"));
        return (int) Math.min(own, mapping.timeout().plus(STARTING).toSeconds());
    }

    private void finish(List<JsonNode> batch) {
        try {
            var wanted = batch.stream().filter(this::passes).toList();
            var done = new ArrayList<>(batch);
            if (!wanted.isEmpty()) {
                var failed = failed(wanted);
                done.removeIf(message -> failed.contains(id(message)));
            }
            queues.delete(queue, done.stream().map(m -> m.path("ReceiptHandle").asText()).toList());
        } finally {
            free.release();
        }
    }

    private Set<String> failed(List<JsonNode> batch) {
        var ids = batch.stream().map(QueuePump::id).collect(Collectors.toUnmodifiableSet());
        return switch (invoke(Deliveries.event(queue, batch))) {
            case Outcome.Answered(String answer) when mapping.batching().partial() ->
                    BatchAnswer.failures(answer, ids).orElse(ids);
            case Outcome.Answered _ -> Set.of();
            case Outcome.Failed failure -> {
                ids.forEach(id -> notes.note(id, failure.reason()));
                yield ids;
            }
            case Outcome.Throttled _ -> ids;
        };
    }

    /** A throttled call is tried again while the messages are still ours. */
    private Outcome invoke(ObjectNode event) {
        var bytes = event.toString().getBytes(StandardCharsets.UTF_8);
        var until = System.nanoTime() + STARTING.toNanos();
        var outcome = functions.invoke(mapping.functionId(), bytes);
        while (outcome instanceof Outcome.Throttled && System.nanoTime() < until && pause()) {
            outcome = functions.invoke(mapping.functionId(), bytes);
        }
        return outcome;
    }

    private static boolean pause() {
        try {
            Thread.sleep(THROTTLED_PAUSE_MS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Patterns see the body as JSON when it is JSON, as Lambda's filters do. */
    private boolean passes(JsonNode message) {
        if (mapping.filters().isEmpty()) {
            return true;
        }
        var record = (ObjectNode) Deliveries.event(queue, List.of(message)).path("Records").get(0);
        parsed(record.path("body").asText()).ifPresent(body -> record.set("body", body));
        return filter.matches(record.toString());
    }

    private static Optional<JsonNode> parsed(String body) {
        try {
            return Optional.of(JsonService.JSON.readTree(body));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static String id(JsonNode message) {
        return message.path("MessageId").asText();
    }
}
