package io.latchkey.transactions.domain.table;

import io.latchkey.transactions.domain.value.Author;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the deals that a changed table touches have been brought after it.
 *
 * @param version counts its pages, and the beginning
 * @param by who changed the table
 * @param what changed, for those who are told of dates
 * @param last the deal up to which all are done, in the order of the index; null at the beginning
 * @param moved of those done, how many have other dates or rules now
 * @param failed of those done, how many stay as they were because dates cannot be computed by the
 *     table
 * @param failures the first of them
 */
public record Recompute(
        String id,
        long version,
        String table,
        long tableVersion,
        Author by,
        String what,
        Instant startedAt,
        @Nullable String last,
        long done,
        long moved,
        long failed,
        List<Failure> failures,
        @Nullable Instant finishedAt) {
    private static final int MOST_FAILURES = 20;

    public Recompute {
        failures = List.copyOf(failures);
    }

    /**
     * A deal that stays as it was.
     *
     * @param reason names the field and the rule that its dates would break
     */
    public record Failure(String transaction, String reason) {}

    /**
     * What one page came to.
     *
     * @param last null where the page was empty
     * @param isEnd whether no deal follows
     */
    public record Page(
            @Nullable String last, int done, int moved, List<Failure> failures, boolean isEnd) {
        public Page {
            failures = List.copyOf(failures);
        }
    }

    /** Nothing done yet. */
    public static Recompute of(String id, TeamTable table, String what) {
        var edition = table.edition();
        return new Recompute(
                id,
                1,
                table.id(),
                edition.version(),
                edition.by(),
                what,
                edition.at(),
                null,
                0,
                0,
                0,
                List.of(),
                null);
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    public Recompute after(Page page, Instant now) {
        var known = Stream.concat(failures.stream(), page.failures().stream());
        return new Recompute(
                id,
                version + 1,
                table,
                tableVersion,
                by,
                what,
                startedAt,
                page.last() == null ? last : page.last(),
                done + page.done(),
                moved + page.moved(),
                failed + page.failures().size(),
                known.limit(MOST_FAILURES).toList(),
                page.isEnd() ? now : null);
    }

    public TableEvent.RecomputeAdvanced event() {
        return new TableEvent.RecomputeAdvanced(id, table, done, moved, failed, isFinished());
    }
}
