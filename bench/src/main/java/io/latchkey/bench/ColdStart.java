package io.latchkey.bench;

import io.latchkey.bench.Bench.Measurement;
import io.latchkey.engines.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How long each function takes from its process's birth to its first answer, in a fresh JVM under
 * AWS's runtime interface client, beside the least handler with the same client. The two take
 * turns, so that the machine's moods meet both.
 */
final class ColdStart implements Measurement {
    private static final int ROUNDS = 5;

    private final Path root;

    ColdStart(Path root) {
        this.root = root;
    }

    @Override
    public Map<String, Object> run() throws Exception {
        try (var dynamoDb = Engines.inMemory().dynamoDb(0);
                var sqs = Engines.inMemory().sqs(0)) {
            var world = new ColdStartWorld(root, dynamoDb.endpoint(), sqs.endpoint());
            world.prepare();
            var instance = new Instance(root, world.environment());
            var figures = new LinkedHashMap<String, Object>();
            var bareCache = cache(instance, world.bare());
            var worst = 0.0;
            for (var subject : world.subjects()) {
                var measured = measure(instance, new Bare(world.bare(), bareCache), subject);
                figures.put(subject.name(), measured);
                worst =
                        Math.max(
                                worst,
                                ((Number) Objects.requireNonNull(measured.get("ratioWithCache")))
                                        .doubleValue());
            }
            return Map.of(
                    "bench",
                    "cold-start",
                    "rounds",
                    ROUNDS,
                    "functions",
                    figures,
                    "worstRatioWithCache",
                    worst);
        }
    }

    private record Bare(Subject subject, List<String> cache) {}

    private static List<String> cache(Instance instance, Subject subject) throws Exception {
        return List.of("-XX:AOTCache=" + instance.train(subject).orElseThrow());
    }

    private static Map<String, Object> measure(Instance instance, Bare bare, Subject subject)
            throws Exception {
        System.out.println("measuring " + subject.name());
        var cached = cache(instance, subject);
        var own = new ArrayList<Long>();
        var base = new ArrayList<Long>();
        var ownPlain = new ArrayList<Long>();
        var basePlain = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            own.add(instance.start(subject, cached));
            base.add(instance.start(bare.subject(), bare.cache()));
            ownPlain.add(instance.start(subject, List.of()));
            basePlain.add(instance.start(bare.subject(), List.of()));
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put("millisWithCache", Sample.round(median(own)));
        figures.put("bareMillisWithCache", Sample.round(median(base)));
        figures.put("ratioWithCache", Sample.round(median(own) / median(base)));
        figures.put("millisPlain", Sample.round(median(ownPlain)));
        figures.put("bareMillisPlain", Sample.round(median(basePlain)));
        figures.put("ratioPlain", Sample.round(median(ownPlain) / median(basePlain)));
        figures.put("jarMegabytes", Sample.round(size(subject.jar()) / 1e6));
        return figures;
    }

    private static double median(List<Long> nanos) {
        return Sample.ofNanos(nanos).median();
    }

    private static long size(Path jar) throws IOException {
        return Files.size(jar);
    }
}
