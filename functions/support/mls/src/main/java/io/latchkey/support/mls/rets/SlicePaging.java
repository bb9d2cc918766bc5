package io.latchkey.support.mls.rets;

import io.latchkey.support.mls.rets.SearchRequest.Count;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Cuts the result by a timestamp, and each slice again for as long as the server caps it. */
final class SlicePaging implements Paging {
    private record Slice(Instant from, Instant to) {
        Instant middle() {
            return from.plus(Duration.between(from, to).dividedBy(2))
                    .truncatedTo(ChronoUnit.SECONDS);
        }

        boolean isSplittable() {
            return Duration.between(from, to).toSeconds() > 1;
        }
    }

    private static final Instant BEGINNING = Instant.parse("1970-01-01T00:00:00Z");
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Run run;
    private final String field;
    private final Deque<Slice> slices = new ArrayDeque<>();
    private Slice current;
    private int futile;

    SlicePaging(Run run, String field) {
        this.run = run;
        this.field = field;
        this.current = new Slice(BEGINNING, Instant.now().plus(Duration.ofDays(2)));
        split(current);
        run.note("the result is cut by " + field);
    }

    private void split(Slice slice) {
        slices.push(new Slice(slice.from(), slice.middle()));
        slices.push(new Slice(slice.middle(), slice.to()));
    }

    @Override
    public Optional<SearchRequest> next() {
        if (slices.isEmpty()) {
            return Optional.empty();
        }
        current = slices.pop();
        var range =
                "(%s=%s-%s)"
                        .formatted(field, FORM.format(current.from()), FORM.format(current.to()));
        return Optional.of(run.request().unlimited().within(range).counting(Count.WITH_ROWS));
    }

    @Override
    public void done(Page page) throws IOException {
        if (page.isRefused()) {
            throw new RetsFailure(RetsFailure.Reason.REPLY, page.reply());
        }
        if (!page.complete()) {
            futile = page.fresh() > 0 ? 0 : futile + 1;
            if (futile > 3) {
                throw new RetsFailure(
                        RetsFailure.Reason.CUT_OFF, "after " + run.seen().size() + " rows");
            }
            slices.push(current);
            return;
        }
        var more = page.count().isPresent() && page.count().getAsLong() > page.rows();
        if (!page.capped() && !more) {
            return;
        }
        if (current.isSplittable()) {
            split(current);
        } else {
            run.note("more rows share one second of " + field + " than the server sends at once");
        }
    }

    @Override
    public Optional<Paging> successor() {
        return Optional.empty();
    }
}
