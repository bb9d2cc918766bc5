package io.latchkey.transactions.domain;

import static io.latchkey.transactions.domain.Deals.ANA;
import static io.latchkey.transactions.domain.Deals.NOW;
import static io.latchkey.transactions.domain.Deals.calculated;
import static io.latchkey.transactions.domain.Deals.changed;
import static io.latchkey.transactions.domain.Deals.deadline;
import static io.latchkey.transactions.domain.Deals.moved;
import static io.latchkey.transactions.domain.Deals.opened;
import static io.latchkey.transactions.domain.Deals.recalculated;
import static io.latchkey.transactions.domain.Deals.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.event.DeadlineMoved;
import io.latchkey.transactions.domain.event.DeadlineRuleChanged;
import io.latchkey.transactions.domain.event.DeadlinesRecalculated;
import io.latchkey.transactions.domain.event.TransactionChanged;
import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DealChangesTest {
    private static final LocalDate DEC_18 = LocalDate.of(2026, 12, 18);
    private static final LocalDate DEC_23 = LocalDate.of(2026, 12, 23);

    @Test
    void anOpenedDealWaitsForItsDates() {
        assertThat(opened().schedule().isPending()).isTrue();
        assertThat(opened().schedule().deadlines()).isEmpty();
        assertThat(opened().closingDate()).contains(DEC_18);
    }

    @Test
    void recalculatingTwiceChangesNothing() {
        assertThat(Recalculate.recalculate(calculated(), NOW))
                .isEqualTo(new Decision.Unchanged(calculated()));
    }

    @Test
    void aMovedClosingDateMovesOnlyWhatHangsOnIt() {
        var decision =
                changed(Recalculate.recalculate(moved(calculated(), "closingDate", DEC_23), NOW));
        assertThat(decision.events())
                .filteredOn(DeadlineMoved.class::isInstance)
                .extracting(e -> ((DeadlineMoved) e).deadlineId())
                .containsExactly("walkThrough", "closing");
        assertThat(decision.events().getLast()).isEqualTo(new DeadlinesRecalculated(2, 2));
    }

    @Test
    void aPersonWhoMissedAPersonsChangeHasNotSeenTheDeal() {
        var deal = moved(opened(), "closingDate", DEC_23);
        assertThat(deal.isSeenBy(1)).isFalse();
        assertThat(deal.isSeenBy(2)).isTrue();
        assertThat(deal.isSeenBy(3)).isFalse();
    }

    @Test
    void aPersonWhoMissedOnlyACalculationHasSeenTheDeal() {
        assertThat(calculated().version()).isEqualTo(2);
        assertThat(calculated().isSeenBy(1)).isTrue();
        var later = recalculated(moved(calculated(), "closingDate", DEC_23));
        assertThat(later.isSeenBy(2)).isFalse();
        assertThat(later.isSeenBy(3)).isTrue();
    }

    @Test
    void whatWasMetDoesNotMoveAndWhatHangsOnItCountsFromThatDay() {
        var day = LocalDate.of(2026, 11, 18);
        var child =
                changed(
                                KeepDeadlines.set(
                                        calculated(), rule("child", "earnestMoney", 2, null), NOW))
                        .next();
        var met = recalculated(changed(KeepDeadlines.meet(child, "earnestMoney", day, NOW)).next());
        var later = recalculated(moved(met, "effectiveDate", DEC_23));
        assertThat(deadline(later, "earnestMoney")).isEqualTo(deadline(met, "earnestMoney"));
        assertThat(deadline(later, "child").due()).isEqualTo(day.plusDays(2));
    }

    @Test
    void nothingIsMetInTheFutureOfThePropertysDay() {
        assertThatThrownBy(() ->
                        KeepDeadlines.meet(
                                calculated(), "closing", LocalDate.of(2026, 11, 22), NOW))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("metOn is not in the future at the property");
    }

    @Test
    void anotherZoneMovesTheMomentsAndNoDateAndLeavesNothingWaiting() {
        var denver = wish(null, "America/Denver", null);
        var deal = changed(ChangeTerms.change(calculated(), denver, NOW)).next();
        assertThat(deadline(deal, "closing").due()).isEqualTo(DEC_18);
        assertThat(deadline(deal, "closing").at()).isEqualTo("2026-12-19T06:59:00Z");
        assertThat(deal.schedule().isPending()).isFalse();
    }

    @Test
    void anAddressInAnotherStateBringsThatStatesZone() {
        var boston = new Address("1 Beacon St", null, "Boston", "MA", "02108");
        var deal = changed(ChangeTerms.change(calculated(), wish(boston, null, null), NOW)).next();
        assertThat(deal.terms().timeZone()).isEqualTo("America/New_York");
    }

    @Test
    void anotherFormBringsItsRulesAndLeavesWhatPeopleEntered() {
        var own =
                changed(KeepDeadlines.set(calculated(), rule("mine", "earnestMoney", 1, null), NOW))
                        .next();
        var form =
                new ContractForm(
                        "OTHER",
                        "Another",
                        null,
                        List.of(new Fact("acceptanceDate", "Acceptance date", null)),
                        List.of(rule("deposit", "acceptanceDate", 3, "section 3")),
                        "a test");
        var decision = changed(ChangeTerms.change(own, wish(null, null, form), NOW));
        assertThat(decision.next().schedule().rules())
                .extracting(DeadlineRule::id)
                .containsExactly("earnestMoney", "mine", "deposit");
        assertThat(decision.next().schedule().facts())
                .extracting(Fact::name)
                .containsExactly("effectiveDate", "closingDate", "acceptanceDate");
        assertThat(decision.next().schedule().isPending()).isTrue();
        assertThat(decision.events().getFirst()).isInstanceOf(TransactionChanged.class);
        assertThat(decision.events())
                .filteredOn(DeadlineRuleChanged.class::isInstance)
                .extracting(e -> ((DeadlineRuleChanged) e).deadlineId())
                .containsExactly("walkThrough", "closing", "deposit");
        assertThat(recalculated(decision.next()).schedule().deadlines()).hasSize(3);
    }

    @Test
    void theSameWishAgainChangesNothing() {
        assertThat(ChangeTerms.change(opened(), wish(null, null, null), NOW))
                .isEqualTo(new Decision.Unchanged(opened()));
    }

    @Test
    void tenThousandPartiesAreRefused() {
        var many = IntStream.range(0, 10_000).mapToObj(i -> ANA).toList();
        assertThatThrownBy(() -> opened().with(many, NOW))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("parties has at most 100 entries");
    }

    private static ChangeTerms.Wish wish(
            @Nullable Address address, @Nullable String zone, @Nullable ContractForm form) {
        return new ChangeTerms.Wish(null, null, address, zone, null, form);
    }
}
