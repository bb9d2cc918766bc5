package io.latchkey.transactions.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.transactions.domain.Act;
import io.latchkey.transactions.domain.ChangeInputs;
import io.latchkey.transactions.domain.Deals;
import io.latchkey.transactions.domain.InputChange;
import io.latchkey.transactions.domain.KeepDeadlines;
import io.latchkey.transactions.domain.Recalculate;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.deadline.Anchor;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.Effect;
import io.latchkey.transactions.domain.deadline.EndOfDay;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.deadline.Force;
import io.latchkey.transactions.domain.deadline.Landing;
import io.latchkey.transactions.domain.deadline.Offset;
import io.latchkey.transactions.domain.deadline.Period;
import io.latchkey.transactions.domain.deadline.Roll;
import io.latchkey.transactions.domain.deadline.Strength;
import io.latchkey.transactions.domain.deadline.Unit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
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
                                    Period.days(3)
                                            .counting(
                                                    DayCount.regzSpecific, "us-federal-statutory"))
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

    private static final Act ACT = new Act(Deals.ACT.by(), Deals.NOW, RuleLibraries.ofProduct());

    @Test
    void rulesOfEveryShapeFactsOfEveryKindAndAllThatIsHeldComeBackAsTheyWere() {
        var deal = Deals.calculated();
        for (var rule : RULES) {
            deal = Deals.changed(KeepDeadlines.set(deal, rule, ACT)).next();
        }
        deal = with(deal, InputChange.fact("optionPeriodDays", new FactValue.Amount(10)));
        deal = with(deal, InputChange.fact("extends", new FactValue.Flag(true)));
        var afternoon = new FactValue.TimeOfDay(LocalTime.of(17, 0));
        deal = with(deal, InputChange.fact("timeOfDayDeadline", afternoon));
        var moment = new FactValue.Moment(LocalDateTime.of(2026, 11, 17, 16, 5), ZoneOffset.UTC);
        deal = with(deal, InputChange.fact("received", moment));
        assertThat(Documents.read(Documents.write(deal))).isEqualTo(deal);
        deal = with(deal, InputChange.pin("closing", LocalDate.of(2026, 12, 21), "why"));
        deal = with(deal, InputChange.complete("earnestMoney", LocalDate.of(2026, 11, 18), null));
        deal = with(deal, InputChange.waive("walkThrough", null, "agreed"));
        var computed =
                Deals.changed(Recalculate.recalculate(deal, ACT.library(), Deals.NOW)).next();
        assertThat(Documents.read(Documents.write(computed))).isEqualTo(computed);
    }

    private static Transaction with(Transaction deal, InputChange change) {
        return Deals.changed(ChangeInputs.change(deal, change, ACT)).next();
    }

    private static DeadlineRule rule(String id, Anchor anchor, Period period) {
        return DeadlineRule.of(id, "Label of " + id, anchor, period);
    }
}
