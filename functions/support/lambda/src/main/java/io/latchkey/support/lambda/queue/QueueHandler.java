package io.latchkey.support.lambda.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.log.Masking;
import io.latchkey.support.lambda.log.Metrics;
import io.latchkey.support.lambda.log.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Lambda handler behind one SQS queue of domain events. Each message of a batch ends by itself:
 * its neighbours never fail with it. A message is a dead letter when the handler says so, when it
 * cannot be read, or when it failed {@link #ATTEMPTS} times; the template's own redrive is one
 * attempt behind, for handlers that die.
 */
public abstract class QueueHandler implements RequestStreamHandler {
    /** Deliveries before a message that keeps failing becomes a dead letter. */
    public static final int ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(QueueHandler.class);

    private final String function = getClass().getSimpleName();
    private final MessageFate fate;

    protected QueueHandler(MessageFate fate) {
        this.fate = fate;
    }

    /** Handles one event; whatever it throws counts as an attempt and is tried again. */
    protected abstract Handled handle(EventEnvelope event);

    /**
     * How each event of a batch is handled: one by one, unless the handler can do for all at once
     * what they have in common. It throws where all of them are to be tried again.
     */
    protected Function<EventEnvelope, Handled> batch(List<EventEnvelope> events) {
        return this::handle;
    }

    /**
     * The event in a message's body: EventBridge's detail is one, unless the handler knows another
     * form.
     *
     * @throws IllegalArgumentException when the body holds none
     */
    protected EventEnvelope read(Message message) {
        return message.event();
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        var messages = new ArrayList<Message>();
        for (JsonNode node : Json.tolerant().readTree(input).path("Records")) {
            messages.add(Message.of(node));
        }
        var handling = handling(messages);
        var failures = new ArrayList<Map<String, String>>();
        for (var message : messages) {
            if (!finish(message, handling)) {
                failures.add(Map.of("itemIdentifier", message.id()));
            }
        }
        Json.strict().writeValue(output, new BatchAnswer(failures));
    }

    private Function<EventEnvelope, Handled> handling(List<Message> messages) {
        var events = new ArrayList<EventEnvelope>();
        for (var message : messages) {
            try {
                events.add(read(message));
            } catch (IllegalArgumentException e) {
                LOG.debug("message {} is told of when its turn comes", message.id(), e);
            }
        }
        try (var _ = Scope.open(function)) {
            return batch(events);
        } catch (RuntimeException e) {
            LOG.warn("a batch of {} events failed", events.size(), e);
            return _ -> {
                throw e;
            };
        }
    }

    /** Whether the queue may forget the message. */
    private boolean finish(Message message, Function<EventEnvelope, Handled> handling) {
        try (var _ = Scope.open(function)) {
            return switch (outcome(message, handling)) {
                case Handled.Done() -> true;
                case Handled.RetryAfter(Duration delay, String reason) ->
                        retry(message, delay, reason);
                case Handled.Poison(String reason) -> bury(message, reason);
            };
        }
    }

    private Handled outcome(Message message, Function<EventEnvelope, Handled> handling) {
        final EventEnvelope event;
        try {
            event = read(message);
        } catch (IllegalArgumentException e) {
            return new Handled.Poison(
                    "is no domain event: " + Masking.mask(String.valueOf(e.getMessage())));
        }
        Scope.correlation(event.correlation());
        Scope.team(event.team());
        try {
            return handling.apply(event);
        } catch (RuntimeException e) {
            LOG.warn(
                    "attempt {} of {} on event {} failed",
                    message.deliveries(),
                    ATTEMPTS,
                    event.id(),
                    e);
            return new Handled.RetryAfter(backoff(message.deliveries()), describe(e));
        }
    }

    private boolean retry(Message message, Duration delay, String reason) {
        if (message.deliveries() >= ATTEMPTS) {
            return bury(
                    message, "failed " + message.deliveries() + " times, at last with: " + reason);
        }
        LOG.info("message {} comes again after {}: {}", message.id(), delay, reason);
        Metrics.count(function, "Retried");
        fate.delay(message, delay);
        return false;
    }

    private boolean bury(Message message, String reason) {
        LOG.error("message {} becomes a dead letter: {}", message.id(), reason);
        Metrics.count(function, "DeadLetters");
        return fate.bury(message, function, reason);
    }

    /** 1, 2, 4, 8 seconds. */
    private static Duration backoff(int deliveries) {
        return Duration.ofSeconds(1L << Math.min(Math.max(deliveries - 1, 0), 6));
    }

    private static String describe(RuntimeException e) {
        return e.getClass().getSimpleName() + ": " + Masking.mask(String.valueOf(e.getMessage()));
    }

    /** Lambda's partial batch answer; the list is there when it is empty. */
    record BatchAnswer(List<Map<String, String>> batchItemFailures) {}
}
