package io.latchkey.transactions.domain;

import static io.latchkey.transactions.domain.Deals.ACT;
import static io.latchkey.transactions.domain.Deals.calculated;
import static io.latchkey.transactions.domain.Deals.moved;
import static io.latchkey.transactions.domain.Deals.opened;
import static io.latchkey.transactions.domain.Deals.recalculated;
import static io.latchkey.transactions.domain.Deals.recalculation;
import static io.latchkey.transactions.domain.Deals.standing;
import static io.latchkey.transactions.domain.Deals.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.transactions.domain.event.DeadlineMoved;
import io.latchkey.transactions.domain.value.Lock;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecalculateProperties {
    private static final LocalDate CLOSING = LocalDate.of(2026, 12, 18);

    @Property
    void movingAFactAnywhereAndBackLeavesNoTraceInTheDates(@ForAll("days") List<LocalDate> days) {
        var deal = calculated();
        for (var day : days) {
            Assume.that(!deal.closingDate().orElseThrow().equals(day));
            deal = recalculated(moved(deal, "closingDate", day));
        }
        Assume.that(!deal.closingDate().orElseThrow().equals(CLOSING));
        deal = recalculated(moved(deal, "closingDate", CLOSING));
        assertThat(deal.schedule().standings()).isEqualTo(calculated().schedule().standings());
    }

    @Property(tries = 300)
    void aPreviewShowsWhatStoringTheSameMoves(
            @ForAll("changes") List<InputChange> before, @ForAll("change") InputChange change) {
        var deal = opened();
        for (var each : before) {
            deal = applied(deal, each);
        }
        var base = deal.schedule().isPending() ? recalculated(deal) : deal;
        var preview = Preview.of(deal, change, ACT);
        assertThat(preview.moves())
                .isEqualTo(
                        switch (ChangeInputs.change(base, change, ACT)) {
                            case Decision.Changed changed ->
                                    recalculation(changed.next()).events().stream()
                                            .filter(DeadlineMoved.class::isInstance)
                                            .toList();
                            case Decision.Unchanged _, Decision.Missing _ ->
                                    List.<DeadlineMoved>of();
                        });
    }

    @Property(tries = 300)
    void whatIsDoneOrPinnedNeverMovesWhateverElseDoes(
            @ForAll Lock lock, @ForAll("moves") List<InputChange> changes) {
        var held =
                recalculated(
                        with(
                                calculated(),
                                switch (lock) {
                                    case pinned -> InputChange.pin("earnestMoney", CLOSING, null);
                                    case completed ->
                                            InputChange.complete(
                                                    "earnestMoney",
                                                    LocalDate.of(2026, 11, 17),
                                                    null);
                                    case waived -> InputChange.waive("earnestMoney", null, null);
                                }));
        var deal = held;
        for (var change : changes) {
            deal = applied(deal, change);
        }
        var after = deal.schedule().isPending() ? recalculated(deal) : deal;
        assertThat(standing(after, "earnestMoney").due())
                .isEqualTo(standing(held, "earnestMoney").due());
        assertThat(standing(after, "earnestMoney").at())
                .isEqualTo(standing(held, "earnestMoney").at());
    }

    private static Transaction applied(Transaction deal, InputChange change) {
        return ChangeInputs.change(deal, change, ACT) instanceof Decision.Changed changed
                ? changed.next()
                : deal;
    }

    @Provide
    Arbitrary<List<LocalDate>> days() {
        return day().list().ofMinSize(1).ofMaxSize(5);
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1991, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<List<InputChange>> moves() {
        return move().list().ofMinSize(1).ofMaxSize(6);
    }

    private static Arbitrary<InputChange> move() {
        return Combinators.combine(
                        Arbitraries.of("effectiveDate", "closingDate"), day().injectNull(0.2))
                .as((fact, day) -> Deals.move(fact, day));
    }

    @Provide
    Arbitrary<List<InputChange>> changes() {
        return change().list().ofMaxSize(4);
    }

    /** Anything but what contradicts what is done: a deadline is held in one way only. */
    @Provide
    Arbitrary<InputChange> change() {
        return Arbitraries.oneOf(
                move(),
                day().map(day -> InputChange.pin("closing", day, null)),
                Arbitraries.just(InputChange.release("closing", Lock.pinned)),
                Arbitraries.integers()
                        .between(0, 300)
                        .map(ago ->
                                InputChange.complete(
                                        "earnestMoney",
                                        LocalDate.of(2026, 11, 21).minusDays(ago),
                                        null)),
                Arbitraries.just(InputChange.release("earnestMoney", Lock.completed)),
                day().map(day -> InputChange.waive("walkThrough", day, null)));
    }
}
