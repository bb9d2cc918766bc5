package io.latchkey.local.runtime;

import io.latchkey.local.runtime.queues.Outgoing;
import io.latchkey.local.runtime.queues.QueueSpec;
import io.latchkey.local.runtime.queues.Queues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Lays a call that failed for the last time into its function's failure queue, with the reason. */
record LostCalls(Queues queues, Optional<QueueSpec> queue) implements BiConsumer<String, String> {
    @Override
    public void accept(String event, String reason) {
        var why = Map.of("reason", Outgoing.text(reason));
        queue.ifPresent(q -> queues.send(q, List.of(new Outgoing(event, why, Optional.empty()))));
    }
}
