package io.latchkey.support.mls.reso;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.support.mls.reso.FeedPage.Note;
import io.latchkey.support.mls.reso.Provider.Reading;
import io.latchkey.support.mls.reso.Provider.Removal;
import io.latchkey.support.mls.reso.ResoFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a feed page by page from a cursor to the present. By keyset where the provider can: each
 * page asks for what comes after the last row, by timestamp and key, so that rows which change
 * meanwhile move to the end instead of moving others across the edge of a page, and any number of
 * rows may share a timestamp. By next links where it cannot.
 */
public final class FeedReader {
    private final ResoClient client;
    private final Feed feed;
    private final Provider provider;

    public FeedReader(ResoClient client, Feed feed) {
        this.client = client;
        this.feed = feed;
        this.provider = client.service().provider();
    }

    /** Whether the MLS has withdrawn this row from us. */
    public boolean removed(ObjectNode row) {
        var flag = row.path("MlgCanView");
        return provider.removal() == Removal.MLG_CAN_VIEW && flag.isBoolean() && !flag.asBoolean();
    }

    /**
     * Hands on one page.
     *
     * @throws ResoFailure when the page cannot be had; the cursor is still good
     */
    public FeedPage read(Cursor cursor, Consumer<ObjectNode> rows) throws IOException {
        boolean replicates = cursor.since().isEmpty() && provider.replication().isPresent();
        var seen = new Sighting(provider.timestamp(), feed.key(), rows);
        if (provider.reading() == Reading.KEYSET && !replicates && cursor.link().isEmpty()) {
            return byKeyset(cursor, seen);
        }
        return byLinks(cursor, seen);
    }

    private FeedPage byKeyset(Cursor cursor, Sighting seen) throws IOException {
        var query =
                query(cursor, pageSize())
                        .orderBy(provider.timestamp() + " asc," + feed.key() + " asc")
                        .top(pageSize());
        try {
            client.page(query, seen);
        } catch (IOException e) {
            if (!SteadyPages.brokeOff(e) || seen.place().isEmpty()) {
                throw e;
            }
            return new FeedPage(seen.rows(), progress(cursor, seen), false, Note.CUT_OFF);
        }
        // Only an empty page is the end: a server may cap its pages in silence.
        return seen.rows() == 0
                ? new FeedPage(0, cursor, true, Note.NONE)
                : new FeedPage(seen.rows(), progress(cursor, seen), false, Note.NONE);
    }

    private Cursor progress(Cursor cursor, Sighting seen) throws ResoFailure {
        var next = seen.place().orElseThrow(() -> new ResoFailure(Kind.NO_PROGRESS, client.host()));
        if (next.equals(cursor) || !seen.ordered()) {
            throw new ResoFailure(
                    Kind.NO_PROGRESS,
                    client.host(),
                    "rows do not come in the order asked for",
                    null);
        }
        return next;
    }

    private FeedPage byLinks(Cursor cursor, Sighting seen) throws IOException {
        var steady = new SteadyPages(feed.key());
        ResoPage page;
        try {
            page = steady.read(rows -> linked(cursor, rows), seen);
        } catch (ResoFailure failure) {
            if (cursor.link().isEmpty() || !expired(failure)) {
                throw failure;
            }
            return new FeedPage(seen.rows(), restarted(cursor), false, Note.RESTARTED);
        }
        var highest = later(cursor.highest(), seen.highest());
        if (page.next().isEmpty()) {
            var end =
                    new Cursor(
                            highest.or(cursor::since),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            return new FeedPage(seen.rows(), end, true, Note.NONE);
        }
        var link = page.next().get().toString();
        if (cursor.link().filter(link::equals).isPresent()) {
            throw new ResoFailure(Kind.NO_PROGRESS, client.host());
        }
        var next = new Cursor(cursor.since(), Optional.empty(), Optional.of(link), highest);
        return new FeedPage(seen.rows(), next, false, Note.NONE);
    }

    private ResoPage linked(Cursor cursor, Consumer<ObjectNode> rows) throws IOException {
        if (cursor.link().isPresent()) {
            return client.page(URI.create(cursor.link().get()), pageSize(), rows);
        }
        var replication = provider.replication().filter(_ -> cursor.since().isEmpty());
        if (replication.isEmpty()) {
            return client.page(query(cursor, pageSize()).top(pageSize()), rows);
        }
        int size = pageSize(replication.get());
        var query = query(feed.resource() + replication.get().path(), cursor, size).top(size);
        for (var parameter : replication.get().parameters().entrySet()) {
            query = query.with(parameter.getKey(), parameter.getValue());
        }
        return client.page(query, rows);
    }

    /** What comes in order need not be read again; what does not must be. */
    private Cursor restarted(Cursor cursor) {
        return cursor.again(
                provider.reading() == Reading.ORDERED_LINKS ? cursor.highest() : Optional.empty());
    }

    private static boolean expired(ResoFailure failure) {
        return switch (failure.kind()) {
            case LINK_EXPIRED, NOT_FOUND, BAD_QUERY -> true;
            default -> false;
        };
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return other.isPresent() && one.map(other.get()::isAfter).orElse(true) ? other : one;
    }

    private int pageSize() {
        return feed.expand().isPresent() ? provider.expandPageSize() : provider.pageSize();
    }

    private int pageSize(Provider.Replication replication) {
        return feed.expand().isPresent() ? provider.expandPageSize() : replication.pageSize();
    }

    private ResoQuery query(Cursor cursor, int size) {
        return query(feed.resource(), cursor, size);
    }

    private ResoQuery query(String path, Cursor cursor, int size) {
        return ResoQuery.of(path, size)
                .filter(filter(cursor))
                .select(feed.select())
                .expand(feed.expand());
    }

    private Optional<String> filter(Cursor cursor) {
        var all = new ArrayList<String>();
        client.service().system().ifPresent(all::add);
        if (provider.removal() == Removal.MLG_CAN_VIEW && cursor.since().isEmpty()) {
            all.add("MlgCanView eq true");
        }
        feed.filter().ifPresent(text -> all.add("(" + text + ")"));
        cursor.since().ifPresent(since -> all.add(after(since, cursor.afterKey())));
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", all));
    }

    private String after(Instant since, Optional<String> key) {
        var at = provider.timestamp();
        if (key.isEmpty()) {
            return at + " ge " + since;
        }
        return "(%s gt %s or (%s eq %s and %s gt %s))"
                .formatted(at, since, at, since, feed.key(), key.get());
    }
}
