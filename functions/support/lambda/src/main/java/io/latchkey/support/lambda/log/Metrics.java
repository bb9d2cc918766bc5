package io.latchkey.support.lambda.log;

import io.latchkey.support.lambda.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Metrics in CloudWatch's embedded metric format: a line on standard output, which Lambda's log
 * turns into a number.
 */
public final class Metrics {
    private static final String NAMESPACE = "Latchkey";

    private Metrics() {}

    public static void count(String function, String metric) {
        emit(function, metric, 1, "Count");
    }

    public static void millis(String function, String metric, long millis) {
        emit(function, metric, millis, "Milliseconds");
    }

    private static void emit(String function, String metric, long value, String unit) {
        var definition =
                Map.of(
                        "Namespace", NAMESPACE,
                        "Dimensions", List.of(List.of("Function")),
                        "Metrics", List.of(Map.of("Name", metric, "Unit", unit)));
        var line = new LinkedHashMap<String, Object>();
        line.put(
                "_aws",
                Map.of(
                        "Timestamp",
                        System.currentTimeMillis(),
                        "CloudWatchMetrics",
                        List.of(definition)));
        line.put("Function", function);
        line.put(metric, value);
        System.out.println(Json.write(line));
    }
}
