package io.latchkey.bench;

import io.latchkey.bench.Bench.Measurement;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What a recompute of a deal's deadlines costs: 40 of depth 8 with their reasons, a million times
 * on one core, beside plain {@code LocalDate.plusDays} over the same graph. The two take turns, so
 * that the machine's moods meet both. Then the {@link HolidayEdit}.
 */
final class Deadlines implements Measurement {
    private static final int RECOMPUTES = 1_000_000;
    private static final int BATCH = 1000;
    private static final int TOLD = 20_000;

    private final Path root;

    Deadlines(Path root) {
        this.root = root;
    }

    @Override
    public Map<String, Object> run() throws Exception {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("bench", "deadlines");
        try (var measured = Measured.of(root, "transactions")) {
            figures.putAll(recompute(measured));
        }
        figures.put("holidayEdit", new HolidayEdit(root).figures());
        return figures;
    }

    private static Map<String, Object> recompute(Measured measured) throws Exception {
        var engine = measured.work("RecomputeFortyDeadlines");
        var plain = measured.work("AddDaysForty");
        var telling = measured.work("TellFortyDeadlines");
        System.out.println("warming up");
        take(List.of(engine, plain), 100);
        take(List.of(telling), TOLD / BATCH);
        System.out.println("recomputing " + RECOMPUTES + " times");
        var before = liveHeap();
        var nanos = take(List.of(engine, plain), RECOMPUTES / BATCH);
        var after = liveHeap();
        var told = take(List.of(telling), TOLD / BATCH);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("deadlines", 40);
        figures.put("depth", 8);
        figures.put("recomputes", RECOMPUTES);
        figures.put("micros", micros(nanos.getFirst(), 0.5));
        figures.put("microsP95", micros(nanos.getFirst(), 0.95));
        figures.put("microsWithReasonsInWords", micros(told.getFirst(), 0.5));
        figures.put("plainPlusDaysMicros", micros(nanos.getLast(), 0.5));
        figures.put(
                "ratio",
                Sample.round(
                        Sample.ofNanos(nanos.getFirst()).median()
                                / Sample.ofNanos(nanos.getLast()).median()));
        figures.put("heapBeforeKilobytes", before / 1024);
        figures.put("heapAfterKilobytes", after / 1024);
        return figures;
    }

    /** Nanoseconds of each batch, for each of the works. */
    private static List<List<Long>> take(List<LongSupplier> works, int batches) {
        List<List<Long>> nanos = works.stream().<List<Long>>map(_ -> new ArrayList<>()).toList();
        var number = 0L;
        for (int batch = 0; batch < batches; batch++) {
            for (int work = 0; work < works.size(); work++) {
                var began = System.nanoTime();
                for (int turn = 0; turn < BATCH; turn++) {
                    number += works.get(work).getAsLong();
                }
                nanos.get(work).add(System.nanoTime() - began);
            }
        }
        if (number == 0) {
            throw new IllegalStateException("nothing was computed");
        }
        return nanos;
    }

    /** Of one recompute; batches are timed, for a clock is no good below a microsecond. */
    private static double micros(List<Long> nanosOfBatches, double share) {
        return Sample.round(Sample.ofNanos(nanosOfBatches).percentile(share) * 1000 / BATCH);
    }

    /** What is left after the garbage is out. */
    private static long liveHeap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
