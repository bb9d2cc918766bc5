package io.latchkey.transactions.domain;

import io.latchkey.model.Money;
import io.latchkey.transactions.domain.event.TransactionChanged;
import io.latchkey.transactions.domain.event.TransactionChanged.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes what was agreed or where it stands. */
public final class ChangeTerms {
    /** What is to be different; null leaves a field as it is. */
    public record Wish(
            @Nullable Stage stage,
            @Nullable Side side,
            @Nullable Address address,
            @Nullable String timeZone,
            @Nullable Money price) {}

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
                        old.contractForm(),
                        wish.price() == null ? old.price() : wish.price());
        var changes = changes(old, next);
        if (changes.isEmpty()) {
            return new Decision.Unchanged(deal);
        }
        var changed = deal.with(next, now);
        // Days end by the property's clock, so another zone moves every deadline's moment.
        var moved =
                next.timeZone().equals(old.timeZone())
                        ? changed
                        : new Transaction(
                                changed.id(),
                                changed.version(),
                                next,
                                changed.schedule().withFacts(changed.schedule().facts()),
                                changed.parties(),
                                changed.createdAt(),
                                now);
        return new Decision.Changed(moved, List.of(new TransactionChanged(changes)));
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
