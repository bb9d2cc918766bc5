package io.latchkey.support.mls.rets;

import io.latchkey.support.mls.rets.SearchRequest.Count;
import io.latchkey.support.mls.rets.response.Reply;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Page by page with Offset, which the first call leaves out. Believes neither Limit nor MAXROWS nor
 * an error alone: what came is held against the count, and an Offset that does nothing is noticed.
 * Each page begins with the last row of the one before, which shows whether the result has moved.
 */
final class OffsetPaging implements Paging {
    private static final int MOST_FUTILE = 3;

    /** A page that is shorter than this is not worth a row of it. */
    private static final int LEAST_OVERLAPPED = 10;

    private final Run run;
    private long received;
    private boolean ended;
    private boolean unusable;
    private int futile;
    private int overlap;
    private Count count;

    OffsetPaging(Run run) {
        this.run = run;
        this.count = run.request().count();
    }

    @Override
    public Optional<SearchRequest> next() {
        if (ended) {
            return Optional.empty();
        }
        var request = run.request().counting(count);
        if (received == 0) {
            return Optional.of(request);
        }
        overlap = run.request().limit().orElse(LEAST_OVERLAPPED) < LEAST_OVERLAPPED ? 0 : 1;
        return Optional.of(request.offset(Math.toIntExact(received + 1 - overlap)));
    }

    @Override
    public void done(Page page) throws IOException {
        var first = received == 0;
        if (first && page.isRefused()) {
            throw new RetsFailure(RetsFailure.Reason.REPLY, page.reply());
        }
        if (countedOnly(page)) {
            count = Count.NONE;
            run.counted(page.count());
            return;
        }
        if (first || page.rows() > 0) {
            remember(page);
        }
        if (!first && page.rows() > 0 && isDone(page)) {
            return;
        }
        received += page.rows() == 0 ? 0 : page.rows() - overlap;
        if (!page.complete()) {
            resume(page);
            return;
        }
        futile = 0;
        decide(page, first);
    }

    /**
     * Looks at a later page: whether Offset did what it should, and whether the result stood still.
     */
    private boolean isDone(Page page) {
        if (page.fresh() == 0) {
            if (page.rows() == overlap && page.continues()) {
                ended = page.complete();
                return ended;
            }
            giveUp("the server ignores Offset");
            return true;
        }
        if (page.rows() > page.fresh() + overlap || (overlap > 0 && !page.continues())) {
            run.hasMoved();
            run.note("the result changed while it was read");
        }
        return false;
    }

    /** Asked for rows with their count, some servers send the count alone. */
    private boolean countedOnly(Page page) {
        return received == 0
                && page.rows() == 0
                && page.complete()
                && count == Count.WITH_ROWS
                && page.count().orElse(0) > 0;
    }

    /** A count that is only that of the page says nothing about the whole. */
    private void remember(Page page) {
        var pageOnly =
                page.capped()
                        && page.count().isPresent()
                        && page.count().getAsLong() == page.rows();
        if (!pageOnly || received == 0) {
            run.counted(page.count());
        }
    }

    private void resume(Page page) throws IOException {
        run.note("an answer ended early and was taken up where it stopped");
        futile = page.fresh() > 0 ? 0 : futile + 1;
        if (futile >= MOST_FUTILE) {
            throw new RetsFailure(
                    RetsFailure.Reason.CUT_OFF, "after " + run.seen().size() + " rows");
        }
    }

    private void decide(Page page, boolean first) throws IOException {
        if (!first && page.isRefused()) {
            refused(page);
            return;
        }
        if (page.rows() == 0) {
            ended = true;
            return;
        }
        var all = run.total().isPresent() && received >= run.total().getAsLong();
        var suspicious = all && page.capped() && first;
        if (suspicious) {
            all = confirmed();
        }
        var limit = run.request().limit();
        var full = limit.isPresent() && page.rows() == limit.getAsInt();
        var unsaid = run.total().isEmpty() && !page.capped() && !full;
        ended = all || unsaid;
    }

    /** The count may be that of the page; asked alone, it is that of the query. */
    private boolean confirmed() throws IOException {
        var alone = countAlone();
        run.counted(alone);
        return alone.isPresent() && received >= alone.getAsLong();
    }

    /** Behind the last row an error is normal; before it, Offset is what the server refuses. */
    private void refused(Page page) throws IOException {
        if (page.reply().code() == Reply.NO_RECORDS) {
            ended = true;
            return;
        }
        if (run.total().isEmpty()) {
            run.counted(countAlone());
        }
        if (run.total().isPresent() && received >= run.total().getAsLong()) {
            ended = true;
            return;
        }
        giveUp("the server refuses Offset (" + page.reply() + ")");
    }

    private OptionalLong countAlone() throws IOException {
        try {
            return run.session().count(run.request());
        } catch (RetsFailure failure) {
            return OptionalLong.empty();
        }
    }

    private void giveUp(String why) {
        run.note(why);
        unusable = true;
        ended = true;
    }

    /** Also where the result moved while it was read: the keys show what slipped through. */
    @Override
    public Optional<Paging> successor() throws IOException {
        if (!ended) {
            return Optional.empty();
        }
        var missing = run.total().isPresent() && run.seen().size() < run.total().getAsLong();
        if (!unusable && !run.moved() && !missing) {
            return Optional.empty();
        }
        return Optional.of(new KeyPaging(run));
    }
}
