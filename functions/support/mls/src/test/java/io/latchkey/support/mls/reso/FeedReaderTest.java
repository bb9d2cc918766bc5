package io.latchkey.support.mls.reso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.standins.mls.reso.Fault;
import io.latchkey.local.standins.mls.reso.Style;
import io.latchkey.support.mls.reso.FeedPage.Note;
import io.latchkey.support.mls.reso.ResoFailure.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {
    private static final Feed KEYS = Feed.listings().keysOnly("ModificationTimestamp");
    private static final Style CAPPED =
            new Style("ModificationTimestamp", 200, 200, Optional.empty(), false, false);
    private static final Duration OVERLAP = Duration.ofMinutes(20);

    /** Keys in the order in which they came, and what was said about the pages. */
    private static final class Run {
        final List<String> keys = new ArrayList<>();
        final List<Note> notes = new ArrayList<>();
        Cursor cursor = Cursor.start();

        Run read(ResoClient client, Feed feed, IntConsumer betweenPages) throws IOException {
            var reader = new FeedReader(client, feed);
            boolean last = false;
            for (int page = 1; !last; page++) {
                var read = reader.read(cursor, row -> keys.add(row.path("ListingKey").asText()));
                cursor = read.next();
                notes.add(read.note());
                last = read.last();
                betweenPages.accept(page);
            }
            return this;
        }
    }

    @ParameterizedTest
    @CsvSource({"standard,false", "trestle,false", "spark,false", "bridge,true"})
    void everyRowComesExactlyOnce(String provider, boolean bridge) throws IOException {
        var style = bridge ? Style.bridge() : Style.standard();
        try (var mls = Mls.of(provider, style, 4_500, 1_000_000);
                var client = mls.client()) {
            var feed = Feed.listings().keysOnly(client.service().provider().timestamp());
            var run = new Run().read(client, feed, _ -> {});

            assertThat(run.keys)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(mls.server().listings().keys());
        }
    }

    @Test
    void rowsThatShareATimestampAreNotLostAtTheEdgeOfAPage() throws IOException {
        try (var mls = Mls.standard(2_500);
                var client = mls.client()) {
            var at = Mls.AS_OF.plusSeconds(60);
            mls.server()
                    .listings()
                    .keys()
                    .forEach(key -> mls.server().listings().change(key, at, 500_000, "Active"));

            var run = new Run().read(client, KEYS, _ -> {});

            assertThat(run.keys).containsExactlyElementsOf(mls.server().listings().keys());
        }
    }

    @Test
    void rowsThatChangeWhileTheyAreReadAreNeverMissed() throws IOException {
        try (var mls = Mls.standard(3_500);
                var client = mls.client()) {
            var all = mls.server().listings().keys();

            var run = new Run().read(client, KEYS, page -> touchHundred(mls, all, page));

            assertThat(run.keys).containsAll(all);
        }
    }

    /** While each of the first ten pages is handled, a hundred rows change. */
    private static void touchHundred(Mls mls, List<String> all, int page) {
        var at = Mls.AS_OF.plusSeconds(page);
        all.stream()
                .skip(page * 100L)
                .limit(page > 10 ? 0 : 100)
                .forEach(key -> mls.server().listings().change(key, at, 1, "Pending"));
    }

    @Test
    void theNextRunReadsWhatChangedAndTheOverlap() throws IOException {
        try (var mls = Mls.standard(500);
                var client = mls.client()) {
            var changed = mls.server().listings().keys().subList(40, 50);
            changed.forEach(key ->
                    mls.server().listings().change(key, Mls.AS_OF.plusSeconds(30), 9, "Closed"));
            var run = new Run();
            run.cursor = Cursor.from(Mls.AS_OF.plusSeconds(30), OVERLAP);

            run.read(client, KEYS, _ -> {});

            assertThat(run.keys).containsAll(changed).hasSizeLessThan(250);
        }
    }

    @Test
    void aPageThatBreaksOffIsKeptAsFarAsItCameAndGoneOnFrom() throws IOException {
        try (var mls = Mls.standard(2_500);
                var client = mls.client()) {
            mls.faults().next(Fault.CUT_OFF, 3);

            var run = new Run().read(client, KEYS, _ -> {});

            assertThat(run.notes).contains(Note.CUT_OFF);
            assertThat(run.keys)
                    .doesNotHaveDuplicates()
                    .hasSameSizeAs(mls.server().listings().keys());
        }
    }

    @Test
    void aPageBehindALinkThatBreaksOffIsFetchedAgainWithoutDoublingARow() throws IOException {
        try (var mls = Mls.of("spark", Style.standard(), 2_500, 1_000_000);
                var client = mls.client()) {
            mls.faults().next(Fault.CUT_OFF, 2);

            var run = new Run().read(client, KEYS, _ -> {});

            assertThat(run.keys)
                    .doesNotHaveDuplicates()
                    .hasSameSizeAs(mls.server().listings().keys());
        }
    }

    @Test
    void aLinkThatDiedIsReplacedByABeginningAnew() throws IOException {
        try (var mls = Mls.of("trestle", Style.standard(), 2_500, 1_000_000);
                var client = mls.client()) {
            var run =
                    new Run()
                            .read(
                                    client,
                                    KEYS,
                                    page -> {
                                        if (page == 1) {
                                            mls.faults().next(Fault.EXPIRED_LINK, 1);
                                        }
                                    });

            assertThat(run.notes).contains(Note.RESTARTED);
            assertThat(run.keys).containsAll(mls.server().listings().keys());
        }
    }

    @Test
    void mlsGridIsReadByItsRulesAndSaysWhatIsGone() throws IOException {
        try (var mls = Mls.of("mlsgrid", Style.mlsGrid(), 7_500, 1_000_000);
                var client = mls.client()) {
            var feed =
                    new Feed(
                            "Property",
                            "ListingKey",
                            List.of(),
                            Optional.empty(),
                            Optional.empty());
            var initial = new Run().read(client, feed, _ -> {});
            var hidden = mls.server().listings().keys().getFirst();
            mls.server().listings().hide(hidden, Mls.AS_OF.plusSeconds(5));
            var reader = new FeedReader(client, feed);
            var removed = new ArrayList<String>();

            reader.read(
                    Cursor.from(initial.cursor.since().orElseThrow(), OVERLAP),
                    row -> {
                        if (reader.removed(row)) {
                            removed.add(row.path("ListingKey").asText());
                        }
                    });

            assertThat(initial.keys).doesNotHaveDuplicates().hasSize(7_500);
            assertThat(initial.cursor.since()).contains(Mls.AS_OF);
            assertThat(removed).containsExactly(hidden);
        }
    }

    @Test
    void aServerThatIgnoresTheOrderIsFoundOutInsteadOfLosingRows() throws IOException {
        try (var mls = Mls.standard(2_500);
                var client = mls.client()) {
            mls.faults().on(Fault.IGNORED_ORDER);

            assertThat(
                            catchThrowableOfType(
                                            ResoFailure.class,
                                            () -> new Run().read(client, KEYS, _ -> {}))
                                    .kind())
                    .isEqualTo(Kind.NO_PROGRESS);
        }
    }

    @Test
    void aLinkThatLeadsToItselfIsFoundOut() throws IOException {
        try (var mls = Mls.of("spark", Style.standard(), 2_500, 1_000_000);
                var client = mls.client()) {
            mls.faults().on(Fault.LOOPING_LINK);

            assertThat(
                            catchThrowableOfType(
                                            ResoFailure.class,
                                            () -> new Run().read(client, KEYS, _ -> {}))
                                    .kind())
                    .isEqualTo(Kind.NO_PROGRESS);
        }
    }

    @Test
    void anEmptyAnswerLeavesTheCursorWhereItWas() throws IOException {
        try (var mls = Mls.standard(100);
                var client = mls.client()) {
            mls.faults().on(Fault.ZERO_ROWS);
            var cursor = Cursor.from(Mls.AS_OF, OVERLAP);

            assertThat(new FeedReader(client, KEYS).read(cursor, _ -> {}))
                    .isEqualTo(new FeedPage(0, cursor, true, Note.NONE));
        }
    }

    @ParameterizedTest
    @CsvSource({"NO_LINKS,2500", "LOST_PAGE_SIZE,2500", "UNAVAILABLE,2500"})
    void aPullGetsEverythingWithLinksAndWithout(Fault fault, long rows) throws IOException {
        try (var mls = Mls.standard(2_500);
                var client = mls.client()) {
            if (fault == Fault.UNAVAILABLE) {
                mls.faults().next(fault, 2);
            } else {
                mls.faults().on(fault);
            }
            var keys = new ArrayList<String>();

            assertThat(pull(10_000).run(client, row -> keys.add(key(row)))).isEqualTo(rows);
            assertThat(keys).doesNotHaveDuplicates().hasSize((int) rows);
        }
    }

    @Test
    void pagesThatAreCappedInSilenceAreNotTakenForTheEnd() throws IOException {
        try (var mls = Mls.of("standard", CAPPED, 450, 1_000_000);
                var client = mls.client()) {
            mls.faults().on(Fault.NO_LINKS);

            assertThat(pull(10_000).run(client, _ -> {})).isEqualTo(450);
            assertThat(new Run().read(client, KEYS, _ -> {}).keys).hasSize(450);
        }
    }

    @Test
    void aSmallAnswerIsWholeEvenWhereSkipIsIgnored() throws IOException {
        try (var mls = Mls.standard(40);
                var client = mls.client()) {
            mls.faults().on(Fault.NO_LINKS);
            mls.faults().on(Fault.IGNORED_SKIP);

            assertThat(pull(10_000).run(client, _ -> {})).isEqualTo(40);
        }
    }

    @Test
    void aPullStopsAtItsLimit() throws IOException {
        try (var mls = Mls.standard(2_500);
                var client = mls.client()) {
            var keys = new ArrayList<String>();

            assertThat(pull(1_234).run(client, row -> keys.add(key(row)))).isEqualTo(1_234);
            assertThat(pull(0).run(client, row -> keys.add(key(row)))).isZero();
            assertThat(keys).hasSize(1_234);
        }
    }

    @Test
    void aServerThatIgnoresSkipIsFoundOut() throws IOException {
        try (var mls = Mls.standard(2_500);
                var client = mls.client()) {
            mls.faults().on(Fault.NO_LINKS);
            mls.faults().on(Fault.IGNORED_SKIP);

            assertThat(
                            catchThrowableOfType(
                                            ResoFailure.class,
                                            () -> pull(9_999).run(client, _ -> {}))
                                    .kind())
                    .isEqualTo(Kind.NO_PROGRESS);
        }
    }

    private static Extract pull(long limit) {
        return new Extract(
                "Property", Optional.empty(), List.of("ListingKey"), Optional.empty(), limit);
    }

    private static String key(ObjectNode row) {
        return row.path("ListingKey").asText();
    }
}
