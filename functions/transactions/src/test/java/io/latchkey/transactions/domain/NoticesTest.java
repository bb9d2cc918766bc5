package io.latchkey.transactions.domain;

import static io.latchkey.transactions.domain.Deals.ACT;
import static io.latchkey.transactions.domain.Deals.LIBRARY;
import static io.latchkey.transactions.domain.Deals.NOW;
import static io.latchkey.transactions.domain.Deals.calculated;
import static io.latchkey.transactions.domain.Deals.changed;
import static io.latchkey.transactions.domain.Deals.move;
import static io.latchkey.transactions.domain.Deals.moved;
import static io.latchkey.transactions.domain.Deals.opened;
import static io.latchkey.transactions.domain.Deals.recalculation;
import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.transactions.domain.event.MessageRequested;
import io.latchkey.transactions.domain.value.Author;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final LocalDate DEC_23 = LocalDate.of(2026, 12, 23);
    private static final Author ANA =
            new Author("user-ana", "Ana Flores", "Ana@Demo.Latchkey.test");

    @Test
    void allThatOneChangeMovedIsOneMessageForEachPersonWhoListens() {
        var messages = messages(moved(team(), "closingDate", DEC_23));
        assertThat(messages)
                .extracting(each -> each.to().address())
                .containsExactly("ana@demo.latchkey.test", "lena@example.test");
        var variables = messages.getFirst().variables();
        assertThat(variables)
                .containsEntry("headline", "2 dates changed")
                .containsEntry(
                        "changes",
                        List.of(
                                Map.of(
                                        "by",
                                        "Cora Lindqvist",
                                        "what",
                                        "Closing date: Friday, December 18, 2026 to Wednesday, December 23, 2026")));
        assertThat((List<?>) variables.get("deadlines")).hasSize(2);
    }

    @Test
    void nobodyIsToldOfWhatTheyAloneDid() {
        var deal = by(team(), ANA, "closingDate", DEC_23);
        assertThat(messages(deal))
                .extracting(each -> each.to().address())
                .containsExactly("lena@example.test");
    }

    @Test
    void whoIsOneOfSeveralIsToldOfWhatTheOthersDid() {
        var first = by(team(), ANA, "closingDate", DEC_23);
        var both = moved(first, "effectiveDate", LocalDate.of(2026, 11, 17));
        assertThat(messages(both))
                .extracting(each -> each.to().address())
                .containsExactly("ana@demo.latchkey.test", "lena@example.test");
    }

    @Test
    void theFirstDatesOfADealAndThoseOfADraftAreNoNews() {
        assertThat(messages(opened())).isEmpty();
        var wish = new ChangeTerms.Wish(Stage.draft, null, null, null, null, null);
        var draft = changed(ChangeTerms.change(calculated(), wish, ACT)).next();
        assertThat(messages(moved(draft, "closingDate", DEC_23))).isEmpty();
    }

    @Test
    void aChangeThatMovesNothingTellsNobody() {
        var there = moved(team(), "closingDate", DEC_23);
        var back = moved(there, "closingDate", LocalDate.of(2026, 12, 18));
        assertThat(messages(back)).isEmpty();
    }

    private static Transaction team() {
        var deal = calculated();
        for (var party :
                List.of(
                        party("pty_2", "lena@example.test", true),
                        party("pty_3", "silent@example.test", null))) {
            deal = changed(KeepParties.add(deal, party, NOW)).next();
        }
        return deal;
    }

    private static Party party(String id, String email, @Nullable Boolean notified) {
        return new Party(id, Role.lender, "Somebody", email, null, null, notified);
    }

    private static Transaction by(Transaction deal, Author author, String fact, LocalDate day) {
        var act = new Act(author, NOW, LIBRARY);
        return changed(ChangeInputs.change(deal, move(fact, day), act)).next();
    }

    private static List<MessageRequested> messages(Transaction deal) {
        return recalculation(deal).events().stream()
                .filter(MessageRequested.class::isInstance)
                .map(MessageRequested.class::cast)
                .toList();
    }
}
