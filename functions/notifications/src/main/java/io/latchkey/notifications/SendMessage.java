package io.latchkey.notifications;

import io.latchkey.model.InvalidValue;
import io.latchkey.notifications.domain.Delivery;
import io.latchkey.notifications.domain.Delivery.Status;
import io.latchkey.notifications.domain.MessageFailed;
import io.latchkey.notifications.domain.MessageRequested;
import io.latchkey.notifications.domain.MessageSent;
import io.latchkey.notifications.domain.RenderedMessage;
import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.events.Origin;
import io.latchkey.support.lambda.queue.Handled;
import io.latchkey.support.lambda.queue.MessageFate;
import io.latchkey.support.lambda.queue.QueueHandler;
import io.latchkey.support.lambda.store.Committed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends one message for each {@code MessageRequested}: renders it, keeps a copy on record, hands it
 * to the provider and says how it went. The request's event id is the message's id, so a second
 * delivery finds the message where the first left it.
 */
public final class SendMessage extends QueueHandler {
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final DeliveryStore deliveries;
    private final MessageRecords records;
    private final EmailSender email;
    private final Templates templates;
    private final Clock clock;
    private final Ids ids = Ids.random();

    public SendMessage() {
        this(Environment.current(), Clock.systemUTC());
    }

    SendMessage(Environment environment, Clock clock) {
        super(MessageFate.of(environment, SendMessage.class));
        var clients = new AwsClients(environment);
        this.deliveries =
                new DeliveryStore(clients.dynamoDb(), environment.require("NOTIFICATIONS_TABLE"));
        this.records = MessageRecords.of(clients, environment.require("NOTIFICATIONS_BUCKET"));
        this.email = EmailSender.of(clients, environment.require("NOTIFICATIONS_SENDER"));
        this.templates = new Templates(environment.require("WEB_ADDRESS"));
        this.clock = clock;
    }

    @Override
    protected Handled handle(EventEnvelope event) {
        final RenderedMessage message;
        final MessageRequested request;
        try {
            request = event.dataAs(MessageRequested.class);
            message = templates.render(request);
        } catch (IllegalArgumentException e) {
            return refused(event, e);
        }
        var claim = claim(event);
        if (claim.isEmpty()) {
            return new Handled.RetryAfter(
                    Duration.ofSeconds(20), "another worker is sending this message");
        }
        return claim.get().isOver()
                ? new Handled.Done()
                : send(event, request, message, claim.get());
    }

    /** The message in our hands, or as it ended before; empty while another worker has it. */
    private Optional<Delivery> claim(EventEnvelope event) {
        var now = clock.instant();
        var known = deliveries.find(event.teamId(), event.id());
        if (known.isPresent() && (known.get().isOver() || !known.get().isFree(now))) {
            return known.filter(Delivery::isOver);
        }
        var version = known.map(Delivery::version).orElse(0L) + 1;
        var claimed = new Delivery(event.id(), Status.sending, version, now.plus(CLAIM));
        var stored =
                known.isPresent()
                        ? deliveries.move(event.teamId(), known.get(), claimed, List.of())
                        : deliveries.begin(event.teamId(), claimed);
        return stored instanceof Committed.Done ? Optional.of(claimed) : Optional.empty();
    }

    private Handled send(
            EventEnvelope event,
            MessageRequested request,
            RenderedMessage message,
            Delivery claimed) {
        try {
            records.keep(event.teamId(), event.id(), event.time(), message);
        } catch (RuntimeException e) {
            release(event, claimed);
            throw e;
        }
        return switch (email.send(event.id(), message)) {
            case EmailSender.Taken(String providerId) ->
                    over(
                            event,
                            claimed,
                            Status.sent,
                            new MessageSent(
                                    event.id(), request.channel(), providerId, request.cause()));
            case EmailSender.Refused(String reason) ->
                    over(
                            event,
                            claimed,
                            Status.failed,
                            new MessageFailed(
                                    event.id(), request.channel(), reason, request.cause()));
            case EmailSender.Busy(Duration pause, String reason) -> {
                release(event, claimed);
                yield new Handled.RetryAfter(pause, reason);
            }
        };
    }

    private Handled over(EventEnvelope cause, Delivery claimed, Status status, Object fact) {
        var ended =
                new Delivery(
                        claimed.messageId(), status, claimed.version() + 1, claimed.claimedUntil());
        var told = Origin.of(cause, "SendMessage").event(ids, clock.instant(), cause.id(), fact);
        return switch (deliveries.move(cause.teamId(), claimed, ended, List.of(told))) {
            case Committed.Done(), Committed.AlreadyDone() -> new Handled.Done();
            case Committed.LostRace() ->
                    new Handled.RetryAfter(
                            Duration.ofSeconds(1), "another worker took the message over");
        };
    }

    /** Gives the claim back at once, so that the next attempt need not wait for it to run out. */
    private void release(EventEnvelope event, Delivery claimed) {
        var free =
                new Delivery(
                        claimed.messageId(),
                        Status.sending,
                        claimed.version() + 1,
                        clock.instant());
        deliveries.move(event.teamId(), claimed, free, List.of());
    }

    private static Handled refused(EventEnvelope event, IllegalArgumentException e) {
        var told = e.getCause() instanceof InvalidValue inner ? inner : e;
        var rule =
                told instanceof InvalidValue invalid
                        ? invalid.field() + " " + invalid.rule()
                        : "its data cannot be read";
        return new Handled.Poison("message request " + event.id() + ": " + rule);
    }
}
