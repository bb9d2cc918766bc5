package io.latchkey.support.mls.rets;

import io.latchkey.support.mls.rets.response.Reply;
import io.latchkey.support.mls.rets.response.Row;
import io.latchkey.support.mls.rets.response.RowStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * All rows of a query, each once, over as many calls as it takes. A row whose record changes while
 * the run lasts may show its state of either time; what was not in reach is told in {@link
 * #notes()}. The request's limit is that of a page, as the server is asked for it.
 */
public final class SearchRows implements AutoCloseable {
    private final RetsSession session;
    private final Run run;
    private final Set<String> warnings = new LinkedHashSet<>();
    private Paging paging;
    private Optional<SearchRequest> request = Optional.empty();
    private Optional<RowStream> page = Optional.empty();
    private long rows;
    private long fresh;
    private long last;
    private boolean continues;
    private boolean ended;

    SearchRows(RetsSession session, SearchRequest request) {
        this.session = session;
        this.run = new Run(session, request.withKeySelected());
        this.paging = new OffsetPaging(run);
    }

    /**
     * Moves to the next row; makes the next call where one is needed.
     *
     * @throws RetsFailure when the server refuses, or breaks off again and again
     */
    public boolean next() throws IOException {
        while (!ended) {
            if (page.isEmpty() && !open()) {
                ended = true;
                summarize();
                return false;
            }
            if (page.orElseThrow().next()) {
                if (isNew(page.orElseThrow())) {
                    return true;
                }
            } else {
                finish(page.orElseThrow());
            }
        }
        return false;
    }

    private boolean open() throws IOException {
        request = paging.next();
        while (request.isEmpty()) {
            var successor = paging.successor();
            if (successor.isEmpty()) {
                return false;
            }
            paging = successor.get();
            request = paging.next();
        }
        page = Optional.of(session.search(request.get()));
        rows = 0;
        fresh = 0;
        continues = false;
        return true;
    }

    private boolean isNew(RowStream stream) {
        var identity = SeenRows.identity(stream.row(), run.request().keyField(), stream.columns());
        continues |= rows == 0 && identity == last;
        last = identity;
        rows++;
        var added = run.seen().add(identity);
        fresh += added ? 1 : 0;
        return added;
    }

    private void finish(RowStream stream) throws IOException {
        var reply = stream.reply().orElse(new Reply(Reply.OK, ""));
        var broken = rows > 0 && !reply.isOk() && reply.code() != Reply.MAXIMUM_RECORDS_EXCEEDED;
        var outcome =
                new Page(
                        request.orElseThrow(),
                        rows,
                        fresh,
                        continues,
                        reply,
                        stream.count(),
                        stream.maxRows(),
                        stream.isComplete() && !broken);
        warnings.addAll(stream.warnings().sentences());
        stream.close();
        page = Optional.empty();
        paging.done(outcome);
    }

    private void summarize() {
        var total = run.total();
        if (total.isPresent() && run.seen().size() < total.getAsLong()) {
            run.note(
                    "%d of %d records did not come"
                            .formatted(total.getAsLong() - run.seen().size(), total.getAsLong()));
        }
    }

    /** The row that {@link #next()} moved to. */
    public Row row() {
        return page.orElseThrow().row();
    }

    /** Names in the server's order. */
    public List<String> columns() {
        return page.map(RowStream::columns).orElse(List.of());
    }

    /** How many rows have come, each counted once. */
    public long size() {
        return run.seen().size();
    }

    /** How many records match by the server's latest word. */
    public OptionalLong total() {
        return run.total();
    }

    /** What was out of the ordinary: how the server had to be asked, and what it sent. */
    public List<String> notes() {
        var all = new LinkedHashSet<>(run.notes());
        all.addAll(warnings);
        return List.copyOf(all);
    }

    /** Ends the call that is under way. */
    @Override
    public void close() throws IOException {
        ended = true;
        if (page.isPresent()) {
            page.get().close();
        }
    }
}
