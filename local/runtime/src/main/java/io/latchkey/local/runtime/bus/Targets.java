package io.latchkey.local.runtime.bus;

import io.latchkey.local.runtime.functions.AsyncCalls;
import io.latchkey.local.runtime.queues.Outgoing;
import io.latchkey.local.runtime.queues.QueueSpec;
import io.latchkey.local.runtime.queues.Queues;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Takes events to queues and functions, if the template lets the bus in there. */
public final class Targets {
    private static final Logger LOG = System.getLogger(Targets.class.getName());

    private final Queues queues;
    private final AsyncCalls calls;
    private final Function<String, Optional<String>> functionIds;
    private final Permission permission;

    /** Whether events.amazonaws.com may do something to a target on behalf of a rule. */
    @FunctionalInterface
    public interface Permission {
        boolean allows(String action, String targetArn, String ruleArn);
    }

    record Address(String ruleArn, RuleSpec.Target target) {}

    record Delivery(int number, String body) {}

    /**
     * Knows the targets.
     *
     * @param functionIds the logical id behind a function's ARN
     */
    public Targets(
            Queues queues,
            AsyncCalls calls,
            Function<String, Optional<String>> functionIds,
            Permission permission) {
        this.queues = queues;
        this.calls = calls;
        this.functionIds = functionIds;
        this.permission = permission;
    }

    /** Returns by event number why it was not delivered; the sender is to send those again. */
    Map<Integer, String> deliver(Map<Address, List<Delivery>> deliveries) {
        var failures = new ConcurrentHashMap<Integer, String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = new HashMap<List<Delivery>, Future<?>>();
            deliveries.forEach((address, events) ->
                    pending.put(events, threads.submit(() -> deliver(address, events))));
            for (var each : pending.entrySet()) {
                await(each.getValue())
                        .ifPresent(reason ->
                                each.getKey().forEach(e -> failures.put(e.number(), reason)));
            }
        }
        return failures;
    }

    private static Optional<String> await(Future<?> delivery) {
        try {
            delivery.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "a target did not take its events", e.getCause());
            return Optional.of("the target did not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the suite is stopping");
        }
    }

    private void deliver(Address address, List<Delivery> events) {
        var target = address.target();
        var queue = queues.find(target.arn());
        var action = queue.isPresent() ? "sqs:SendMessage" : "lambda:InvokeFunction";
        if (!permission.allows(action, target.arn(), address.ruleArn())) {
            refuse(address, events, "NO_PERMISSIONS: events.amazonaws.com may not " + action);
            return;
        }
        if (queue.isPresent()) {
            send(queue.get(), events, target.group(), Map.of());
            return;
        }
        var function = functionIds.apply(target.arn()).orElseThrow();
        events.forEach(event -> calls.call(function, event.body()));
    }

    private void refuse(Address address, List<Delivery> events, String reason) {
        LOG.log(Level.ERROR, "{0} to {1}: {2}", address.ruleArn(), address.target().arn(), reason);
        address.target()
                .deadLettersArn()
                .flatMap(queues::find)
                .ifPresent(
                        queue -> send(queue, events, Optional.empty(), Map.of("reason", reason)));
    }

    private void send(
            QueueSpec queue,
            List<Delivery> events,
            Optional<String> group,
            Map<String, String> attributes) {
        var texts = new HashMap<String, com.fasterxml.jackson.databind.JsonNode>();
        attributes.forEach((name, value) -> texts.put(name, Outgoing.text(value)));
        queues.send(queue, events.stream().map(e -> new Outgoing(e.body(), texts, group)).toList());
    }
}
