package io.latchkey.support.mls.rets.response;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads records of STANDARD-XML by matching names of tags, not by counting them, so that unclosed
 * ones cost a value and not the stream. A record of metadata may hold a whole table of others.
 */
final class ElementRows {
    private static final int DEEPEST = 32;
    private static final int MOST_COLUMNS = 5_000;
    private static final int LONGEST_ROW = 1 << 23;

    /** HTML inside a value that the server did not escape. */
    private static final Set<String> HTML =
            Set.of(
                    "br", "p", "b", "i", "u", "a", "em", "strong", "ul", "li", "div", "span",
                    "font", "hr");

    /** What never stands inside a record. */
    private static final Set<String> OUTSIDE =
            Set.of(
                    "rets",
                    "maxrows",
                    "rets-status",
                    "count",
                    "delimiter",
                    "columns",
                    "data",
                    "redata");

    private static final class OpenRow {
        private final Tag tag;
        private final Optional<Section> section;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Deque<String> path = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private int length;

        private OpenRow(Tag tag, Optional<Section> section) {
            this.tag = tag;
            this.section = section;
        }
    }

    private final MarkupScanner scanner;
    private final Warnings warnings;
    private final Sections sections;
    private final Deque<OpenRow> open = new ArrayDeque<>();
    private final Set<String> names = new LinkedHashSet<>();
    private List<String> columns = List.of();
    private ElementRow row = new ElementRow("", List.of(), Map.of());
    private Optional<Section> section = Optional.empty();
    private Optional<Tag> handedBack = Optional.empty();

    ElementRows(MarkupScanner scanner, Sections sections, Warnings warnings) {
        this.scanner = scanner;
        this.sections = sections;
        this.warnings = warnings;
    }

    ElementRow row() {
        return row;
    }

    /** The section that the last row stood in. */
    Optional<Section> section() {
        return section;
    }

    Optional<Tag> handedBack() {
        return handedBack;
    }

    List<String> columns() {
        return columns;
    }

    boolean active() {
        return !open.isEmpty();
    }

    /** Begins a record; true where its tag was all of it. */
    boolean begin(Tag tag) {
        var begun = new OpenRow(tag, sections.current());
        begun.values.putAll(tag.attributes());
        open.push(begun);
        return tag.empty() && complete();
    }

    /**
     * Reads on to the end of a record. False where the stream ends, or where a tag stands that
     * belongs to no record: it is the scanner's last.
     */
    boolean read() {
        handedBack = Optional.empty();
        while (active()) {
            switch (scanner.next()) {
                case TEXT -> append(scanner.text());
                case TAG -> {
                    if (OUTSIDE.contains(scanner.tag().key())) {
                        abandon();
                        handedBack = Optional.of(scanner.tag());
                        return false;
                    }
                    if (tag(scanner.tag())) {
                        return true;
                    }
                }
                case END -> {
                    abandon();
                    return false;
                }
            }
        }
        return false;
    }

    private void abandon() {
        open.forEach(unfinished -> warnings.add(Defect.CUT_ROW));
        open.clear();
    }

    private void append(String text) {
        var current = current();
        current.length += text.length();
        if (current.length > LONGEST_ROW) {
            throw new ByteWindow.TooLong();
        }
        current.text.append(text);
    }

    private OpenRow current() {
        return open.element();
    }

    private boolean tag(Tag tag) {
        var key = tag.key();
        if (key.startsWith("metadata-")) {
            sections.tag(tag);
            return false;
        }
        if (HTML.contains(key)) {
            append("<" + (tag.closing() ? "/" : "") + tag.name() + ">");
            return false;
        }
        if (tag.closing()) {
            return close(tag.name());
        }
        if (!sections.current().equals(current().section)) {
            return begin(tag);
        }
        enter(tag);
        return false;
    }

    private void enter(Tag tag) {
        var current = current();
        current.text.setLength(0);
        if (current.path.size() >= DEEPEST) {
            return;
        }
        current.path.addLast(tag.name());
        var path = String.join("/", current.path);
        tag.attributes().forEach((name, value) -> put(current, path + "@" + name, value));
        if (tag.empty()) {
            leave(current);
        }
    }

    private boolean close(String name) {
        var current = current();
        if (current.path.contains(name)) {
            while (!current.path.getLast().equals(name)) {
                leave(current);
            }
            leave(current);
            return false;
        }
        if (open.stream().noneMatch(row -> row.tag.is(name))) {
            return false;
        }
        while (!current().tag.is(name)) {
            warnings.add(Defect.CUT_ROW);
            open.pop();
        }
        return complete();
    }

    private void leave(OpenRow current) {
        var path = String.join("/", current.path);
        var text = current.text.toString().strip();
        if (!text.isEmpty() || !hasChildren(current, path)) {
            put(current, path, text);
        }
        current.text.setLength(0);
        current.path.removeLast();
    }

    private static boolean hasChildren(OpenRow current, String path) {
        return current.values.keySet().stream().anyMatch(name -> name.startsWith(path + "/"));
    }

    private static void put(OpenRow current, String name, String value) {
        if (current.values.size() < MOST_COLUMNS || current.values.containsKey(name)) {
            current.values.merge(
                    name, value, (a, b) -> b.isEmpty() ? a : a.isEmpty() ? b : a + "," + b);
        }
    }

    private boolean complete() {
        var done = open.pop();
        while (!done.path.isEmpty()) {
            leave(done);
        }
        if (done.values.isEmpty() && !done.text.toString().isBlank()) {
            done.values.put(done.tag.name(), done.text.toString().strip());
        }
        if (names.size() < MOST_COLUMNS && names.addAll(done.values.keySet())) {
            columns = new ArrayList<>(names);
        }
        section = done.section;
        row = new ElementRow(done.tag.name(), columns, done.values);
        return true;
    }
}
