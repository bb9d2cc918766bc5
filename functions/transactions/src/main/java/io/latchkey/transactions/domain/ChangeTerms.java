package io.latchkey.transactions.domain;

import io.latchkey.model.Money;
import io.latchkey.transactions.domain.event.TransactionChanged;
import io.latchkey.transactions.domain.event.TransactionChanged.Change;
import io.latchkey.transactions.domain.event.TransactionEvent;
import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.PropertyZone;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import java.time.ZoneId;
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
            @Nullable FormWish form) {}

    /**
     * A contract form.
     *
     * @param code null for the one that the deal is on
     * @param revision null for the one that the governing fact tells
     */
    public record FormWish(@Nullable String code, @Nullable String revision) {}

    private ChangeTerms() {}

    public static Decision change(Transaction deal, Wish wish, Act act) {
        var old = deal.terms();
        var address = wish.address() == null ? old.address() : wish.address();
        var next =
                new Terms(
                        wish.stage() == null ? old.stage() : wish.stage(),
                        wish.side() == null ? old.side() : wish.side(),
                        address,
                        zone(old, address, wish),
                        wish.price() == null ? old.price() : wish.price());
        var form = form(deal, wish.form(), ZoneId.of(next.timeZone()), act);
        var changes = changes(deal, next, form);
        if (changes.isEmpty() && form.equals(deal.form())) {
            return new Decision.Unchanged(deal);
        }
        var events = new ArrayList<TransactionEvent>();
        if (!changes.isEmpty()) {
            events.add(new TransactionChanged(changes));
        }
        if (form.equals(deal.form())) {
            var dates =
                    Recalculate.inZone(deal.schedule(), ZoneId.of(next.timeZone()), act.library());
            var changed = new Decision.Changed(deal.with(next, dates, act.now()), events);
            return PlanTasks.changed(deal, changed, act);
        }
        return PlanTasks.changed(deal, swapped(deal, next, form, events, act), act);
    }

    private static Decision.Changed swapped(
            Transaction deal, Terms next, RuleSet form, List<TransactionEvent> events, Act act) {
        var swap = RuleSwap.to(deal.schedule(), deal.schedule().book().withForm(form));
        var same = form.code().equals(deal.form().code());
        events.add(swap.event(form, same ? RuleSwap.REVISED : RuleSwap.JOINED));
        var changed = ChangeInputs.changed(deal, swap.schedule(), events, act);
        return new Decision.Changed(
                deal.with(next, changed.next().schedule(), act.now()), changed.events());
    }

    /** The form that the deal is to be on; unless one is named, the one that it is on as it is. */
    private static RuleSet form(Transaction deal, @Nullable FormWish wish, ZoneId zone, Act act) {
        var old = deal.form();
        if (wish == null) {
            return old;
        }
        var code = wish.code() == null ? old.code() : wish.code();
        if (code.equals(old.code())
                && (wish.revision() == null || wish.revision().equals(old.revision()))
                && (wish.revision() == null || old.settled())) {
            return old;
        }
        var form = act.library().form("contractForm", code);
        return RuleSet.of(form, wish.revision(), deal.schedule().values(), zone);
    }

    /**
     * Another address has its own zone, unless one is named; a zone that was named before stays
     * within its state, as long as the postal code tells of no other.
     */
    private static String zone(Terms old, Address address, Wish wish) {
        if (wish.timeZone() != null) {
            return wish.timeZone();
        }
        var own = zone(address);
        var sameState = address.stateOrProvince().equals(old.address().stateOrProvince());
        return sameState && own.equals(zone(old.address())) ? old.timeZone() : own;
    }

    private static String zone(Address address) {
        return PropertyZone.of(address.stateOrProvince(), address.postalCode()).getId();
    }

    private static List<Change> changes(Transaction deal, Terms next, RuleSet form) {
        var old = deal.terms();
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
        note(changes, "contractForm", deal.form().code(), form.code());
        note(changes, "formRevision", deal.form().revision(), form.revision());
        note(changes, "price", say(old.price()), say(next.price()));
        return changes;
    }

    static List<Change> price(Terms old, Terms next) {
        var changes = new ArrayList<Change>();
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
