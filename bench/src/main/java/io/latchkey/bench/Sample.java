package io.latchkey.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Durations of one kind, sorted, in milliseconds. */
record Sample(List<Double> sorted) {
    Sample {
        sorted = List.copyOf(sorted);
    }

    static Sample ofNanos(Collection<Long> nanos) {
        return new Sample(nanos.stream().map(n -> n / 1e6).sorted().toList());
    }

    /** The smallest value that {@code share} of the sample does not exceed. */
    double percentile(double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }

    double median() {
        return percentile(0.5);
    }

    Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("n", sorted.size());
        figures.put("p50Millis", round(median()));
        figures.put("p95Millis", round(percentile(0.95)));
        figures.put("p99Millis", round(percentile(0.99)));
        figures.put("maxMillis", round(sorted.getLast()));
        return figures;
    }

    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
