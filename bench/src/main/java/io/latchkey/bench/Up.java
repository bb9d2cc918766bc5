package io.latchkey.bench;

import io.latchkey.bench.Bench.Measurement;
import io.latchkey.engines.Engines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * From the command, built and stopped, to its "ready", and the most memory that all processes of
 * the suite had at once on the way; beside the four engines started alone.
 */
final class Up implements Measurement {
    private static final int ROUNDS = 3;

    private final Path root;

    Up(Path root) {
        this.root = root;
    }

    @Override
    public Map<String, Object> run() throws Exception {
        var starts = new ArrayList<Long>();
        var memory = 0L;
        try (var suite = RunningSuite.start(root)) {
            for (int round = 0; round < ROUNDS; round++) {
                suite.down();
                try (var watch = MemoryWatch.of(suite.data())) {
                    var began = System.nanoTime();
                    suite.up();
                    starts.add(System.nanoTime() - began);
                    suite.open(suite.token());
                    memory = Math.max(memory, watch.peakBytes());
                }
            }
        }
        var engines = engines();
        var ready = Sample.ofNanos(starts);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("bench", "up");
        figures.put("readySeconds", Sample.round(ready.median() / 1000));
        figures.put("slowestSeconds", Sample.round(ready.percentile(1) / 1000));
        figures.put("peakMegabytes", memory >> 20);
        figures.put("enginesAloneSeconds", Sample.round(engines / 1e9));
        figures.put("ratio", Sample.round(ready.median() * 1e6 / engines));
        return figures;
    }

    private static long engines() throws Exception {
        var folder = Files.createTempDirectory("latchkey-bench-engines");
        var engines = Engines.keptIn(folder);
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var starting =
                    List.of(
                            threads.submit(() -> engines.dynamoDb(0)),
                            threads.submit(() -> engines.sqs(0)),
                            threads.submit(() -> engines.s3(0)),
                            threads.submit(() -> engines.search(0)));
            for (var each : starting) {
                each.get();
            }
            return System.nanoTime() - began;
        }
    }
}
