package io.latchkey.local.runtime.queues;

import static io.latchkey.local.runtime.wire.JsonService.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.runtime.wire.JsonService;
import io.latchkey.local.runtime.wire.ServiceRefusal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All queues of the template on their engine. */
public final class Queues {
    private static final int BATCH = 10;
    private static final String ACCOUNT = "000000000000";

    private final JsonService sqs;
    private final URI endpoint;
    private final Map<String, QueueSpec> byArn = new LinkedHashMap<>();

    public Queues(URI endpoint) {
        this.endpoint = endpoint;
        this.sqs = JsonService.sqs(endpoint);
    }

    /** Creates what is not there yet, dead-letter queues first, and sets what has changed. */
    public void create(Collection<QueueSpec> specs) {
        specs.forEach(spec -> byArn.put(spec.arn(), spec));
        specs.stream().filter(s -> s.redrive().isEmpty()).forEach(this::create);
        specs.stream().filter(s -> s.redrive().isPresent()).forEach(this::create);
    }

    private void create(QueueSpec spec) {
        var request = JSON.createObjectNode().put("QueueName", spec.name());
        var attributes = request.putObject("Attributes");
        spec.attributes().forEach(attributes::put);
        spec.redrive().ifPresent(r -> attributes.put("RedrivePolicy", policy(r).toString()));
        try {
            sqs.call("CreateQueue", request);
        } catch (ServiceRefusal e) {
            attributes.remove(List.of("FifoQueue"));
            request.remove("QueueName");
            sqs.call("SetQueueAttributes", request.put("QueueUrl", url(spec)));
        }
    }

    private static ObjectNode policy(QueueSpec.Redrive redrive) {
        return JSON.createObjectNode()
                .put("deadLetterTargetArn", redrive.deadLettersArn())
                .put("maxReceiveCount", redrive.receives());
    }

    public String url(QueueSpec spec) {
        return url(endpoint, spec.name());
    }

    /** The address that functions know a queue by. */
    public static String url(URI endpoint, String name) {
        return endpoint.resolve("/" + ACCOUNT + "/" + name).toString();
    }

    public Optional<QueueSpec> find(String arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    public QueueSpec require(String arn) {
        return find(arn).orElseThrow(() -> new IllegalArgumentException("no queue " + arn));
    }

    public Collection<QueueSpec> all() {
        return List.copyOf(byArn.values());
    }

    /**
     * Sends bodies, and returns when the queue has them on disk.
     *
     * @throws RuntimeException when it did not take all; some may have been taken
     */
    public void send(QueueSpec queue, List<Outgoing> messages) {
        for (int from = 0; from < messages.size(); from += BATCH) {
            var chunk = messages.subList(from, Math.min(from + BATCH, messages.size()));
            var request = JSON.createObjectNode().put("QueueUrl", url(queue));
            var entries = request.putArray("Entries");
            chunk.forEach(message -> entries.add(message.entry(entries.size())));
            var answer = sqs.call("SendMessageBatch", request);
            if (!answer.path("Failed").isEmpty()) {
                throw new IllegalStateException(queue.name() + " refused " + answer.path("Failed"));
            }
        }
    }

    List<JsonNode> receive(QueueSpec queue, int most, int visibilitySeconds, int waitSeconds) {
        var request =
                JSON.createObjectNode()
                        .put("QueueUrl", url(queue))
                        .put("MaxNumberOfMessages", Math.min(most, BATCH))
                        .put("VisibilityTimeout", visibilitySeconds)
                        .put("WaitTimeSeconds", waitSeconds);
        request.putArray("AttributeNames").add("All");
        request.putArray("MessageSystemAttributeNames").add("All");
        request.putArray("MessageAttributeNames").add("All");
        var messages = new ArrayList<JsonNode>();
        sqs.call("ReceiveMessage", request).path("Messages").forEach(messages::add);
        return messages;
    }

    void delete(QueueSpec queue, List<String> receipts) {
        for (int from = 0; from < receipts.size(); from += BATCH) {
            var request = JSON.createObjectNode().put("QueueUrl", url(queue));
            var entries = request.putArray("Entries");
            for (var receipt : receipts.subList(from, Math.min(from + BATCH, receipts.size()))) {
                entries.addObject().put("Id", "m" + entries.size()).put("ReceiptHandle", receipt);
            }
            sqs.call("DeleteMessageBatch", request);
        }
    }

    /** How many messages wait and how many are being worked on. */
    public Depth depth(QueueSpec queue) {
        var request = JSON.createObjectNode().put("QueueUrl", url(queue));
        request.putArray("AttributeNames").add("All");
        var attributes = sqs.call("GetQueueAttributes", request).path("Attributes");
        return new Depth(
                attributes.path("ApproximateNumberOfMessages").asInt()
                        + attributes.path("ApproximateNumberOfMessagesDelayed").asInt(),
                attributes.path("ApproximateNumberOfMessagesNotVisible").asInt());
    }

    /** A queue's message counts. */
    public record Depth(int waiting, int inWork) {}
}
