package io.latchkey.support.mls.rets;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.local.standins.mls.rets.RetsFault;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetsTimesTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant AFTERNOON = Instant.parse("2026-05-09T20:04:05Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-09T20:04:05Z",
                "2026-05-09T20:04:05.000Z",
                "2026-05-09T15:04:05-05:00",
                "2026-05-09T15:04:05-0500",
                "2026-05-09T15:04:05",
                "2026-05-09T15:04:05.0",
                " 2026-05-09  15:04:05 ",
                "05/09/2026 15:04:05",
                "5/9/2026 3:04:05 PM",
                "May 9 2026 3:04:05 pm",
                "9-MAY-2026 15:04:05"
            })
    void aMomentIsReadInEveryFormThatBoardsUse(String text) {
        assertThat(RetsTimes.instant(text, CHICAGO)).contains(AFTERNOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-05-09", "05/09/2026", "5/9/2026", "20260509", "2026-05-09T23:59:59Z"})
    void aDayIsReadInEveryFormThatBoardsUse(String text) {
        assertThat(RetsTimes.date(text)).contains(LocalDate.of(2026, 5, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0000-00-00", "13/45/2026", "2026-05-09T99:00:00"})
    void whatIsNoDateIsNone(String text) {
        assertThat(RetsTimes.instant(text, CHICAGO)).isEmpty();
    }

    @Test
    void bothTimestampsOfABoardThatWritesTheAmericanOrderAreRead() throws IOException {
        try (var boards = Boards.usual().failing(RetsFault.AMERICAN_DATES);
                var session = RetsSession.login(boards.server());
                var rows = session.search(Boards.everything())) {
            assertThat(rows.next()).isTrue();
            var home = boards.board.all().getFirst().offer();
            var utc = ZoneId.of("UTC");
            assertThat(RetsTimes.instant(rows.row().get("LastModified"), utc).orElseThrow())
                    .isEqualTo(home.modified());
            assertThat(RetsTimes.instant(rows.row().get("PhotoModified"), utc).orElseThrow())
                    .isEqualTo(home.photosChanged());
            assertThat(RetsTimes.date(rows.row().get("ListDate"))).contains(home.listedOn());
        }
    }
}
