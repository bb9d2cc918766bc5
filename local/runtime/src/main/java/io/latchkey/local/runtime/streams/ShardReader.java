package io.latchkey.local.runtime.streams;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.local.runtime.wire.Doorbell;
import io.latchkey.local.runtime.wire.Loops;
import io.latchkey.local.runtime.wire.ServiceRefusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one shard in order, and moves its checkpoint only after what it read was dealt with. */
final class ShardReader {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    /** A table that is written to all the time is read in batches rather than record by record. */
    private static final Duration AFTER_RECORDS = Duration.ofMillis(20);

    /** The bell rings for every table: readers of the quiet ones do not run each time. */
    private static final Duration AFTER_NOTHING = Duration.ofMillis(40);

    private final Stream stream;
    private final String shard;
    private final StreamMapping mapping;
    private final Checkpoints checkpoints;
    private final BatchRunner runner;
    private final Doorbell written;
    private @Nullable String iterator;
    private Duration pause = SHORTEST_PAUSE;

    ShardReader(Stream stream, String shard, BatchRunner runner, Doorbell written) {
        this.stream = stream;
        this.shard = shard;
        this.mapping = runner.mapping();
        this.written = written;
        this.checkpoints = runner.checkpoints();
        this.runner = runner;
    }

    /** Reads until the shard is closed and read to its end. */
    void run() throws InterruptedException {
        iterator = position();
        while (iterator != null) {
            var rings = written.rings();
            var began = System.nanoTime();
            var records = gather();
            if (records.isEmpty()) {
                pause(rings);
                Loops.rest(began, AFTER_NOTHING);
                continue;
            }
            pause = SHORTEST_PAUSE;
            runner.finish(shard, records);
            checkpoints.put(shard, BatchRunner.number(records.getLast()));
            Loops.rest(began, AFTER_RECORDS);
        }
    }

    private void pause(long rings) throws InterruptedException {
        written.await(rings, pause);
        var longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private List<JsonNode> gather() throws InterruptedException {
        var records = new ArrayList<JsonNode>();
        var window = mapping.batching().window().toNanos();
        var until = System.nanoTime() + window;
        while (iterator != null && records.size() < mapping.batching().size()) {
            var page = read(iterator, mapping.batching().size() - records.size());
            records.addAll(page.records());
            iterator = page.next().orElse(null);
            if (records.isEmpty() || System.nanoTime() >= until) {
                return records;
            }
            if (page.records().isEmpty()) {
                Thread.sleep(SHORTEST_PAUSE);
            }
        }
        return records;
    }

    private Stream.Page read(String from, int most) {
        try {
            return stream.read(from, most);
        } catch (ServiceRefusal e) {
            // An iterator that was taken on an empty shard may be refused once the first records
            // come.
            if (e.type().startsWith("ExpiredIterator")
                    || e.type().startsWith("TrimmedDataAccess")) {
                return new Stream.Page(List.of(), Optional.of(position()));
            }
            throw e;
        }
    }

    private String position() {
        var last = checkpoints.after(shard);
        if (last.isEmpty()) {
            return stream.from(shard, mapping.batching().fromStart() ? "TRIM_HORIZON" : "LATEST");
        }
        try {
            return stream.after(shard, last.get());
        } catch (ServiceRefusal e) {
            if (e.type().startsWith("TrimmedDataAccess")) {
                return stream.from(shard, "TRIM_HORIZON");
            }
            throw e;
        }
    }
}
