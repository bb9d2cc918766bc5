package io.latchkey.transactions.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.transactions.domain.Deals;
import io.latchkey.transactions.domain.Schedule;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.calendar.Sets;
import io.latchkey.transactions.domain.deadline.Anchor;
import io.latchkey.transactions.domain.deadline.Deadline;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.Effect;
import io.latchkey.transactions.domain.deadline.EndOfDay;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.deadline.Force;
import io.latchkey.transactions.domain.deadline.Inputs;
import io.latchkey.transactions.domain.deadline.Landing;
import io.latchkey.transactions.domain.deadline.Locks;
import io.latchkey.transactions.domain.deadline.Offset;
import io.latchkey.transactions.domain.deadline.Period;
import io.latchkey.transactions.domain.deadline.Roll;
import io.latchkey.transactions.domain.deadline.Strength;
import io.latchkey.transactions.domain.deadline.Timeline;
import io.latchkey.transactions.domain.deadline.Unit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final List<DeadlineRule> RULES =
            List.of(
                    rule("fixed", Anchor.at("effectiveDate"), Period.days(-3)),
                    rule("hours", Anchor.at("effectiveDate"), Period.hours(48)),
                    rule(
                            "filled",
                            Anchor.laterOf("effectiveDate", "fixed"),
                            new Period(
                                    new Offset.FromFact("optionPeriodDays", true),
                                    Unit.days,
                                    DayCount.calendar,
                                    "none",
                                    5,
                                    LocalTime.of(17, 0))),
                    rule(
                                    "every",
                                    new Anchor.EarlierOf(List.of("received", "fixed"), true),
                                    Period.days(3).counting(DayCount.regzSpecific, "none"))
                            .landing(
                                    new Landing(
                                            Roll.direction,
                                            "extends",
                                            new EndOfDay(
                                                    LocalTime.of(23, 59, 59),
                                                    "timeOfDayDeadline",
                                                    LocalTime.of(17, 0))))
                            .force(
                                    new Force(
                                            Strength.timeOfTheEssence,
                                            Effect.activeRemoval,
                                            "closingDate",
                                            "emergency"))
                            .source("paragraph 3"));

    @Test
    void rulesOfEveryShapeAndDeadlinesWithTheirReasonsComeBackAsTheyWere() {
        var deadlines = deadlines();
        assertThat(deadlines).anySatisfy(deadline -> assertThat(deadline.missing()).isNotEmpty());
        var deal = deal(deadlines);
        assertThat(Documents.read(Documents.write(deal))).isEqualTo(deal);
    }

    private static List<Deadline> deadlines() {
        Map<String, FactValue> facts =
                Map.of("effectiveDate", new FactValue.Day(LocalDate.of(2026, 11, 16)));
        var inputs = new Inputs(facts, Locks.NONE, Sets.BY_NAME, Deals.opened().zone(), Deals.NOW);
        return Timeline.of(List.of(), RULES).compute(inputs).deadlines().stream()
                .map(Deadline::told)
                .toList();
    }

    private static Transaction deal(List<Deadline> deadlines) {
        var deal = Deals.opened();
        var schedule =
                new Schedule(deal.schedule().facts(), RULES, deadlines, Map.of(), 1, 1, Set.of());
        return new Transaction(
                deal.id(),
                2,
                1,
                deal.terms(),
                schedule,
                deal.parties(),
                deal.createdAt(),
                deal.updatedAt());
    }

    private static DeadlineRule rule(String id, Anchor anchor, Period period) {
        return DeadlineRule.of(id, "Label of " + id, anchor, period);
    }
}
