package io.latchkey.support.mls.rets;

import io.latchkey.support.mls.rets.SearchRequest.Count;
import io.latchkey.support.mls.rets.response.Reply;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Lists the keys first, which servers cap less, and then fetches in batches what has not come. */
final class KeyPaging implements Paging {
    /** Keys and commas of one call; the address stays within what servers accept. */
    private static final int LONGEST_LIST = 1_200;

    private static final int MOST_KEYS = 100;

    private final Run run;
    private final Deque<String> missing = new ArrayDeque<>();
    private List<String> asked = List.of();
    private boolean listed;
    private boolean capped;
    private int tries;

    KeyPaging(Run run) {
        this.run = run;
    }

    @Override
    public Optional<SearchRequest> next() throws IOException {
        var key = run.request().keyField();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (!listed) {
            list(key.get());
        }
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        asked = batch();
        var query = "(" + key.get() + "=" + String.join(",", asked) + ")";
        return Optional.of(run.request().unlimited().asking(query).counting(Count.NONE));
    }

    private void list(String key) throws IOException {
        listed = true;
        var request = run.request().unlimited().select(List.of(key)).counting(Count.WITH_ROWS);
        try (var rows = run.session().search(request)) {
            var count = 0L;
            while (rows.next()) {
                count++;
                var value = rows.row().get(key);
                if (!value.isEmpty() && !run.seen().contains(SeenRows.identity(value))) {
                    missing.add(value);
                }
            }
            var total = rows.count().orElse(count);
            run.counted(rows.count());
            capped =
                    !rows.isComplete()
                            || total > count
                            || (rows.maxRows() && rows.count().isEmpty());
        }
        if (capped) {
            run.note("the server caps even a list of keys");
        }
    }

    private List<String> batch() {
        var some = new ArrayList<String>();
        var length = 0;
        while (!missing.isEmpty() && some.size() < MOST_KEYS && length < LONGEST_LIST) {
            var key = missing.remove();
            some.add(key);
            length += key.length() + 1;
        }
        return some;
    }

    @Override
    public void done(Page page) throws IOException {
        if (page.isRefused()) {
            throw new RetsFailure(RetsFailure.Reason.REPLY, page.reply());
        }
        var left =
                asked.stream().filter(key -> !run.seen().contains(SeenRows.identity(key))).toList();
        var cut = !page.complete() || page.capped();
        if (page.fresh() == 0 && cut && ++tries > 3) {
            throw new RetsFailure(
                    RetsFailure.Reason.CUT_OFF, "after " + run.seen().size() + " rows");
        }
        tries = page.fresh() > 0 ? 0 : tries;
        var gone = page.reply().code() == Reply.NO_RECORDS || !cut;
        if (!gone) {
            left.forEach(missing::addFirst);
        }
    }

    @Override
    public Optional<Paging> successor() {
        var key = run.request().keyField();
        if (key.isPresent() && !capped) {
            return Optional.empty();
        }
        return run.request().sliceField().map(field -> new SlicePaging(run, field));
    }
}
