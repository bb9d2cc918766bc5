package io.latchkey.transactions.domain;

import static io.latchkey.transactions.domain.Deals.ACT;
import static io.latchkey.transactions.domain.Deals.ANA;
import static io.latchkey.transactions.domain.Deals.LIBRARY;
import static io.latchkey.transactions.domain.Deals.NOW;
import static io.latchkey.transactions.domain.Deals.calculated;
import static io.latchkey.transactions.domain.Deals.changed;
import static io.latchkey.transactions.domain.Deals.move;
import static io.latchkey.transactions.domain.Deals.moved;
import static io.latchkey.transactions.domain.Deals.opened;
import static io.latchkey.transactions.domain.Deals.recalculated;
import static io.latchkey.transactions.domain.Deals.recalculation;
import static io.latchkey.transactions.domain.Deals.rule;
import static io.latchkey.transactions.domain.Deals.standing;
import static io.latchkey.transactions.domain.Deals.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.ChangeTerms.FormWish;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.event.DeadlineMoved;
import io.latchkey.transactions.domain.event.DeadlinesRecalculated;
import io.latchkey.transactions.domain.event.RuleSetChanged;
import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.Lock;
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
        assertThat(opened().schedule().standings()).isEmpty();
        assertThat(opened().closingDate()).contains(DEC_18);
    }

    @Test
    void recalculatingTwiceChangesNothing() {
        assertThat(Recalculate.recalculate(calculated(), LIBRARY, NOW))
                .isEqualTo(new Decision.Unchanged(calculated()));
        assertThat(Recalculate.anew(calculated(), because(), LIBRARY, NOW))
                .isEqualTo(new Decision.Unchanged(calculated()));
    }

    private static Statement because() {
        return new Statement(ACT.by(), "Holidays changed");
    }

    @Test
    void aMovedClosingDateMovesOnlyWhatHangsOnIt() {
        var decision = recalculation(moved(calculated(), "closingDate", DEC_23));
        assertThat(decision.events())
                .filteredOn(DeadlineMoved.class::isInstance)
                .extracting(e -> ((DeadlineMoved) e).deadlineId())
                .containsExactly("walkThrough", "closing");
        assertThat(decision.events()).contains(new DeadlinesRecalculated(2, 2, 0));
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
    void whatWasCompletedDoesNotMoveAndWhatHangsOnItCountsFromThatDay() {
        var day = LocalDate.of(2026, 11, 18);
        var child =
                changed(KeepDeadlines.set(calculated(), rule("child", "earnestMoney", 2), ACT))
                        .next();
        var done = recalculated(with(child, InputChange.complete("earnestMoney", day, null)));
        var later = recalculated(moved(done, "effectiveDate", DEC_18));
        assertThat(standing(later, "earnestMoney").due())
                .isEqualTo(standing(done, "earnestMoney").due())
                .isEqualTo("2026-11-19");
        assertThat(standing(later, "child").due()).isEqualTo(day.plusDays(2));
    }

    @Test
    void whatIsReopenedFollowsItsRuleAgain() {
        var done =
                with(
                        calculated(),
                        InputChange.complete("earnestMoney", LocalDate.of(2026, 11, 18), null));
        var reopened =
                recalculated(with(done, InputChange.release("earnestMoney", Lock.completed)));
        assertThat(reopened.schedule().standings()).isEqualTo(calculated().schedule().standings());
    }

    @Test
    void nothingIsCompletedInTheFutureOfThePropertysDay() {
        var tomorrow = InputChange.complete("closing", LocalDate.of(2026, 11, 22), null);
        assertThatThrownBy(() -> ChangeInputs.change(calculated(), tomorrow, ACT))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("completed.closing is not in the future at the property");
    }

    @Test
    void aCompletionRightAfterAMoveKeepsTheDayThatTheMoveGave() {
        var moved = moved(calculated(), "effectiveDate", LocalDate.of(2026, 11, 10));
        var done =
                with(moved, InputChange.complete("earnestMoney", LocalDate.of(2026, 11, 20), null));
        assertThat(done.schedule().held().completed())
                .containsEntry(
                        "earnestMoney",
                        new Held.Completion(
                                LocalDate.of(2026, 11, 20),
                                LocalDate.of(2026, 11, 13),
                                "Cora Lindqvist",
                                null));
    }

    @Test
    void aPinHoldsItsDayAndWhatHangsOnItFollows() {
        var pinned = recalculated(with(calculated(), InputChange.pin("closing", DEC_23, "why")));
        assertThat(standing(pinned, "closing").due()).isEqualTo(DEC_23);
        assertThat(standing(pinned, "walkThrough").due()).isEqualTo("2026-12-22");
        var moved = recalculated(moved(pinned, "closingDate", LocalDate.of(2027, 1, 8)));
        assertThat(standing(moved, "closing").due()).isEqualTo(DEC_23);
        var free = recalculated(with(moved, InputChange.release("closing", Lock.pinned)));
        assertThat(standing(free, "walkThrough").due()).isEqualTo("2027-01-07");
    }

    @Test
    void anotherPinOnWhatIsDoneIsRefused() {
        var done =
                with(
                        calculated(),
                        InputChange.complete("earnestMoney", LocalDate.of(2026, 11, 18), null));
        assertThatThrownBy(() ->
                        ChangeInputs.change(
                                done, InputChange.pin("earnestMoney", DEC_23, null), ACT))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("pins.earnestMoney ");
    }

    @Test
    void anotherZoneMovesTheMomentsAndNoDateAndLeavesNothingWaiting() {
        var denver = wish(null, "America/Denver", null);
        var deal = changed(ChangeTerms.change(calculated(), denver, ACT)).next();
        assertThat(standing(deal, "closing").due()).isEqualTo(DEC_18);
        assertThat(standing(deal, "closing").at()).isEqualTo("2026-12-19T06:59:00Z");
        assertThat(deal.schedule().isPending()).isFalse();
    }

    @Test
    void aZoneOfAnotherStateIsRefusedWithThoseOfThisOne() {
        assertThatThrownBy(() ->
                        ChangeTerms.change(calculated(), wish(null, "America/New_York", null), ACT))
                .isInstanceOf(InvalidValue.class)
                .hasMessage(
                        "timeZone is a zone of TX, where the property is: America/Chicago or America/Denver");
    }

    @Test
    void anAddressInAnotherStateBringsThatPlacesZone() {
        var boston = new Address("1 Beacon St", null, "Boston", "MA", "02108");
        var pensacola = new Address("1 Palafox St", null, "Pensacola", "FL", "32502");
        assertThat(zoneAt(boston)).isEqualTo("America/New_York");
        assertThat(zoneAt(pensacola)).isEqualTo("America/Chicago");
    }

    private static String zoneAt(Address address) {
        return changed(ChangeTerms.change(calculated(), wish(address, null, null), ACT))
                .next()
                .terms()
                .timeZone();
    }

    @Test
    void anotherFormBringsItsRulesAndLeavesWhatPeopleEntered() {
        var own =
                changed(KeepDeadlines.set(calculated(), rule("mine", "earnestMoney", 1), ACT))
                        .next();
        var wish = wish(null, null, new FormWish("TEST-LAW", null));
        var decision = changed(ChangeTerms.change(own, wish, ACT));
        assertThat(decision.next().schedule().rules())
                .extracting(DeadlineRule::id)
                .containsExactlyInAnyOrder("disclosure", "estimate", "mine", "earnestMoney");
        assertThat(decision.next().schedule().facts())
                .extracting(fact -> fact.name())
                .containsExactly("closingDate", "applicationDate", "effectiveDate");
        assertThat(decision.next().schedule().isPending()).isTrue();
        assertThat(decision.events())
                .contains(
                        new RuleSetChanged(
                                "TEST-LAW",
                                "A law",
                                "2015",
                                "joined",
                                List.of("disclosure", "estimate"),
                                List.of("walkThrough", "closing")));
        assertThat(recalculated(decision.next()).schedule().standings()).hasSize(4);
    }

    @Test
    void aRevisionIsTheOneOfTheGoverningDayAndStaysWhenThatMoves() {
        var open = Deals.opening(null).next();
        assertThat(open.form().settled()).isFalse();
        assertThat(open.form().revision()).isEqualTo("2021");
        var old = moved(open, "effectiveDate", LocalDate.of(2019, 5, 6));
        assertThat(old.form().revision()).isEqualTo("2016");
        assertThat(old.schedule().rules()).extracting(DeadlineRule::id).hasSize(2);
        var later = moved(old, "effectiveDate", LocalDate.of(2026, 5, 6));
        assertThat(later.form().revision()).isEqualTo("2016");
        var named = wish(null, null, new FormWish(null, "2021"));
        assertThat(changed(ChangeTerms.change(later, named, ACT)).next().form().revision())
                .isEqualTo("2021");
    }

    @Test
    void aRuleSetJoinsByNameAndLeavesWhatIsDone() {
        var joined = changed(KeepRuleSets.put(calculated(), "TEST-LAW", null, ACT)).next();
        assertThat(standing(recalculated(joined), "disclosure").due()).isEqualTo("2026-12-15");
        var dated = recalculated(moved(joined, "applicationDate", LocalDate.of(2026, 11, 2)));
        var done = with(dated, InputChange.complete("estimate", LocalDate.of(2026, 11, 4), null));
        var left = changed(KeepRuleSets.remove(done, "TEST-LAW", ACT)).next();
        assertThat(left.schedule().rules())
                .extracting(DeadlineRule::id)
                .containsExactly("earnestMoney", "walkThrough", "closing", "estimate");
        assertThat(left.schedule().facts())
                .extracting(fact -> fact.name())
                .contains("applicationDate");
    }

    @Test
    void theSameWishAgainChangesNothing() {
        assertThat(ChangeTerms.change(opened(), wish(null, null, null), ACT))
                .isEqualTo(new Decision.Unchanged(opened()));
        assertThat(ChangeInputs.change(opened(), move("closingDate", DEC_18), ACT))
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
            @Nullable Address address, @Nullable String zone, @Nullable FormWish form) {
        return new ChangeTerms.Wish(null, null, address, zone, null, form);
    }
}
