package io.latchkey.local.runtime.streams;

import io.latchkey.local.runtime.functions.Functions;
import io.latchkey.local.runtime.queues.Queues;
import io.latchkey.local.runtime.wire.Doorbell;
import io.latchkey.local.runtime.wire.JsonService;
import io.latchkey.local.runtime.wire.Loops;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Follows one stream: parents before their children, each open shard by a reader of its own. */
public final class StreamPump {
    private static final long LOOK_FOR_SHARDS_MS = 1000;

    private final StreamMapping mapping;
    private final Stream stream;
    private final Checkpoints checkpoints;
    private final BatchRunner runner;
    private final Doorbell written;
    private final Set<String> active = ConcurrentHashMap.newKeySet();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    /** Where a pump finds things. */
    public record Surroundings(
            JsonService streams,
            Queues queues,
            Functions functions,
            Path folder,
            Doorbell written) {}

    /**
     * Prepares the pump; nothing is read before {@link #start}.
     *
     * @param arn the stream's on its engine
     */
    public StreamPump(StreamMapping mapping, String arn, Surroundings around) {
        this.mapping = mapping;
        this.written = around.written();
        this.stream = new Stream(around.streams(), arn);
        this.checkpoints = new Checkpoints(around.folder().resolve(mapping.id() + ".json"));
        this.runner =
                new BatchRunner(
                        mapping, around.functions(), checkpoints, new LostRecords(around.queues()));
    }

    public void start(Loops loops) {
        loops.repeat("stream of " + mapping.tableName(), () -> look(loops));
    }

    private void look(Loops loops) throws InterruptedException {
        var shards = stream.shards();
        var known = shards.stream().map(Stream.Shard::id).collect(Collectors.toSet());
        checkpoints.keep(known);
        ended.retainAll(known);
        for (var shard : shards) {
            var ready = !known.contains(shard.parent()) || ended.contains(shard.parent());
            if (ready && !ended.contains(shard.id()) && active.add(shard.id())) {
                loops.once("shard of " + mapping.tableName(), () -> follow(shard.id()));
            }
        }
        Thread.sleep(LOOK_FOR_SHARDS_MS);
    }

    private void follow(String shard) throws InterruptedException {
        try {
            new ShardReader(stream, shard, runner, written).run();
            ended.add(shard);
        } finally {
            active.remove(shard);
        }
    }

    /** The shards that are being read now. */
    public Set<String> active() {
        return new HashSet<>(active);
    }
}
