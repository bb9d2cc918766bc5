package io.latchkey.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Durations of one kind, sorted, in milliseconds. */
record Sample(double[] sorted) {

    static Sample ofNanos(Collection<Long> nanos) {
        var millis = nanos.stream().mapToDouble(n -> n / 1e6).toArray();
        Arrays.sort(millis);
        return new Sample(millis);
    }

    /** The smallest value that {@code share} of the sample does not exceed. */
    double percentile(double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    double median() {
        return percentile(0.5);
    }

    Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("n", sorted.length);
        figures.put("p50Millis", round(median()));
        figures.put("p95Millis", round(percentile(0.95)));
        figures.put("p99Millis", round(percentile(0.99)));
        figures.put("maxMillis", round(sorted[sorted.length - 1]));
        return figures;
    }

    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
