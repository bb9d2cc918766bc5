package io.latchkey.support.mls.rets;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What the ways of paging share: the session, the query, what came, and what there is to say. */
final class Run {
    private final RetsSession session;
    private final SearchRequest request;
    private final SeenRows seen = new SeenRows();
    private final List<String> notes = new ArrayList<>();
    private OptionalLong total = OptionalLong.empty();
    private boolean moved;

    Run(RetsSession session, SearchRequest request) {
        this.session = session;
        this.request = request;
    }

    RetsSession session() {
        return session;
    }

    /** The caller's query, without its limit on rows. */
    SearchRequest request() {
        return request;
    }

    SeenRows seen() {
        return seen;
    }

    void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** The latest word of the server on how many records match. */
    OptionalLong total() {
        return total;
    }

    void counted(OptionalLong count) {
        if (count.isEmpty()) {
            return;
        }
        moved |= total.isPresent() && total.getAsLong() != count.getAsLong();
        total = count;
    }

    /** The result changed while it was read, so that rows may have slipped between pages. */
    void hasMoved() {
        moved = true;
    }

    boolean moved() {
        return moved;
    }
}
