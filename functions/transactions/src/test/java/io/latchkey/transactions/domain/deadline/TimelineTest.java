package io.latchkey.transactions.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.model.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @ParameterizedTest(name = "{6}: {0} {1} {2} {3} gives {5}")
    @CsvSource({
        "2014-11-22,  10, calendar, none,     17:00, 2014-12-02, Texas option period",
        "2014-11-22,   3, calendar, none,     17:00, 2014-11-25, Texas option fee of that time",
        "2026-07-01,   3, calendar, forward,  23:59, 2026-07-06, Florida over July 4 observed",
        "2026-07-31, -15, calendar, forward,  23:59, 2026-07-16, Florida title evidence",
        "2026-08-01,   0, calendar, forward,  23:59, 2026-08-03, Florida closing on a Saturday",
        "2015-05-20,   1, calendar, none,     23:59, 2015-05-21, California day 1",
        "2026-11-17,   2, calendar, forward,  23:59, 2026-11-19, California notice to perform",
        "2024-01-01,   5, calendar, forward,  23:59, 2024-01-08, an anchor that rolls",
        "2024-01-02,   5, calendar, forward,  23:59, 2024-01-08, and its neighbour computed anew",
        "2026-11-25,   3, business, none,     23:59, 2026-12-01, over Thanksgiving",
        "2026-12-01,  -3, business, none,     23:59, 2026-11-25, backward over Thanksgiving",
        "2026-07-05,  -1, calendar, backward, 23:59, 2026-07-02, backward over a long weekend",
    })
    void publishedExamplesComeOutAsPublished(
            LocalDate anchor,
            int offset,
            DayCount count,
            Roll roll,
            LocalTime end,
            LocalDate due,
            String what) {
        var rule = new DeadlineRule("x", "X", "closingDate", offset, count, roll, end, null);
        var deadline = compute(anchor, rule).getFirst();
        assertThat(deadline.due()).as(what).isEqualTo(due);
        assertThat(deadline.at()).isEqualTo(due.atTime(end).atZone(CHICAGO).toInstant());
    }

    @Test
    void everyStepFromTheAnchorToTheMomentIsSaid() {
        var rule =
                new DeadlineRule(
                        "x",
                        "X",
                        "closingDate",
                        1,
                        DayCount.calendar,
                        Roll.forward,
                        LocalTime.of(17, 0),
                        "paragraph 5");
        assertThat(compute(LocalDate.of(2026, 7, 2), rule).getFirst().why())
                .containsExactly(
                        "closingDate is Thursday 2026-07-02",
                        "1 calendar day after: Friday 2026-07-03",
                        "Friday 2026-07-03 is no day for it: Independence Day (observed)",
                        "Saturday 2026-07-04 is no day for it: Independence Day",
                        "Sunday 2026-07-05 is no day for it: Sunday",
                        "moves forward to Monday 2026-07-06",
                        "ends at 17:00 America/Chicago",
                        "source: paragraph 5");
    }

    @Test
    void aDayEndsByThePropertysClockThroughDaylightSaving() {
        var rule = rule("x", "closingDate", 0);
        assertThat(compute(LocalDate.of(2026, 3, 7), rule).getFirst().at())
                .isEqualTo(Instant.parse("2026-03-08T05:59:00Z"));
        assertThat(compute(LocalDate.of(2026, 3, 8), rule).getFirst().at())
                .isEqualTo(Instant.parse("2026-03-09T04:59:00Z"));
    }

    @Test
    void whatHangsOnADateThatIsNotKnownWaitsAndSaysForWhat() {
        var timeline = new Timeline(Map.of(), Map.of(), CHICAGO, new FederalHolidays());
        var all =
                timeline.compute(List.of(rule("a", "closingDate", 1), rule("b", "a", 1)), Map.of());
        assertThat(all).extracting(Deadline::due).containsOnlyNulls();
        assertThat(all)
                .extracting(d -> d.why().getFirst())
                .containsExactly(
                        "waits for closingDate, which has no date",
                        "waits for Label of a: waits for closingDate, which has no date");
    }

    @Test
    void aCircleOfAnchorsIsRefusedByItsNames() {
        assertThatThrownBy(() ->
                        compute(
                                LocalDate.of(2026, 1, 5),
                                rule("a", "c", 1),
                                rule("b", "a", 1),
                                rule("c", "b", 1)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("anchor leads in a circle: a -> c -> b -> a");
    }

    @Test
    void aLongChainIsFollowedToItsEnd() {
        var rules =
                IntStream.range(0, 50)
                        .mapToObj(i -> rule("d" + i, i == 0 ? "closingDate" : "d" + (i - 1), 1))
                        .toArray(DeadlineRule[]::new);
        assertThat(compute(LocalDate.of(2026, 1, 1), rules).getLast().due())
                .isEqualTo(LocalDate.of(2026, 2, 20));
    }

    private static DeadlineRule rule(String id, String anchor, int offset) {
        return new DeadlineRule(
                id,
                "Label of " + id,
                anchor,
                offset,
                DayCount.calendar,
                Roll.none,
                LocalTime.of(23, 59),
                null);
    }

    private static List<Deadline> compute(LocalDate closing, DeadlineRule... rules) {
        return new Timeline(
                        Map.of("closingDate", closing), Map.of(), CHICAGO, new FederalHolidays())
                .compute(List.of(rules), Map.of());
    }
}
