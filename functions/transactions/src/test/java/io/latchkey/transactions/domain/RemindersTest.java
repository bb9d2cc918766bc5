package io.latchkey.transactions.domain;

import static io.latchkey.transactions.domain.Deals.calculated;
import static io.latchkey.transactions.domain.Deals.changed;
import static io.latchkey.transactions.domain.Deals.moved;
import static io.latchkey.transactions.domain.Deals.recalculated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.transactions.domain.ReminderPlan.Mode;
import io.latchkey.transactions.domain.event.MessageRequested;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemindersTest {
    private static final ReminderSettings USUAL = ReminderSettings.USUAL;
    // Nine in the morning in Austin; closing is Friday, December 18, the walk-through the day
    // before.
    private static final Instant FIRST = Instant.parse("2026-12-14T15:00:00Z");
    private static final Instant THE_DAY = Instant.parse("2026-12-18T15:00:00Z");
    private static final Instant OVER = Instant.parse("2026-12-19T06:00:00Z");

    @Test
    void eachDayThatBringsAReminderIsNextInItsTurn() {
        var deal = reminded(calculated(), Deals.NOW);
        for (int day = 14; day <= 18; day++) {
            var next = Reminders.next(deal, USUAL).orElseThrow();
            assertThat(next).isAfterOrEqualTo(FIRST);
            deal = reminded(deal, next);
        }
        assertThat(Reminders.next(deal, USUAL)).isEmpty();
    }

    @Test
    void whatIsOverIsNotedAndNobodyIsTold() {
        var decision = changed(Reminders.remind(calculated(), USUAL, OVER));
        assertThat(decision.events()).isEmpty();
        assertThat(Reminders.next(decision.next(), USUAL)).isEmpty();
    }

    @Test
    void missedRemindersBecomeOneAndNotThree() {
        assertThat(changed(Reminders.remind(calculated(), USUAL, THE_DAY)).events()).hasSize(1);
    }

    @Test
    void theSameReminderIsNotAskedForTwice() {
        var deal = reminded(calculated(), THE_DAY);
        assertThat(Reminders.remind(deal, USUAL, THE_DAY)).isEqualTo(new Decision.Unchanged(deal));
    }

    @Test
    void aMovedDeadlineIsRemindedOfAnew() {
        var deal = reminded(calculated(), THE_DAY);
        deal = recalculated(moved(deal, "closingDate", LocalDate.of(2026, 12, 19)));
        assertThat(changed(Reminders.remind(deal, USUAL, THE_DAY)).events()).hasSize(1);
    }

    @Test
    void whatIsCanceledOrBeingCalculatedIsNotRemindedOf() {
        var wish = new ChangeTerms.Wish(Stage.canceled, null, null, null, null, null);
        var canceled = changed(ChangeTerms.change(calculated(), wish, Deals.ACT)).next();
        assertThat(Reminders.next(canceled, USUAL)).isEmpty();
        var pending = moved(calculated(), "effectiveDate", null);
        assertThat(Reminders.remind(pending, USUAL, THE_DAY))
                .isEqualTo(new Decision.Unchanged(pending));
    }

    @Test
    void onePersonInTwoRolesGetsOneMessageAndOnlyThoseWhoseWorkItIsAreTold() {
        var deal = calculated();
        var again =
                new Party(
                        "pty_2",
                        Role.listingAgent,
                        "Ana F.",
                        "ANA@demo.latchkey.test",
                        null,
                        null,
                        null);
        var cora =
                new Party("pty_3", Role.coordinator, "Cora", "cora@example.test", null, null, null);
        var silent = new Party("pty_4", Role.coordinator, "No Mail", null, null, null, null);
        var seller = new Party("pty_5", Role.seller, "Sam", "sam@example.test", null, null, null);
        for (var party : List.of(again, cora, silent, seller)) {
            deal = changed(KeepParties.add(deal, party, Deals.NOW)).next();
        }
        assertThat(changed(Reminders.remind(deal, USUAL, THE_DAY)).events())
                .extracting(e -> ((MessageRequested) e).to().address())
                .containsExactly("ana@demo.latchkey.test", "cora@example.test");
    }

    @Test
    void aRoleIsRemindedByItsOwnLeadTimesClockAndZone() {
        var plan =
                new ReminderPlan(List.of(7), LocalTime.of(8, 30), Mode.digest, "America/New_York");
        var settings = settings(Map.of(Role.buyersAgent, plan), Map.of());
        // The earnest money is due on November 19.
        assertThat(Reminders.next(calculated(), settings))
                .contains(Instant.parse("2026-11-12T13:30:00Z"));
    }

    @Test
    void aRoleThatIsRemindedOneByOneGetsAMessageForEachDeadline() {
        var plan = new ReminderPlan(List.of(7), LocalTime.of(9, 0), Mode.single, "property");
        var settings = settings(Map.of(Role.buyersAgent, plan), Map.of());
        var decision = changed(Reminders.remind(calculated(), settings, FIRST));
        assertThat(decision.events()).hasSize(2);
        var again = Reminders.remind(decision.next(), settings, THE_DAY);
        assertThat(again).isEqualTo(new Decision.Unchanged(decision.next()));
    }

    @Test
    void aPersonsOwnPlanBeatsTheRoleAndAnOwnNoBeatsEverything() {
        var never = settings(Map.of(), Map.of("Ana@Demo.latchkey.test", ReminderPlan.NEVER));
        assertThat(Reminders.next(calculated(), never)).isEmpty();
        var own = settings(Map.of(), Map.of("sam@example.test", ReminderPlan.USUAL));
        assertThat(toldOf(party(Role.seller, "sam@example.test", null), own))
                .containsExactly("ana@demo.latchkey.test", "sam@example.test");
        assertThat(toldOf(party(Role.seller, "sam@example.test", false), own))
                .containsExactly("ana@demo.latchkey.test");
        assertThat(toldOf(party(Role.seller, "sam@example.test", true), USUAL))
                .containsExactly("ana@demo.latchkey.test", "sam@example.test");
    }

    @Test
    void anEarlierLeadTimeThatIsAddedLaterDoesNotRemindOfWhatWasRemindedAlready() {
        var deal = reminded(calculated(), THE_DAY);
        var plan = new ReminderPlan(List.of(14, 0), LocalTime.of(9, 0), Mode.digest, "property");
        var settings = settings(Map.of(Role.buyersAgent, plan), Map.of());
        assertThat(Reminders.remind(deal, settings, THE_DAY))
                .isEqualTo(new Decision.Unchanged(deal));
    }

    @Test
    void whatNoPlanCanBeIsRefusedByName() {
        assertThatThrownBy(() -> plan(List.of(61), "property")).hasMessageContaining("daysBefore");
        assertThatThrownBy(() -> plan(List.of(1, 1), "property")).hasMessageContaining("twice");
        assertThatThrownBy(() -> plan(List.of(1), "Texas")).hasMessageContaining("zone");
    }

    private static ReminderPlan plan(List<Integer> days, String zone) {
        return new ReminderPlan(days, LocalTime.of(9, 0), Mode.digest, zone);
    }

    private static ReminderSettings settings(
            Map<Role, ReminderPlan> roles, Map<String, ReminderPlan> people) {
        return new ReminderSettings(1, roles, people);
    }

    private static Party party(Role role, String email, @Nullable Boolean notified) {
        return new Party("pty_9", role, "Sam", email, null, null, notified);
    }

    private static List<String> toldOf(Party party, ReminderSettings settings) {
        var deal = changed(KeepParties.add(calculated(), party, Deals.NOW)).next();
        return changed(Reminders.remind(deal, settings, THE_DAY)).events().stream()
                .map(e -> ((MessageRequested) e).to().address())
                .toList();
    }

    private static Transaction reminded(Transaction deal, Instant now) {
        return changed(Reminders.remind(deal, USUAL, now)).next();
    }
}
