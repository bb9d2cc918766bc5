package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Money;
import io.latchkey.transactions.domain.event.TransactionAmended;
import io.latchkey.transactions.domain.event.TransactionChanged;
import io.latchkey.transactions.domain.event.TransactionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes in a signed amendment: everything that it changes is one version, which names it. */
public final class Amend {

    /** The document and what it says. */
    public record Wish(Amendment.Document document, InputChange change, @Nullable Money price) {

        /** Names of what it is about. */
        List<String> changed() {
            var names = new TreeSet<>(change.facts().keySet());
            names.addAll(change.pins().keySet());
            names.addAll(change.completed().keySet());
            names.addAll(change.waived().keySet());
            change.released().forEach(each -> names.add(each.id()));
            if (price != null) {
                names.add("price");
            }
            return List.copyOf(names);
        }
    }

    private Amend() {}

    /**
     * The deal as amended.
     *
     * @throws InvalidValue where the document changes nothing, or was not signed yet; and as {@link
     *     ChangeInputs#change}
     */
    public static Decision amend(Transaction deal, Wish wish, Act act) {
        var signed = wish.document().signedOn();
        if (signed != null && signed.isAfter(act.now().atZone(deal.zone()).toLocalDate())) {
            throw new InvalidValue("document.signedOn", "is not in the future at the property");
        }
        var terms = wish.price() == null ? deal.terms() : deal.terms().with(wish.price());
        var events = new ArrayList<TransactionEvent>();
        if (!terms.equals(deal.terms())) {
            events.add(new TransactionChanged(ChangeTerms.price(deal.terms(), terms)));
        }
        var inputs = ChangeInputs.change(deal, wish.change(), act);
        var schedule = deal.schedule();
        if (inputs instanceof Decision.Changed changed) {
            schedule = changed.next().schedule();
            events.addAll(changed.events());
        }
        if (events.isEmpty()) {
            throw new InvalidValue("facts", "or pins, completed, waived or price change something");
        }
        return amended(deal.with(terms, schedule, act.now()), wish, events, act);
    }

    private static Decision amended(
            Transaction next, Wish wish, List<TransactionEvent> events, Act act) {
        var document = wish.document();
        var number = next.amendments().size() + 1;
        var amendment =
                new Amendment(
                        number,
                        next.version(),
                        document,
                        wish.change().note(),
                        act.by().name(),
                        next.updatedAt());
        var all = new ArrayList<>(next.amendments());
        all.add(amendment);
        var told =
                new TransactionAmended(
                        number,
                        new TransactionAmended.Document(
                                document.name(), document.reference(), document.signedOn()),
                        amendment.note(),
                        wish.changed());
        events.addFirst(told);
        return new Decision.Changed(next.amended(all), events);
    }
}
