package io.latchkey.support.mls.reso;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.support.mls.reso.ResoFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a {@link Extract}. */
final class Walk {
    /** What every server gives in one page. */
    private static final int SMALL = 100;

    private final ResoClient client;
    private final Extract pull;
    private final Consumer<ObjectNode> sink;
    private final SteadyPages steady;
    private int size;
    private long count;
    private int inPage;
    private boolean linked;
    private boolean repeated;
    private @Nullable URI link;
    private @Nullable ObjectNode first;

    Walk(ResoClient client, Extract pull, Consumer<ObjectNode> sink) {
        this.client = client;
        this.pull = pull;
        this.sink = sink;
        steady = new SteadyPages(pull.key());
        var provider = client.service().provider();
        int most = pull.expand().isPresent() ? provider.expandPageSize() : provider.pageSize();
        size = Math.clamp(pull.limit(), 1, most);
    }

    long run() throws IOException {
        boolean more = pull.limit() > 0;
        while (more) {
            int before = inPage;
            inPage = 0;
            var next = page(before).orElse(null);
            if (next != null && next.equals(link)) {
                throw new ResoFailure(Kind.NO_PROGRESS, client.host());
            }
            linked |= next != null;
            link = next;
            // Without links only an empty page is the end: a server may cap its pages in silence.
            more = count < pull.limit() && (next != null || (!linked && inPage > 0));
        }
        return count;
    }

    /** The link to the page after the one that is handed on. */
    private Optional<URI> page(int before) throws IOException {
        try {
            var next = steady.read(this::fetch, this::take).next();
            if (repeated && before >= size) {
                throw new ResoFailure(Kind.NO_PROGRESS, client.host());
            }
            inPage = repeated ? 0 : inPage;
            return next;
        } catch (ResoFailure failure) {
            if (failure.kind() != Kind.BAD_QUERY) {
                throw failure;
            }
            return smaller(failure, before);
        }
    }

    /** Refused for its size, or because there is nothing to skip to. */
    private Optional<URI> smaller(ResoFailure failure, int before) throws IOException {
        if (count > 0 && before < size && !linked) {
            return Optional.empty();
        }
        if (count > 0 || size <= SMALL) {
            throw failure;
        }
        size = SMALL;
        return page(before);
    }

    private ResoPage fetch(Consumer<ObjectNode> rows) throws IOException {
        if (link != null) {
            return client.page(link, size, rows);
        }
        var query = pull.query(client.service(), size);
        return client.page(count == 0 ? query : query.skip(count), rows);
    }

    /** A page that begins like the one before is that page once more: {@code $skip} is ignored. */
    private void take(ObjectNode row) {
        if (inPage++ == 0) {
            repeated = row.equals(first);
            first = row;
        }
        if (!repeated && count < pull.limit()) {
            count++;
            sink.accept(row);
        }
    }
}
