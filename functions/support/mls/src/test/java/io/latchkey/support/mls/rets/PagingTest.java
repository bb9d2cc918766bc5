package io.latchkey.support.mls.rets;

import static io.latchkey.support.mls.rets.Boards.everything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.local.standins.mls.rets.RetsFault;
import java.io.IOException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which servers page wrongly still gives each record once. */
class PagingTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100, 101, 400})
    void everyRecordComesOnceWhateverTheirNumber(int homes) throws IOException {
        try (var boards = Boards.of(homes)) {
            assertThat(boards.pull(everything()).keys()).containsExactlyElementsOf(boards.keys());
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "OFFSET_PAST_END_REFUSED",
                "OFFSET_REFUSED",
                "OFFSET_IGNORED",
                "LIMIT_IGNORED",
                "MAXROWS_WHENEVER_LIMITED",
                "COUNT_WITHOUT_DATA",
                "NO_COUNT",
                "NO_MAXROWS_TAG",
                "STREAM_CUT_ONCE",
                "STREAM_SLOW",
                "GZIP",
                "UNAUTHORIZED_ONCE",
                "FORGOTTEN_ONCE",
                "FORGOTTEN_INSIDE_ONCE",
                "BUSY_ONCE",
                "STATUS_INSIDE_BODY",
                "OTHER_DELIMITER",
                "INVALID_DELIMITER",
                "NO_LEADING_DELIMITER",
                "NO_FINAL_DELIMITER",
                "OTHER_COOKIE_NAME",
                "BASIC_AUTHENTICATION",
                "RELATIVE_URLS",
                "ODD_CAPABILITY_LINES"
            })
    void everyRecordComesOnceFromAServerThatIsWrongInOneWay(RetsFault fault) throws IOException {
        try (var boards = Boards.usual().failing(fault)) {
            assertThat(boards.pull(everything()).keys())
                    .containsExactlyInAnyOrderElementsOf(boards.keys());
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "OFFSET_PAST_END_REFUSED",
                "LIMIT_IGNORED",
                "MAXROWS_WHENEVER_LIMITED",
                "COUNT_WITHOUT_DATA",
                "NO_COUNT",
                "STREAM_CUT_ONCE"
            })
    void aPageSizeOfTheCallersOwnChangesNothing(RetsFault fault) throws IOException {
        try (var boards = Boards.usual().failing(fault)) {
            assertThat(boards.pull(everything().limit(40)).keys())
                    .containsExactlyInAnyOrderElementsOf(boards.keys());
        }
    }

    @Test
    void whereKeysAreCappedTooTheResultIsCutByTime() throws IOException {
        try (var boards =
                Boards.usual()
                        .failing(
                                RetsFault.OFFSET_IGNORED,
                                RetsFault.KEYS_CAPPED,
                                RetsFault.NO_COUNT)) {
            var pulled = boards.pull(everything());

            assertThat(pulled.keys()).containsExactlyInAnyOrderElementsOf(boards.keys());
            assertThat(pulled.notes())
                    .contains("the server ignores Offset", "the result is cut by LastModified");
        }
    }

    @Test
    void offsetThatIsRefusedWithoutACountIsToldFromTheEnd() throws IOException {
        try (var boards =
                Boards.usual()
                        .failing(RetsFault.OFFSET_PAST_END_REFUSED, RetsFault.NO_MAXROWS_TAG)) {
            var pulled = boards.pull(everything().limit(100));

            assertThat(pulled.keys()).containsExactlyElementsOf(boards.keys());
            assertThat(pulled.notes()).isEmpty();
        }
    }

    @Test
    void recordsThatChangeBetweenPagesAreNeitherLostNorDoubled() throws IOException {
        try (var boards = Boards.usual().failing(RetsFault.RECORDS_CHANGE)) {
            var pulled = boards.pull(everything());

            assertThat(pulled.keys()).doesNotHaveDuplicates();
            var stayed = boards.keys().stream().filter(key -> Long.parseLong(key) < 10_000_400L);
            assertThat(pulled.keys()).containsAll(stayed.toList());
        }
    }

    @Test
    void whatDidNotComeIsSaid() throws IOException {
        try (var boards = Boards.usual().failing(RetsFault.OFFSET_IGNORED)) {
            var pulled = boards.pull(SearchRequest.of("Property", "RES", "*"));

            assertThat(pulled.keys()).hasSize(Boards.CAP);
            assertThat(pulled.notes())
                    .contains("the server ignores Offset", "300 of 400 records did not come");
        }
    }

    @Test
    void aStreamThatIsAlwaysCutEndsInAFailure() throws IOException {
        try (var boards = Boards.usual().failing(RetsFault.STREAM_ALWAYS_CUT)) {
            assertThatThrownBy(() -> boards.pull(everything()))
                    .isInstanceOfSatisfying(
                            RetsFailure.class,
                            failure ->
                                    assertThat(failure.reason())
                                            .isEqualTo(RetsFailure.Reason.CUT_OFF));
            assertThat(boards.searches()).isLessThan(6);
        }
    }

    @Test
    void oneRowIsOneRowWhateverTheServerAddsToIt() throws IOException {
        try (var boards = Boards.usual().failing(RetsFault.MAXROWS_WHENEVER_LIMITED);
                var session = RetsSession.login(boards.server());
                var rows = session.search(everything().limit(1))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.next()).isFalse();
            assertThat(rows.maxRows()).isTrue();
        }
    }

    @Test
    void countsComeAloneFilteredAndForNothing() throws IOException {
        try (var boards = Boards.usual();
                var session = RetsSession.login(boards.server())) {
            var cheap = everything().asking("(ListPrice=0-600000),(City=|Austin,Tampa)");
            var expected =
                    boards.board.all().stream()
                            .filter(home -> home.offer().listPrice() <= 600_000)
                            .filter(home -> !home.place().city().equals("Boulder"))
                            .count();

            assertThat(session.count(everything())).isEqualTo(OptionalLong.of(400));
            assertThat(session.count(cheap)).isEqualTo(OptionalLong.of(expected));
            assertThat(session.count(everything().asking("(sysid=1)")))
                    .isEqualTo(OptionalLong.of(0));
            assertThat(boards.pull(cheap).keys()).hasSize((int) expected);
        }
    }

    @Test
    void nothingThatMatchesIsNoFailure() throws IOException {
        try (var boards = Boards.usual()) {
            assertThat(boards.pull(everything().asking("(sysid=1)")).keys()).isEmpty();
        }
    }

    @Test
    void aQueryThatTheServerCannotReadIsAFailureWithItsCode() {
        try (var boards = Boards.usual()) {
            assertThatThrownBy(() -> boards.pull(everything().asking("(NoSuchField=1)")))
                    .isInstanceOfSatisfying(
                            RetsFailure.class,
                            failure ->
                                    assertThat(failure.reply().orElseThrow().code())
                                            .isEqualTo(20206));
        }
    }

    @ParameterizedTest
    @EnumSource(SearchRequest.Format.class)
    void everyFormatGivesTheSameRecords(SearchRequest.Format format) throws IOException {
        try (var boards = Boards.usual()) {
            var pulled = boards.pull(everything().in(format));

            assertThat(pulled.keys()).containsExactlyElementsOf(boards.keys());
            assertThat(pulled.remarks()).containsExactlyElementsOf(boards.remarks());
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "LATIN_UNDER_UTF_8",
                "NO_CHARSET",
                "SURROGATE_REFERENCES",
                "CONTROL_CHARACTERS",
                "DOUBLY_ENCODED"
            })
    void brokenBytesAreRepaired(RetsFault fault) throws IOException {
        var ending =
                switch (fault) {
                    case SURROGATE_REFERENCES -> " 😊";
                    case CONTROL_CHARACTERS -> "  a b";
                    case DOUBLY_ENCODED -> " & café\u00a0bar";
                    default -> "";
                };
        try (var boards = Boards.usual().failing(fault)) {
            var pulled = boards.pull(everything());

            // Latin-1 has no dash and no curly quotes: what its writer lost cannot be found again.
            var expected =
                    fault == RetsFault.LATIN_UNDER_UTF_8 || fault == RetsFault.NO_CHARSET
                            ? boards.remarks().stream().map(text -> text.replace('–', '?')).toList()
                            : boards.remarks().stream().map(text -> text + ending).toList();
            assertThat(pulled.remarks()).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void aWebPageInsteadOfRecordsIsNamed() throws IOException {
        try (var boards = Boards.usual();
                var session = RetsSession.login(boards.server())) {
            boards.failing(RetsFault.HTML_INSTEAD);

            assertThatThrownBy(() -> session.search(everything()))
                    .hasMessageContaining("an HTML page instead of RETS: Sign in");
        }
    }
}
