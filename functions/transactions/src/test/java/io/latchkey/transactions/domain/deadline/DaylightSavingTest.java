package io.latchkey.transactions.domain.deadline;

import static io.latchkey.transactions.domain.deadline.Timelines.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.transactions.domain.calendar.Sets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clocks go forward at two on 2026-03-08 and back at two on 2026-11-01. Source: 15 U.S.C. 260a; the
 * zones' offsets: 49 CFR Part 71.
 */
class DaylightSavingTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 8);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 11, 1);

    /** A zone and its hours from UTC in winter and in summer. */
    record Zone(String name, int winter, int summer) {
        ZoneId id() {
            return ZoneId.of(name);
        }

        boolean changes() {
            return winter != summer;
        }
    }

    static List<Zone> zones() {
        return List.of(
                new Zone("America/New_York", -5, -4),
                new Zone("America/Detroit", -5, -4),
                new Zone("America/Indiana/Indianapolis", -5, -4),
                new Zone("America/Kentucky/Louisville", -5, -4),
                new Zone("America/Chicago", -6, -5),
                new Zone("America/Denver", -7, -6),
                new Zone("America/Boise", -7, -6),
                new Zone("America/Phoenix", -7, -7),
                new Zone("America/Los_Angeles", -8, -7),
                new Zone("America/Anchorage", -9, -8),
                new Zone("America/Adak", -10, -9),
                new Zone("Pacific/Honolulu", -10, -10),
                new Zone("America/Puerto_Rico", -4, -4),
                new Zone("Pacific/Guam", 10, 10),
                new Zone("Pacific/Pago_Pago", -11, -11));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void theDayBeforeAndTheDayOfEachChangeEndByTheirOwnClock(Zone zone) {
        assertThat(end(zone, SPRING.minusDays(1)))
                .isEqualTo(at(SPRING.minusDays(1), zone.winter()));
        assertThat(end(zone, SPRING)).isEqualTo(at(SPRING, zone.summer()));
        assertThat(end(zone, AUTUMN.minusDays(1)))
                .isEqualTo(at(AUTUMN.minusDays(1), zone.summer()));
        assertThat(end(zone, AUTUMN)).isEqualTo(at(AUTUMN, zone.winter()));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void hoursElapseOnTheWorldsClockOverBothChanges(Zone zone) {
        var inSpring = hours(zone, moment(SPRING.minusDays(1).atTime(20, 0)), 24);
        assertThat(inSpring.at())
                .isEqualTo(instant(SPRING.minusDays(1).atTime(20, 0), zone.winter()).plus(DAY));
        assertThat(inSpring.due()).isEqualTo(SPRING);
        assertThat(inSpring.why())
                .contains(
                        zone.changes()
                                ? "24 hours after: Sunday 2026-03-08 at 21:00, for clocks change in between"
                                : "24 hours after: Sunday 2026-03-08 at 20:00");
        var inAutumn = hours(zone, moment(AUTUMN.minusDays(1).atTime(20, 0)), 24);
        assertThat(inAutumn.at())
                .isEqualTo(instant(AUTUMN.minusDays(1).atTime(20, 0), zone.summer()).plus(DAY));
        var back = hours(zone, moment(SPRING.atTime(20, 0)), -24);
        assertThat(back.at()).isEqualTo(instant(SPRING.atTime(20, 0), zone.summer()).minus(DAY));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void aTimeThatClocksSkipIsAsMuchLater(Zone zone) {
        var rule = rule("x", "event", 0).ending(LocalTime.of(2, 30));
        assertThat(compute(zone, moment(SPRING.atTime(12, 0)), rule).at())
                .isEqualTo(instant(SPRING.atTime(2, 30), zone.winter()));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void ofATimeThatComesTwiceTheFirstEndsTheDay(Zone zone) {
        var rule = rule("x", "event", 0).ending(LocalTime.of(1, 30));
        assertThat(compute(zone, moment(AUTUMN.atTime(12, 0)), rule).at())
                .isEqualTo(instant(AUTUMN.atTime(1, 30), zone.summer()));
    }

    @ParameterizedTest
    @CsvSource({"-5, 2026-11-01T07:30:00Z", "-6, 2026-11-01T08:30:00Z"})
    void ofATimeThatComesTwiceTheSendersOffsetSaysWhich(int offset, Instant anHourLater) {
        var zone = new Zone("America/Chicago", -6, -5);
        var sent = new FactValue.Moment(AUTUMN.atTime(1, 30), ZoneOffset.ofHours(offset));
        assertThat(hours(zone, sent, 1).at()).isEqualTo(anHourLater);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void hoursFromADayWithoutATimeBeginWithTheDay(Zone zone) {
        assertThat(hours(zone, new FactValue.Day(SPRING), 2).at())
                .isEqualTo(instant(SPRING.atStartOfDay(), zone.winter()).plus(Duration.ofHours(2)));
    }

    private static final Duration DAY = Duration.ofHours(24);

    private static Instant end(Zone zone, LocalDate day) {
        var deadline = compute(zone, new FactValue.Day(day), rule("x", "event", 0));
        assertThat(deadline.due()).isEqualTo(day);
        return Objects.requireNonNull(deadline.at());
    }

    private static Deadline hours(Zone zone, FactValue event, int hours) {
        return compute(zone, event, rule("x", Anchor.at("event"), Period.hours(hours)));
    }

    private static Deadline compute(Zone zone, FactValue event, DeadlineRule rule) {
        var inputs = new Inputs(Map.of("event", event), Locks.NONE, Sets.BY_NAME, zone.id(), null);
        return Timeline.of(List.of(), List.of(rule)).compute(inputs).deadlines().getFirst();
    }

    private static FactValue moment(LocalDateTime at) {
        return new FactValue.Moment(at, null);
    }

    private static Instant at(LocalDate day, int offset) {
        return instant(day.atTime(23, 59), offset);
    }

    private static Instant instant(LocalDateTime at, int offset) {
        return at.toInstant(ZoneOffset.ofHours(offset));
    }
}
