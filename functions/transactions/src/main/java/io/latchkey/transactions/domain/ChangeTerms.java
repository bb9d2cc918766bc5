package io.latchkey.transactions.domain;

import io.latchkey.model.Money;
import io.latchkey.transactions.domain.event.TransactionChanged;
import io.latchkey.transactions.domain.event.TransactionChanged.Change;
import io.latchkey.transactions.domain.event.TransactionEvent;
import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.PropertyZone;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes what was agreed or where it stands; another contract form brings its own dates. */
public final class ChangeTerms {
    /** What is to be different; null leaves a field as it is. */
    public record Wish(
            @Nullable Stage stage,
            @Nullable Side side,
            @Nullable Address address,
            @Nullable String timeZone,
            @Nullable Money price,
            @Nullable ContractForm form) {}

    private ChangeTerms() {}

    public static Decision change(Transaction deal, Wish wish, Instant now) {
        var old = deal.terms();
        var address = wish.address() == null ? old.address() : wish.address();
        var next =
                new Terms(
                        wish.stage() == null ? old.stage() : wish.stage(),
                        wish.side() == null ? old.side() : wish.side(),
                        address,
                        zone(old, address, wish),
                        wish.form() == null ? old.contractForm() : wish.form().code(),
                        wish.price() == null ? old.price() : wish.price());
        var changes = changes(old, next);
        if (changes.isEmpty()) {
            return new Decision.Unchanged(deal);
        }
        var events = new ArrayList<TransactionEvent>();
        events.add(new TransactionChanged(changes));
        if (wish.form() == null || next.contractForm().equals(old.contractForm())) {
            var dates = Recalculate.inZone(deal.schedule(), next.timeZone());
            return new Decision.Changed(deal.with(next, dates, now), events);
        }
        var swap = FormSwap.of(deal.schedule(), wish.form());
        events.addAll(swap.events());
        return new Decision.Changed(deal.with(next, swap.schedule(), now), events);
    }

    /** A property in another state has that state's zone, unless one is named. */
    private static String zone(Terms old, Address address, Wish wish) {
        if (wish.timeZone() != null) {
            return wish.timeZone();
        }
        return address.stateOrProvince().equals(old.address().stateOrProvince())
                ? old.timeZone()
                : PropertyZone.ofState(address.stateOrProvince()).getId();
    }

    private static List<Change> changes(Terms old, Terms next) {
        var changes = new ArrayList<Change>();
        note(changes, "stage", old.stage(), next.stage());
        note(changes, "side", old.side(), next.side());
        note(changes, "address", old.address().oneLine(), next.address().oneLine());
        note(changes, "postalCode", old.address().postalCode(), next.address().postalCode());
        note(
                changes,
                "stateOrProvince",
                old.address().stateOrProvince(),
                next.address().stateOrProvince());
        note(changes, "timeZone", old.timeZone(), next.timeZone());
        note(changes, "contractForm", old.contractForm(), next.contractForm());
        note(changes, "price", say(old.price()), say(next.price()));
        return changes;
    }

    private static void note(
            List<Change> changes, String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.add(
                    new Change(
                            field,
                            from == null ? null : from.toString(),
                            to == null ? null : to.toString()));
        }
    }

    private static @Nullable String say(@Nullable Money price) {
        return price == null ? null : price.amount().toPlainString() + " " + price.currency();
    }
}
