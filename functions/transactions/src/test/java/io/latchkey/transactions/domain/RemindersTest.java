package io.latchkey.transactions.domain;

import static io.latchkey.transactions.domain.Deals.calculated;
import static io.latchkey.transactions.domain.Deals.changed;
import static io.latchkey.transactions.domain.Deals.moved;
import static io.latchkey.transactions.domain.Deals.recalculated;
import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.transactions.domain.event.MessageRequested;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemindersTest {
    // Nine in the morning in Austin; closing is Friday, December 18, the walk-through the day
    // before.
    private static final Instant FIRST = Instant.parse("2026-12-14T15:00:00Z");
    private static final Instant THE_DAY = Instant.parse("2026-12-18T15:00:00Z");
    private static final Instant OVER = Instant.parse("2026-12-19T06:00:00Z");

    @Test
    void eachDayThatBringsAReminderIsNextInItsTurn() {
        var deal = reminded(calculated(), Deals.NOW);
        for (int day = 14; day <= 18; day++) {
            var next = Reminders.next(deal).orElseThrow();
            assertThat(next).isAfterOrEqualTo(FIRST);
            deal = reminded(deal, next);
        }
        assertThat(Reminders.next(deal)).isEmpty();
    }

    @Test
    void whatIsOverIsNotedAndNobodyIsTold() {
        var decision = changed(Reminders.remind(calculated(), OVER));
        assertThat(decision.events()).isEmpty();
        assertThat(Reminders.next(decision.next())).isEmpty();
    }

    @Test
    void missedRemindersBecomeOneAndNotThree() {
        assertThat(changed(Reminders.remind(calculated(), THE_DAY)).events()).hasSize(1);
    }

    @Test
    void theSameReminderIsNotAskedForTwice() {
        var deal = reminded(calculated(), THE_DAY);
        assertThat(Reminders.remind(deal, THE_DAY)).isEqualTo(new Decision.Unchanged(deal));
    }

    @Test
    void aMovedDeadlineIsRemindedOfAnew() {
        var deal = reminded(calculated(), THE_DAY);
        deal = recalculated(moved(deal, "closingDate", LocalDate.of(2026, 12, 19)));
        assertThat(changed(Reminders.remind(deal, THE_DAY)).events()).hasSize(1);
    }

    @Test
    void whatIsCanceledOrBeingCalculatedIsNotRemindedOf() {
        var wish = new ChangeTerms.Wish(Stage.canceled, null, null, null, null, null);
        var canceled = changed(ChangeTerms.change(calculated(), wish, Deals.NOW)).next();
        assertThat(Reminders.next(canceled)).isEmpty();
        var pending = moved(calculated(), "effectiveDate", null);
        assertThat(Reminders.remind(pending, THE_DAY)).isEqualTo(new Decision.Unchanged(pending));
    }

    @Test
    void onePersonInTwoRolesGetsOneMessageAndOnlyThoseWhoseWorkItIsAreTold() {
        var deal = calculated();
        var again =
                new Party(
                        "pty_2", Role.listingAgent, "Ana F.", "ANA@demo.latchkey.test", null, null);
        var cora = new Party("pty_3", Role.coordinator, "Cora", "cora@example.test", null, null);
        var silent = new Party("pty_4", Role.coordinator, "No Mail", null, null, null);
        var seller = new Party("pty_5", Role.seller, "Sam", "sam@example.test", null, null);
        for (var party : List.of(again, cora, silent, seller)) {
            deal = changed(KeepParties.add(deal, party, Deals.NOW)).next();
        }
        assertThat(changed(Reminders.remind(deal, THE_DAY)).events())
                .extracting(e -> ((MessageRequested) e).to().address())
                .containsExactly("ana@demo.latchkey.test", "cora@example.test");
    }

    private static Transaction reminded(Transaction deal, Instant now) {
        return changed(Reminders.remind(deal, now)).next();
    }
}
