package io.latchkey.support.mls.rets.response;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The defects of one answer, each with how often it was met; bounded, however long the answer. */
public final class Warnings {
    private static final int LONGEST_DETAIL = 200;

    private static final class Note {
        private long times;
        private String detail = "";
    }

    private final Map<Defect, Note> notes = new EnumMap<>(Defect.class);

    void add(Defect defect) {
        note(defect).times++;
    }

    /** The first detail of each kind is kept. */
    void add(Defect defect, String detail) {
        var note = note(defect);
        note.times++;
        if (note.detail.isEmpty()) {
            note.detail =
                    detail.length() > LONGEST_DETAIL
                            ? detail.substring(0, LONGEST_DETAIL) + "..."
                            : detail;
        }
    }

    private Note note(Defect defect) {
        return notes.computeIfAbsent(defect, d -> new Note());
    }

    public boolean has(Defect defect) {
        return notes.containsKey(defect);
    }

    /** How often the defect was met; zero when never. */
    public long times(Defect defect) {
        var note = notes.get(defect);
        return note == null ? 0 : note.times;
    }

    /** One sentence for each kind of defect, for people. */
    public List<String> sentences() {
        return notes.entrySet().stream().map(e -> sentence(e.getKey(), e.getValue())).toList();
    }

    private static String sentence(Defect defect, Note note) {
        var text = note.times == 1 ? defect.sentence() : note.times + " x " + defect.sentence();
        return note.detail.isEmpty() ? text : text + ": " + note.detail;
    }

    @Override
    public String toString() {
        return String.join("; ", sentences());
    }
}
