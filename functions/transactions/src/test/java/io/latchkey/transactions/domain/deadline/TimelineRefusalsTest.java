package io.latchkey.transactions.domain.deadline;

import static io.latchkey.transactions.domain.deadline.Timelines.compute;
import static io.latchkey.transactions.domain.deadline.Timelines.days;
import static io.latchkey.transactions.domain.deadline.Timelines.outcome;
import static io.latchkey.transactions.domain.deadline.Timelines.rule;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.calendar.Sets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineRefusalsTest {
    private static final Map<String, FactValue> EVENT = days("event", "2026-01-05");

    @Test
    void aCircleOfRulesIsRefusedByItsNames() {
        refused(
                () -> compute(EVENT, rule("a", "c", 1), rule("b", "a", 1), rule("c", "b", 1)),
                "deadlines.a.anchor leads in a circle: a -> c -> b -> a");
    }

    @Test
    void aRuleThatHangsOnItselfIsRefused() {
        refused(
                () -> compute(EVENT, rule("a", "a", 1)),
                "deadlines.a.anchor leads in a circle: a -> a");
    }

    @Test
    void aCircleBehindALaterOfIsFound() {
        refused(
                () ->
                        compute(
                                EVENT,
                                rule("x", "a", 1),
                                rule("a", Anchor.laterOf("event", "b"), Period.days(1)),
                                rule("b", "a", 1)),
                "deadlines.a.anchor leads in a circle: a -> b -> a");
    }

    @Test
    void aCircleOfFiveHundredIsRefusedWithAllOfItsNames() {
        var rules =
                IntStream.range(0, 500)
                        .mapToObj(i -> rule("d" + i, "d" + (i + 499) % 500, 1))
                        .toArray(DeadlineRule[]::new);
        var names =
                IntStream.rangeClosed(0, 500)
                        .mapToObj(i -> "d" + (1000 - i) % 500)
                        .collect(Collectors.joining(" -> "));
        refused(() -> compute(EVENT, rules), "deadlines.d0.anchor leads in a circle: " + names);
    }

    @Test
    void anIdThatIsThereTwiceIsRefused() {
        refused(
                () -> compute(EVENT, rule("a", "event", 1), rule("a", "event", 2)),
                "deadlines have an id each, and a is there twice");
    }

    @Test
    void aNameThatIsBothFactAndDeadlineIsRefused() {
        refused(
                () -> compute(EVENT, rule("event", "other", 1)),
                "facts.event is no name of a deadline");
        var event = FactDefinition.date("event", "Event");
        refused(
                () -> Timeline.of(List.of(event), List.of(rule("event", "other", 1))),
                "facts.event is no name of a deadline");
    }

    @ParameterizedTest
    @ValueSource(ints = {10_001, -10_001, 100_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void anOffsetThatIsTooFarIsRefused(int offset) {
        refused(() -> new Offset.Fixed(offset), "offset is from -10000 to 10000");
    }

    @Test
    void aFilledInNumberThatIsTooFarIsRefusedByItsFact() {
        var period = Period.of(new Offset.FromFact("days", false), Unit.days, DayCount.calendar);
        Map<String, FactValue> facts =
                Map.of(
                        "event", new FactValue.Day(LocalDate.of(2026, 1, 5)),
                        "days", new FactValue.Amount(100_000));
        refused(
                () -> compute(facts, rule("a", Anchor.at("event"), period)),
                "facts.days is from 0 to 10000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-01-01", "0001-01-01", "1989-12-31", "2101-01-01"})
    void aFactOutOfReachIsRefused(String day) {
        refused(
                () -> compute(days("event", day), rule("a", "event", 1)),
                "facts.event is in the years 1990 to 2100");
    }

    @Test
    void aChainThatLeadsOutOfReachIsRefusedWhereItDoes() {
        var rules =
                IntStream.range(0, 500)
                        .mapToObj(i -> rule("d" + i, i == 0 ? "event" : "d" + (i - 1), 10_000))
                        .toArray(DeadlineRule[]::new);
        refused(() -> compute(EVENT, rules), "deadlines.d2 is in the years 1990 to 2100");
    }

    @Test
    void aYearThatTheHolidaysDoNotKnowIsRefusedAndNeverGuessed() {
        var counts = rule("a", "event", 3).counting(DayCount.business, "us-federal-observed");
        refused(
                () -> compute(days("event", "2040-12-28"), counts),
                "deadlines.a.holidays of us-federal-observed are known for the years 2000 to 2040, and 2041-01-02 is not in them");
        var rolls =
                rule("a", "event", 0)
                        .counting(DayCount.calendar, "us-federal-observed")
                        .rolling(Roll.forward);
        refused(
                () -> compute(days("event", "1999-06-01"), rolls),
                "deadlines.a.holidays of us-federal-observed are known for the years 2000 to 2040, and 1999-06-01 is not in them");
    }

    @Test
    void anUnknownHolidaySetIsRefusedAlsoWhereNothingIsCountedByIt() {
        refused(
                () -> compute(EVENT, rule("a", "event", 3).counting(DayCount.calendar, "us-zz")),
                "deadlines.a.holidays is one of california, crowded, none, us-federal-observed, us-federal-statutory");
    }

    @Test
    void aLockOnWhatIsNoDeadlineIsRefused() {
        var day = LocalDate.of(2026, 1, 5);
        refused(
                () ->
                        outcome(
                                EVENT,
                                new Locks(Map.of("event", day), Map.of(), Map.of()),
                                rule("a", "event", 1)),
                "pins.event names a deadline, and there is none of it");
    }

    @Test
    void locksThatContradictEachOtherAreRefused() {
        var day = LocalDate.of(2026, 1, 5);
        var other = LocalDate.of(2026, 1, 6);
        var done = new Locks.Completion(day, null);
        refused(
                () -> new Locks(Map.of(), Map.of("a", done), Map.of("a", new Locks.Waiver(null))),
                "waived.a is not completed as well");
        refused(
                () -> new Locks(Map.of("a", other), Map.of("a", done), Map.of()),
                "pins.a is not another day than the one it was done");
        refused(
                () -> new Locks(Map.of("a", other), Map.of(), Map.of("a", new Locks.Waiver(day))),
                "pins.a is not another day than the one it was waived on");
    }

    @Test
    void aPinOutOfReachIsRefused() {
        var locks = new Locks(Map.of("a", LocalDate.of(9999, 1, 1)), Map.of(), Map.of());
        refused(
                () -> outcome(EVENT, locks, rule("a", "event", 1)),
                "pins.a is in the years 1990 to 2100");
    }

    @Test
    void hoursInAZoneThatIsNotKnownAreRefused() {
        var rule = rule("a", Anchor.at("event"), Period.hours(48));
        var inputs = new Inputs(EVENT, Locks.NONE, Sets.BY_NAME, null, null);
        refused(
                () -> Timeline.of(List.of(), List.of(rule)).compute(inputs),
                "zone is needed, for a counts hours");
    }

    @Test
    void aFactOfAnotherKindThanItsUseIsRefused() {
        refused(
                () -> compute(Map.of("event", new FactValue.Amount(3)), rule("a", "event", 1)),
                "facts.event is a date, for deadlines count from it");
        var number = new FactDefinition("days", "Days", FactValue.Kind.number, null, null, null);
        refused(
                () -> Timeline.of(List.of(number), List.of(rule("a", "days", 1))),
                "deadlines.a.anchor names a fact of another kind than days, which is a number");
    }

    @Test
    void aFactThatFallsBackInACircleIsRefused() {
        var one = new FactDefinition("one", "1", FactValue.Kind.date, null, null, "two");
        var two = new FactDefinition("two", "2", FactValue.Kind.date, null, null, "one");
        assertThatThrownBy(() -> Timeline.of(List.of(one, two), List.of()))
                .isInstanceOf(InvalidValue.class)
                .hasMessageEndingWith("falls back in a circle");
    }

    @Test
    void partsOfARuleThatDoNotGoTogetherAreRefused() {
        refused(
                () -> Period.hours(3).counting(DayCount.business, "none"),
                "count is calendar where the unit is hours");
        refused(
                () ->
                        new Period(
                                new Offset.Fixed(1),
                                Unit.hours,
                                DayCount.calendar,
                                "none",
                                null,
                                LocalTime.NOON),
                "cutoff goes with a period of days");
        refused(
                () -> new Landing(Roll.none, "extends", EndOfDay.MIDNIGHT),
                "rollWhen goes with a roll");
    }

    private static void refused(ThrowingCallable action, String words) {
        assertThatThrownBy(action).isInstanceOf(InvalidValue.class).hasMessage(words);
    }
}
