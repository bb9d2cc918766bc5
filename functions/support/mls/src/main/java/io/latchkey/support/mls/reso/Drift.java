package io.latchkey.support.mls.reso;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One difference between two descriptions; {@code path} is {@code Property/ListPrice} or so. */
public sealed interface Drift {
    String path();

    /** New: nothing is lost, something may be gained. */
    record Added(String path, String type) implements Drift {}

    /** Gone: what was mapped from it stays empty. */
    record Removed(String path, String type) implements Drift {}

    /** There, and different. */
    record Changed(String path, String before, String after) implements Drift {}

    static List<Drift> between(Map<String, String> before, Map<String, String> after) {
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        var drifts = new ArrayList<Drift>();
        for (var path : paths) {
            var old = before.get(path);
            var now = after.get(path);
            if (old == null && now != null) {
                drifts.add(new Added(path, now));
            } else if (old != null && now == null) {
                drifts.add(new Removed(path, old));
            } else if (old != null && now != null && !old.equals(now)) {
                drifts.add(new Changed(path, old, now));
            }
        }
        return drifts;
    }
}
