package io.latchkey.local.runtime.streams;

import static io.latchkey.local.runtime.wire.JsonService.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.local.runtime.queues.Outgoing;
import io.latchkey.local.runtime.queues.Queues;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a mapping's on-failure queue of records that were given up, in Lambda's own words. */
final class LostRecords {
    private static final Logger LOG = System.getLogger(LostRecords.class.getName());

    private final Queues queues;

    LostRecords(Queues queues) {
        this.queues = queues;
    }

    void tell(StreamMapping mapping, String shard, List<JsonNode> records, String reason) {
        LOG.log(Level.ERROR, "{0} gave up {1} records: {2}", mapping.id(), records.size(), reason);
        var queue = mapping.retrying().failuresArn().flatMap(queues::find);
        if (queue.isEmpty()) {
            return;
        }
        var body = JSON.createObjectNode().put("version", "1.0");
        body.put("timestamp", Instant.now().toString());
        body.putObject("requestContext")
                .put("condition", "RetryAttemptsExhausted")
                .put("approximateInvokeCount", mapping.retrying().attempts() + 1);
        body.putObject("responseContext").put("functionError", reason);
        body.putObject("DDBStreamBatchInfo")
                .put("shardId", shard)
                .put("startSequenceNumber", BatchRunner.number(records.getFirst()))
                .put("endSequenceNumber", BatchRunner.number(records.getLast()))
                .put("batchSize", records.size())
                .put("streamArn", mapping.streamArn());
        Map<String, JsonNode> why =
                Map.of("reason", Outgoing.text(reason.isEmpty() ? "-" : reason));
        queues.send(queue.get(), List.of(new Outgoing(body.toString(), why, Optional.empty())));
    }
}
