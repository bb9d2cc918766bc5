package io.latchkey.support.mls.rets.response;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/** The METADATA elements that are open. */
final class Sections {
    private static final int DEEPEST = 32;

    private final Deque<Section> open = new ArrayDeque<>();

    Optional<Section> current() {
        return Optional.ofNullable(open.peek());
    }

    void tag(Tag tag) {
        var name = tag.name().toUpperCase(Locale.ROOT);
        if (tag.closing()) {
            close(name);
        } else if (!tag.empty() && open.size() < DEEPEST) {
            open.push(new Section(name, tag.attributes()));
        }
    }

    private void close(String name) {
        if (open.stream().noneMatch(section -> section.name().equals(name))) {
            return;
        }
        while (!open.pop().name().equals(name)) {
            // Sections that were never closed end with the one around them.
        }
    }
}
