package io.latchkey.local.runtime.queues;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages that were given up: looked at without taking them, and sent back on demand. */
public final class DeadLetters {
    private static final int LOOKED_AT = 10;
    private static final int MOST_AT_ONCE = 10_000;
    private static final int TAKEN_SECONDS = 30;

    private final Queues queues;
    private final FailureNotes notes;

    /** A dead letter and why it is one. */
    public record Letter(String messageId, String reason, String deliveries, String body) {}

    public DeadLetters(Queues queues, FailureNotes notes) {
        this.queues = queues;
        this.notes = notes;
    }

    /** The queue whose messages end in this one; empty when this is no dead-letter queue. */
    public Optional<QueueSpec> source(QueueSpec queue) {
        return queues.all().stream()
                .filter(q ->
                        q.redrive().map(r -> r.deadLettersArn().equals(queue.arn())).orElse(false))
                .findFirst();
    }

    /** Some of the letters in the queue; they stay there. */
    public List<Letter> look(QueueSpec queue) {
        return queues.receive(queue, LOOKED_AT, 0, 0).stream().map(this::letter).toList();
    }

    private Letter letter(JsonNode message) {
        var attributes = message.path("MessageAttributes");
        var id = message.path("MessageId").asText();
        var original = text(attributes, "messageId");
        var noted = notes.find(id).or(() -> original.flatMap(notes::find));
        var reason = text(attributes, "reason").or(() -> noted);
        return new Letter(
                original.orElse(id),
                reason.orElse("received too often; the reason is in the function's log"),
                text(attributes, "deliveries").orElse("-"),
                message.path("Body").asText());
    }

    private static Optional<String> text(JsonNode attributes, String name) {
        return Optional.ofNullable(attributes.path(name).path("StringValue").asText(null));
    }

    /**
     * Sends all letters back to where they came from; each is deleted only after it was sent.
     *
     * @return how many
     * @throws IllegalArgumentException when nothing leads into the queue
     */
    public int redrive(QueueSpec queue) {
        var source =
                source(queue)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        queue.name() + " has no source queue"));
        int moved = 0;
        var taken = queues.receive(queue, LOOKED_AT, TAKEN_SECONDS, 0);
        while (!taken.isEmpty() && moved < MOST_AT_ONCE) {
            queues.send(source, outgoing(taken));
            queues.delete(
                    queue, taken.stream().map(m -> m.path("ReceiptHandle").asText()).toList());
            moved += taken.size();
            taken = queues.receive(queue, LOOKED_AT, TAKEN_SECONDS, 0);
        }
        return moved;
    }

    private static List<Outgoing> outgoing(List<JsonNode> messages) {
        var outgoing = new ArrayList<Outgoing>();
        for (var message : messages) {
            var group = message.path("Attributes").path("MessageGroupId").asText(null);
            outgoing.add(
                    new Outgoing(
                            message.path("Body").asText(),
                            java.util.Map.of(),
                            Optional.ofNullable(group)));
        }
        return outgoing;
    }
}
