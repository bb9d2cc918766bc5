package io.latchkey.transactions.domain;

import static io.latchkey.transactions.domain.Deals.calculated;
import static io.latchkey.transactions.domain.Deals.changed;
import static io.latchkey.transactions.domain.Deals.moved;
import static io.latchkey.transactions.domain.Deals.recalculated;
import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Stage;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarEntriesTest {
    @Test
    void anEntryIsOfTheVersionThatLastChangedItAndNoOther() {
        var before = calculated();
        var after = recalculated(moved(before, "effectiveDate", LocalDate.of(2026, 11, 17)));
        assertThat(entry(after, "earnestMoney"))
                .isEqualTo(
                        new CalendarEntry(
                                LocalDate.of(2026, 11, 20),
                                "Label of earnestMoney",
                                after.version(),
                                after.updatedAt(),
                                false));
        assertThat(entry(after, "closing")).isEqualTo(entry(before, "closing"));
    }

    @Test
    void aDeadlineWithoutADateIsGoneAndComesBackNewerThanItWent() {
        var before = calculated();
        var without = recalculated(moved(before, "effectiveDate", null));
        assertThat(entry(without, "earnestMoney").gone()).isTrue();
        assertThat(entry(without, "earnestMoney").sequence())
                .isGreaterThan(entry(before, "earnestMoney").sequence());
        var back = recalculated(moved(without, "effectiveDate", LocalDate.of(2026, 11, 16)));
        assertThat(entry(back, "earnestMoney").gone()).isFalse();
        assertThat(entry(back, "earnestMoney").sequence())
                .isGreaterThan(entry(without, "earnestMoney").sequence());
    }

    @Test
    void whatIsDoneSaysSoAndWhatTouchesNoDateChangesNothing() {
        var deal = calculated();
        var done =
                Deals.with(
                        deal,
                        InputChange.complete("earnestMoney", LocalDate.of(2026, 11, 19), null));
        assertThat(entry(done, "earnestMoney").summary())
                .isEqualTo("Label of earnestMoney (completed)");
        var seller = new Party("pty_5", Role.seller, "Sam", null, null, null, null);
        var more = changed(KeepParties.add(deal, seller, Deals.NOW)).next();
        assertThat(more.schedule().told().calendar()).isEqualTo(deal.schedule().told().calendar());
    }

    @Test
    void aCanceledDealsEntriesAllBecomeNewer() {
        var deal = calculated();
        var wish = new ChangeTerms.Wish(Stage.canceled, null, null, null, null, null);
        var canceled = changed(ChangeTerms.change(deal, wish, Deals.ACT)).next();
        assertThat(canceled.schedule().told().calendar().values())
                .isNotEmpty()
                .allMatch(entry -> entry.sequence() == canceled.version());
    }

    private static CalendarEntry entry(Transaction deal, String id) {
        return Optional.ofNullable(deal.schedule().told().calendar().get(id)).orElseThrow();
    }
}
