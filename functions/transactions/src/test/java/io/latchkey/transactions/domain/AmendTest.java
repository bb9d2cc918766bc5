package io.latchkey.transactions.domain;

import static io.latchkey.transactions.domain.Deals.ACT;
import static io.latchkey.transactions.domain.Deals.NOW;
import static io.latchkey.transactions.domain.Deals.calculated;
import static io.latchkey.transactions.domain.Deals.changed;
import static io.latchkey.transactions.domain.Deals.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Money;
import io.latchkey.transactions.domain.event.FactChanged;
import io.latchkey.transactions.domain.event.TransactionAmended;
import io.latchkey.transactions.domain.event.TransactionChanged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmendTest {
    private static final Amendment.Document DOCUMENT =
            new Amendment.Document("Amendment", "TREC 39", LocalDate.of(2026, 11, 20));
    private static final LocalDate DEC_23 = LocalDate.of(2026, 12, 23);

    @Test
    void anAmendmentIsOneVersionThatNamesItsDocument() {
        var price = new Money(new BigDecimal("460000.00"), "USD");
        var wish = new Amend.Wish(DOCUMENT, move("closingDate", DEC_23), price);
        var decision = changed(Amend.amend(calculated(), wish, ACT));
        assertThat(decision.next().version()).isEqualTo(3);
        assertThat(decision.next().schedule().inputs()).isEqualTo(2);
        assertThat(decision.next().closingDate()).contains(DEC_23);
        assertThat(decision.next().terms().price()).isEqualTo(price);
        assertThat(decision.next().amendments())
                .containsExactly(new Amendment(1, 3, DOCUMENT, null, "Cora Lindqvist", NOW));
        assertThat(decision.events())
                .hasExactlyElementsOfTypes(
                        TransactionAmended.class, TransactionChanged.class, FactChanged.class);
        assertThat(((TransactionAmended) decision.events().getFirst()).changed())
                .isEqualTo(List.of("closingDate", "price"));
    }

    @Test
    void aDocumentThatChangesNothingIsRefused() {
        var same = new Amend.Wish(DOCUMENT, move("closingDate", LocalDate.of(2026, 12, 18)), null);
        assertThatThrownBy(() -> Amend.amend(calculated(), same, ACT))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("facts or pins, completed, waived or price change something");
    }

    @Test
    void aDocumentThatIsSignedTomorrowIsRefused() {
        var document = new Amendment.Document("Amendment", null, LocalDate.of(2026, 11, 22));
        var wish = new Amend.Wish(document, move("closingDate", DEC_23), null);
        assertThatThrownBy(() -> Amend.amend(calculated(), wish, ACT))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("document.signedOn is not in the future at the property");
    }
}
