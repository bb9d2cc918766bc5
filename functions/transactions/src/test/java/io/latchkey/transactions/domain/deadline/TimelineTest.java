package io.latchkey.transactions.domain.deadline;

import static io.latchkey.transactions.domain.deadline.Timelines.compute;
import static io.latchkey.transactions.domain.deadline.Timelines.days;
import static io.latchkey.transactions.domain.deadline.Timelines.first;
import static io.latchkey.transactions.domain.deadline.Timelines.outcome;
import static io.latchkey.transactions.domain.deadline.Timelines.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.calendar.Sets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
    // The engine's part of the published examples; the forms' tests read them through the forms.
    @ParameterizedTest(name = "{6}: {0} {1} {2} {3} {4} gives {5}")
    @CsvSource({
        "2014-11-22,  10, calendar,     none,                 none,     2014-12-02, Texas option period",
        "2014-11-22,   3, calendar,     none,                 none,     2014-11-25, Texas option fee of that time",
        "2026-07-01,   3, calendar,     us-federal-observed,  forward,  2026-07-06, Florida over July 4 observed",
        "2026-07-31, -15, calendar,     us-federal-observed,  forward,  2026-07-16, Florida title evidence",
        "2026-08-01,   0, calendar,     us-federal-observed,  forward,  2026-08-03, Florida closing on a Saturday",
        "2015-05-20,   1, calendar,     california,           none,     2015-05-21, California day 1",
        "2026-11-17,   2, calendar,     california,           forward,  2026-11-19, California notice to perform",
        "2015-06-01,   3, regzGeneral,  us-federal-observed,  none,     2015-06-04, Loan Estimate",
        "2015-06-01,   7, regzSpecific, us-federal-statutory, none,     2015-06-09, closing after a mailed estimate",
        "2015-06-11,  -3, regzSpecific, us-federal-statutory, none,     2015-06-08, corrected Closing Disclosure",
        "2009-01-21,   3, regzSpecific, us-federal-statutory, none,     2009-01-24, rescission",
        "2021-07-02,   3, regzSpecific, us-federal-statutory, none,     2021-07-06, rescission over July 4",
        "2021-06-17,   3, regzSpecific, us-federal-statutory, none,     2021-06-22, the first Juneteenth",
        "2021-06-16,   3, regzSpecific, us-federal-statutory, none,     2021-06-19, a day before it was law",
        "2021-06-21,  -3, regzSpecific, us-federal-statutory, none,     2021-06-16, and the last day that knows none",
        "2026-07-06,  -3, regzSpecific, us-federal-statutory, none,     2026-07-01, Closing Disclosure before July 6",
        "2024-01-01,   5, calendar,     us-federal-observed,  forward,  2024-01-08, an anchor that rolls",
        "2024-01-02,   5, calendar,     us-federal-observed,  forward,  2024-01-08, and its neighbor computed anew",
        "2026-11-25,   3, business,     us-federal-observed,  none,     2026-12-01, over Thanksgiving",
        "2026-12-01,  -3, business,     us-federal-observed,  none,     2026-11-25, backward over Thanksgiving",
        "2026-07-05,  -1, calendar,     us-federal-observed,  backward, 2026-07-02, backward over a long weekend",
        "2026-07-06,  -2, calendar,     us-federal-observed,  direction,2026-07-02, with the count backward",
        "2026-07-02,   2, calendar,     us-federal-observed,  direction,2026-07-06, with the count forward",
    })
    void publishedExamplesComeOutAsPublished(
            LocalDate anchor,
            int offset,
            DayCount count,
            String holidays,
            Roll roll,
            LocalDate due,
            String what) {
        var rule = rule("x", "event", offset).counting(count, holidays).rolling(roll);
        var deadline = first(Map.of("event", new FactValue.Day(anchor)), rule);
        assertThat(deadline.due()).as(what).isEqualTo(due);
        assertThat(deadline.at())
                .isEqualTo(due.atTime(23, 59).atZone(Timelines.CHICAGO).toInstant());
    }

    @Test
    void everyStepFromTheAnchorToTheMomentIsSaid() {
        var rule =
                rule("x", "closingDate", 1)
                        .counting(DayCount.calendar, "us-federal-observed")
                        .rolling(Roll.forward)
                        .ending(LocalTime.of(17, 0))
                        .source("paragraph 5");
        assertThat(first(days("closingDate", "2026-07-02"), rule).why())
                .containsExactly(
                        "closingDate is Thursday 2026-07-02",
                        "1 calendar day after: Friday 2026-07-03",
                        "Friday 2026-07-03 is no day for it: Independence Day (observed)",
                        "Saturday 2026-07-04 is no day for it: Independence Day",
                        "Sunday 2026-07-05 is no day for it: a Sunday",
                        "moves forward to Monday 2026-07-06",
                        "ends at 17:00 America/Chicago",
                        "source: paragraph 5");
    }

    @Test
    void everyDayThatACountSkipsIsSaidWithItsReason() {
        var rule =
                rule("x", "closingDate", -3)
                        .counting(DayCount.regzSpecific, "us-federal-statutory");
        assertThat(first(days("closingDate", "2026-07-06"), rule).why())
                .containsExactly(
                        "closingDate is Monday 2026-07-06",
                        "Sunday 2026-07-05 is not counted: a Sunday",
                        "Saturday 2026-07-04 is not counted: Independence Day",
                        "3 specific business days before: Wednesday 2026-07-01",
                        "ends at 23:59 America/Chicago");
    }

    @Test
    void aCountOfThousandsOfDaysDoesNotSayThousandsOfThem() {
        var rule = rule("x", "event", 9_000).counting(DayCount.business, "us-federal-observed");
        var why = first(days("event", "2001-01-02"), rule).why();
        assertThat(why).hasSizeLessThan(70).anyMatch(words -> words.startsWith("nor are "));
    }

    @Test
    void theLatestOfSeveralIsNamedAmongThem() {
        var rule = rule("x", Anchor.laterOf("noticeDate", "closingDate"), Period.days(2));
        var deadline = first(days("noticeDate", "2026-03-02", "closingDate", "2026-03-05"), rule);
        assertThat(deadline.due()).isEqualTo("2026-03-07");
        assertThat(deadline.why())
                .contains(
                        "the latest of noticeDate, closingDate is closingDate: Thursday 2026-03-05");
    }

    @Test
    void theEarliestOfSeveralDecides() {
        var rule = rule("x", Anchor.earlierOf("noticeDate", "closingDate"), Period.days(2));
        assertThat(first(days("noticeDate", "2026-03-02", "closingDate", "2026-03-05"), rule).due())
                .isEqualTo("2026-03-04");
    }

    @Test
    void oneMissingOfSeveralIsWaitedForUnlessTheRulePassesItOver() {
        var facts = days("mailed", "2026-03-02");
        var strict = rule("x", Anchor.earlierOf("shownReceived", "mailed"), Period.days(0));
        var known =
                rule(
                        "y",
                        new Anchor.EarlierOf(List.of("shownReceived", "mailed"), true),
                        Period.days(0));
        assertThat(first(facts, strict).missing()).containsExactly("shownReceived");
        assertThat(first(facts, known).due()).isEqualTo("2026-03-02");
        assertThat(first(Map.of(), known).missing()).containsExactly("shownReceived", "mailed");
    }

    @Test
    void whatHangsOnDatesThatAreNotKnownWaitsAndNamesThemAll() {
        var all =
                compute(
                        days("known", "2026-01-05"),
                        rule("a", "closingDate", 1),
                        rule("b", Anchor.laterOf("a", "known", "noticeDate"), Period.days(1)),
                        rule(
                                "c",
                                Anchor.at("b"),
                                Period.of(
                                        new Offset.FromFact("loanDays", false),
                                        Unit.days,
                                        DayCount.calendar)));
        assertThat(all).extracting(Deadline::due).containsOnlyNulls();
        assertThat(all).extracting(Deadline::status).containsOnly(DeadlineStatus.pending);
        assertThat(all)
                .extracting(Deadline::missing)
                .containsExactly(
                        List.of("closingDate"),
                        List.of("closingDate", "noticeDate"),
                        List.of("closingDate", "noticeDate", "loanDays"));
        assertThat(all.getLast().why())
                .containsExactly("waits for closingDate, noticeDate, loanDays");
    }

    @Test
    void aPinHoldsItsDeadlineAndWhatHangsOnItFollows() {
        var locks = new Locks(Map.of("a", LocalDate.of(2026, 2, 2)), Map.of(), Map.of());
        for (var event : List.of("2026-01-05", "2026-03-05")) {
            var all =
                    outcome(days("event", event), locks, rule("a", "event", 3), rule("b", "a", 4))
                            .deadlines();
            assertThat(all.getFirst().due()).isEqualTo("2026-02-02");
            assertThat(all.getFirst().status()).isEqualTo(DeadlineStatus.pinned);
            assertThat(all.getFirst().why()).contains("pinned by hand to Monday 2026-02-02");
            assertThat(all.getLast().due()).isEqualTo("2026-02-06");
            assertThat(all.getLast().status()).isEqualTo(DeadlineStatus.open);
        }
    }

    @Test
    void aPinGivesADateToWhatWouldWait() {
        var locks = new Locks(Map.of("a", LocalDate.of(2026, 2, 2)), Map.of(), Map.of());
        var all = outcome(Map.of(), locks, rule("a", "event", 3), rule("b", "a", 4)).deadlines();
        assertThat(all.getLast().due()).isEqualTo("2026-02-06");
    }

    @Test
    void whatIsCompletedStaysWhereItWasDueAndItsChildrenCountFromTheDayItWasDone() {
        var done = new Locks.Completion(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 1, 8));
        var locks = new Locks(Map.of(), Map.of("a", done), Map.of());
        for (var event : List.of("2026-01-05", "2026-03-05")) {
            var all =
                    outcome(days("event", event), locks, rule("a", "event", 3), rule("b", "a", 4))
                            .deadlines();
            assertThat(all.getFirst().due()).isEqualTo("2026-01-08");
            assertThat(all.getFirst().status()).isEqualTo(DeadlineStatus.completed);
            assertThat(all.getLast().due()).isEqualTo("2026-01-08");
        }
    }

    @Test
    void aCompletionWithoutItsOldDateStandsOnItsOwnDay() {
        var done = new Locks.Completion(LocalDate.of(2026, 1, 4), null);
        var locks = new Locks(Map.of(), Map.of("a", done), Map.of());
        assertThat(outcome(days("event", "2026-03-05"), locks, rule("a", "event", 3)))
                .extracting(outcome -> outcome.deadlines().getFirst().due())
                .isEqualTo(LocalDate.of(2026, 1, 4));
    }

    @Test
    void whatIsWaivedFreezesOnTheDateItHadAndStillAnchors() {
        var waiver = new Locks.Waiver(LocalDate.of(2026, 1, 8));
        var locks = new Locks(Map.of(), Map.of(), Map.of("a", waiver));
        var all =
                outcome(
                                days("event", "2026-03-05"),
                                locks,
                                rule("a", "event", 3),
                                rule("b", "a", 4))
                        .deadlines();
        assertThat(all.getFirst().due()).isEqualTo("2026-01-08");
        assertThat(all.getFirst().status()).isEqualTo(DeadlineStatus.waived);
        assertThat(all.getLast().due()).isEqualTo("2026-01-12");
    }

    @Test
    void whatIsWaivedWithoutADateHasTheOneOfItsRule() {
        var locks = new Locks(Map.of(), Map.of(), Map.of("a", new Locks.Waiver(null)));
        var a = outcome(days("event", "2026-03-05"), locks, rule("a", "event", 3)).deadlines();
        assertThat(a.getFirst().due()).isEqualTo("2026-03-08");
        assertThat(a.getFirst().status()).isEqualTo(DeadlineStatus.waived);
    }

    @Test
    void aFlagAmongTheFactsWaivesARule() {
        var rule =
                rule("a", "event", 3)
                        .force(new Force(Strength.hard, Effect.none, null, "emergency"));
        var facts = new HashMap<>(days("event", "2026-03-05"));
        assertThat(first(facts, rule).status()).isEqualTo(DeadlineStatus.open);
        facts.put("emergency", new FactValue.Flag(true));
        assertThat(first(facts, rule).status()).isEqualTo(DeadlineStatus.waived);
        assertThat(first(facts, rule).why()).contains("waived, because emergency is so");
    }

    @Test
    void aCheckboxDecidesWhetherItRolls() {
        var end = EndOfDay.MIDNIGHT;
        var rule = rule("a", "event", 3).landing(new Landing(Roll.forward, "extends", end));
        var facts = new HashMap<>(days("event", "2026-03-04"));
        assertThat(first(facts, rule).due()).isEqualTo("2026-03-07");
        facts.put("extends", new FactValue.Flag(true));
        assertThat(first(facts, rule).due()).isEqualTo("2026-03-09");
    }

    @Test
    void aTimeThatThePartiesFilledInEndsTheDay() {
        var end = new EndOfDay(LocalTime.of(23, 59), "timeOfDayDeadline", null);
        var rule = rule("a", "event", 0).landing(Landing.on(end));
        var facts = new HashMap<>(days("event", "2026-03-04"));
        assertThat(first(facts, rule).at()).isEqualTo("2026-03-05T05:59:00Z");
        facts.put("timeOfDayDeadline", new FactValue.TimeOfDay(LocalTime.of(17, 0)));
        assertThat(first(facts, rule).at()).isEqualTo("2026-03-04T23:00:00Z");
    }

    // FAR/BAR before November 2021: 5:00 p.m. of the next business day where a period ends on none.
    @Test
    void aDayThatADeadlineRolledToMayEndAtAnotherTime() {
        var end = new EndOfDay(LocalTime.of(23, 59), null, LocalTime.of(17, 0));
        var rule = rule("a", "event", 3).landing(new Landing(Roll.forward, null, end));
        assertThat(first(days("event", "2021-03-02"), rule).why())
                .contains("ends at 23:59 America/Chicago");
        assertThat(first(days("event", "2021-03-03"), rule).why())
                .contains("ends at 17:00 America/Chicago");
    }

    @ParameterizedTest
    @CsvSource({"5, 2026-07-09", "6, 2026-07-07"})
    void soManyDaysOrFewerAreBusinessDaysAndMoreAreCalendarDays(int amount, LocalDate due) {
        var period =
                new Period(
                        new Offset.Fixed(amount),
                        Unit.days,
                        DayCount.calendar,
                        "us-federal-observed",
                        5,
                        null);
        assertThat(first(days("event", "2026-07-01"), rule("a", Anchor.at("event"), period)).due())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T17:00, 2026-07-07",
        "2026-07-01T17:01, 2026-07-08",
        "2026-07-02T18:00, 2026-07-09",
    })
    void deliveryAfterTheCutoffCountsAsTheNextBusinessDay(LocalDateTime delivered, LocalDate due) {
        var period =
                new Period(
                        new Offset.Fixed(3),
                        Unit.days,
                        DayCount.business,
                        "us-federal-observed",
                        null,
                        LocalTime.of(17, 0));
        Map<String, FactValue> facts = Map.of("delivered", new FactValue.Moment(delivered, null));
        assertThat(first(facts, rule("a", Anchor.at("delivered"), period)).due()).isEqualTo(due);
    }

    @Test
    void aMomentByAnotherClockIsTakenByTheProperty() {
        var moment =
                new FactValue.Moment(LocalDateTime.of(2026, 7, 2, 0, 30), ZoneOffset.ofHours(-4));
        assertThat(first(Map.of("event", moment), rule("a", "event", 1)).due())
                .isEqualTo("2026-07-02");
    }

    @Test
    void numbersThatAFormLeavesBlankCountBothWays() {
        var facts = new HashMap<>(days("event", "2026-07-15"));
        facts.put("days", new FactValue.Amount(10));
        assertThat(first(facts, rule("a", Anchor.at("event"), filled(false))).due())
                .isEqualTo("2026-07-25");
        assertThat(first(facts, rule("a", Anchor.at("event"), filled(true))).due())
                .isEqualTo("2026-07-05");
    }

    private static Period filled(boolean before) {
        return Period.of(new Offset.FromFact("days", before), Unit.days, DayCount.calendar);
    }

    @Test
    void aFactFallsBackToAnotherAndToItsUsualValue() {
        var facts =
                List.of(
                        FactDefinition.date("closingDate", "Closing date"),
                        new FactDefinition(
                                "consummationDate",
                                "Consummation",
                                FactValue.Kind.date,
                                null,
                                null,
                                "closingDate"),
                        new FactDefinition(
                                "days",
                                "Days",
                                FactValue.Kind.number,
                                new FactValue.Amount(17),
                                null,
                                null));
        var rule = rule("a", Anchor.at("consummationDate"), filled(false));
        var timeline = Timeline.of(facts, List.of(rule));
        var deadline =
                timeline.compute(Timelines.inputs(days("closingDate", "2026-07-01")))
                        .deadlines()
                        .getFirst();
        assertThat(deadline.due()).isEqualTo("2026-07-18");
        assertThat(deadline.why())
                .startsWith(
                        "consummationDate has no date of its own: closingDate stands for it",
                        "consummationDate is Wednesday 2026-07-01",
                        "days is 17");
        assertThat(timeline.compute(Timelines.inputs(Map.of())).deadlines().getFirst().missing())
                .containsExactly("consummationDate");
    }

    @Test
    void withoutAZoneThereAreDatesAndNoMoments() {
        var inputs = new Inputs(days("event", "2026-07-01"), Locks.NONE, Sets.BY_NAME, null, null);
        var deadline =
                Timeline.of(List.of(), List.of(rule("a", "event", 1)))
                        .compute(inputs)
                        .deadlines()
                        .getFirst();
        assertThat(deadline.due()).isEqualTo("2026-07-02");
        assertThat(deadline.at()).isNull();
        assertThat(deadline.why())
                .contains("ends at 23:59 at the property, whose zone is not known");
    }

    @Test
    void aChainOfFiveHundredIsFollowedToItsEndInWhateverOrderItComes() {
        var rules =
                IntStream.range(0, 500)
                        .mapToObj(i -> rule("d" + i, i == 0 ? "event" : "d" + (i - 1), 1))
                        .toList();
        for (var ordered : List.of(rules, rules.reversed())) {
            var all = compute(days("event", "2026-01-01"), ordered.toArray(DeadlineRule[]::new));
            assertThat(all)
                    .filteredOn(deadline -> deadline.rule().id().equals("d499"))
                    .extracting(Deadline::due)
                    .containsExactly(LocalDate.of(2026, 1, 1).plusDays(500));
        }
    }

    @Test
    void reasonsThatWereKeptInWordsSayTheSame() {
        var deadline = first(days("event", "2026-07-02"), rule("x", "event", 1));
        assertThat(deadline.told().why()).isEqualTo(deadline.why());
        assertThat(deadline.told().told()).isEqualTo(deadline.told());
    }
}
