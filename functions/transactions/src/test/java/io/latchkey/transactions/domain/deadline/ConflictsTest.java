package io.latchkey.transactions.domain.deadline;

import static io.latchkey.transactions.domain.deadline.Timelines.days;
import static io.latchkey.transactions.domain.deadline.Timelines.outcome;
import static io.latchkey.transactions.domain.deadline.Timelines.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.calendar.Sets;
import io.latchkey.transactions.domain.deadline.Conflict.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConflictsTest {
    // 12 CFR 1026.19(f)(1)(ii)(A): received 3 specific business days before consummation.
    private static final DeadlineRule WAITING =
            rule("waitingPeriodEnds", "disclosureReceived", 3)
                    .counting(DayCount.regzSpecific, "us-federal-statutory")
                    .force(new Force(Strength.hard, Effect.none, "closingDate", "emergency"))
                    .source("12 CFR 1026.19(f)");

    @Test
    void whatLiesAfterClosingIsReportedUnlessItCountsFromClosing() {
        var outcome =
                outcome(
                        days("effectiveDate", "2026-12-01", "closingDate", "2026-12-18"),
                        Locks.NONE,
                        rule("loanApproval", "effectiveDate", 30).source("paragraph 2"),
                        rule("inspection", "effectiveDate", 10),
                        rule("possession", "closingDate", 3),
                        rule("keys", "possession", 1));
        assertThat(outcome.conflicts())
                .containsExactly(
                        new Conflict(
                                Kind.afterClosing,
                                List.of("loanApproval"),
                                LocalDate.of(2026, 12, 18),
                                "Label of loanApproval, Thursday 2026-12-31, is after closing, Friday 2026-12-18",
                                "paragraph 2"));
    }

    @Test
    void whatComesBeforeClosingAndWasPinnedBehindItIsReported() {
        var pin = new Locks(Map.of("walkThrough", LocalDate.of(2026, 12, 19)), Map.of(), Map.of());
        var outcome =
                outcome(
                        days("closingDate", "2026-12-18"),
                        pin,
                        rule("walkThrough", "closingDate", -1));
        assertThat(outcome.conflicts())
                .extracting(Conflict::kind)
                .containsExactly(Kind.afterClosing);
    }

    @Test
    void aClosingThatRollsTakesTheRestOfTheDealAlong() {
        var outcome =
                outcome(
                        days("effectiveDate", "2026-07-31", "closingDate", "2026-08-01"),
                        Locks.NONE,
                        rule("closing", "closingDate", 0).rolling(Roll.forward),
                        rule("title", "effectiveDate", 3));
        assertThat(outcome.conflicts()).isEmpty();
    }

    @Test
    void aClosingEarlierThanTheLawAllowsComesWithTheEarliestLegalDate() {
        var facts = days("disclosureReceived", "2026-07-02", "closingDate", "2026-07-06");
        assertThat(outcome(facts, Locks.NONE, WAITING).conflicts())
                .containsExactly(
                        new Conflict(
                                Kind.closingTooEarly,
                                List.of("waitingPeriodEnds"),
                                LocalDate.of(2026, 7, 7),
                                "closingDate is earlier than Label of waitingPeriodEnds allows: Tuesday 2026-07-07 at the earliest",
                                "12 CFR 1026.19(f)"));
    }

    @Test
    void ofSeveralWaitingPeriodsTheLastOneIsTheEarliestLegalDate() {
        var estimate =
                rule("estimateWaits", "estimateMailed", 7)
                        .counting(DayCount.regzSpecific, "us-federal-statutory")
                        .force(new Force(Strength.hard, Effect.none, "closingDate", null));
        var facts =
                days(
                        "disclosureReceived",
                        "2026-07-02",
                        "estimateMailed",
                        "2026-07-01",
                        "closingDate",
                        "2026-07-06");
        assertThat(outcome(facts, Locks.NONE, WAITING, estimate).conflicts())
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.deadlines())
                            .containsExactly("waitingPeriodEnds", "estimateWaits");
                    assertThat(conflict.date()).isEqualTo("2026-07-10");
                });
    }

    @Test
    void aWaivedWaitingPeriodAndOneThatIsOverAreNoConflict() {
        var facts = days("disclosureReceived", "2026-07-02", "closingDate", "2026-07-07");
        assertThat(outcome(facts, Locks.NONE, WAITING).conflicts()).isEmpty();
        var early = days("disclosureReceived", "2026-07-02", "closingDate", "2026-07-06");
        var waived =
                new Locks(Map.of(), Map.of(), Map.of("waitingPeriodEnds", new Locks.Waiver(null)));
        assertThat(outcome(early, waived, WAITING).conflicts()).isEmpty();
    }

    @Test
    void whatIsPastDueIsReportedByItsMomentAndNotByItsDay() {
        var timeline = Timeline.of(List.of(), List.of(rule("a", "event", 0)));
        var facts = days("event", "2026-07-01");
        var before = Instant.parse("2026-07-02T04:59:00Z");
        assertThat(at(timeline, facts, before).conflicts()).isEmpty();
        var outcome = at(timeline, facts, before.plusSeconds(1));
        assertThat(outcome.deadlines().getFirst().status()).isEqualTo(DeadlineStatus.overdue);
        assertThat(outcome.conflicts())
                .containsExactly(
                        new Conflict(
                                Kind.pastDue,
                                List.of("a"),
                                LocalDate.of(2026, 7, 1),
                                "Label of a was due Wednesday 2026-07-01",
                                null));
    }

    private static Outcome at(Timeline timeline, Map<String, FactValue> facts, Instant now) {
        return timeline.compute(
                new Inputs(facts, Locks.NONE, Sets.BY_NAME, Timelines.CHICAGO, now));
    }

    @Test
    void setsThatDisagreeOnADayThatMatteredAreReported() {
        var facts = days("closingDate", "2026-07-06", "effectiveDate", "2026-07-01");
        var outcome =
                outcome(
                        facts,
                        Locks.NONE,
                        rule("disclosureReceivedBy", "closingDate", -3)
                                .counting(DayCount.regzSpecific, "us-federal-statutory"),
                        rule("deposit", "effectiveDate", 2)
                                .counting(DayCount.business, "us-federal-observed"));
        assertThat(outcome.conflicts())
                .containsExactly(
                        new Conflict(
                                Kind.holidaySetsDisagree,
                                List.of("disclosureReceivedBy", "deposit"),
                                LocalDate.of(2026, 7, 3),
                                "Friday 2026-07-03 is Independence Day (observed) by us-federal-observed and no holiday by us-federal-statutory",
                                null));
    }

    @Test
    void setsThatDisagreeElsewhereAreNobodysConflict() {
        var outcome =
                outcome(
                        days("closingDate", "2026-06-11", "effectiveDate", "2026-06-01"),
                        Locks.NONE,
                        rule("disclosureReceivedBy", "closingDate", -3)
                                .counting(DayCount.regzSpecific, "us-federal-statutory"),
                        rule("deposit", "effectiveDate", 3)
                                .counting(DayCount.business, "us-federal-observed"));
        assertThat(outcome.conflicts()).isEmpty();
    }
}
