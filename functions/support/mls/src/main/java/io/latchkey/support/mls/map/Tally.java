package io.latchkey.support.mls.map;

import java.util.HashMap;
import java.util.Map;

/** Counts what was not known, in a space that does not grow without end. */
final class Tally {
    private static final int MOST_FIELDS = 500;
    private static final int MOST_WORDS = 50;
    private static final int LONGEST_WORD = 80;

    private final Map<String, Long> fields = new HashMap<>();
    private final Map<String, Map<String, Long>> words = new HashMap<>();
    private final Map<String, Long> unreadable = new HashMap<>();
    private long rows;
    private long more;

    void row() {
        rows++;
    }

    void field(String name) {
        count(fields, name, MOST_FIELDS);
    }

    void unreadable(String field) {
        count(unreadable, field, MOST_FIELDS);
    }

    void word(String field, String word) {
        count(words.computeIfAbsent(field, _ -> new HashMap<>()), word, MOST_WORDS);
    }

    private void count(Map<String, Long> counts, String name, int most) {
        var bounded = name.length() > LONGEST_WORD ? name.substring(0, LONGEST_WORD) : name;
        if (counts.size() >= most && !counts.containsKey(bounded)) {
            more++;
            return;
        }
        counts.merge(bounded, 1L, Long::sum);
    }

    MappingReport report() {
        var copied = new HashMap<String, Map<String, Long>>();
        words.forEach((field, counts) -> copied.put(field, Map.copyOf(counts)));
        return new MappingReport(rows, fields, copied, unreadable, more);
    }
}
