package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.event.TransactionEvent;
import io.latchkey.transactions.domain.table.TeamTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings a deal after a table of its team that changed. Holidays are looked up whenever dates are
 * computed, so they are computed again; of a template the deal has a copy, which becomes the
 * template's revision of today with its dates in the same change. A deal that has ended stays as it
 * ended.
 */
public final class FollowTable {
    private FollowTable() {}

    /**
     * Unchanged where no date and no rule is another.
     *
     * @param table a holiday set's name or a template's code
     * @param because what changed, for those who are told of the dates
     * @throws io.latchkey.model.InvalidValue when no dates come of the deal with it
     */
    public static Decision follow(Transaction deal, String table, Statement because, Act act) {
        if (!deal.terms().stage().isOpen()) {
            return new Decision.Unchanged(deal);
        }
        return TeamTemplate.isCode(table)
                ? template(deal, table, because, act)
                : Recalculate.anew(deal, because, act.library(), act.now());
    }

    private static Decision template(Transaction deal, String code, Statement because, Act act) {
        var old = deal.schedule().book().set(code);
        var form = Optional.ofNullable(act.library().forms().get(code));
        if (old.isEmpty() || form.isEmpty()) {
            return new Decision.Unchanged(deal);
        }
        var set = RuleSet.of(form.get(), null, deal.schedule().values(), deal.zone());
        if (set.equals(old.get())) {
            return new Decision.Unchanged(deal);
        }
        var swap = RuleSwap.to(deal.schedule(), deal.schedule().book().with(set));
        var revised = with(deal, swap.schedule().changed(List.of(because)));
        return switch (Recalculate.recalculate(revised, act.library(), act.now())) {
            case Decision.Changed(Transaction next, List<TransactionEvent> found) -> {
                var events = new ArrayList<TransactionEvent>();
                events.add(swap.event(set, RuleSwap.REVISED));
                events.addAll(found);
                yield new Decision.Changed(next, events);
            }
            case Decision.Unchanged same -> same;
            case Decision.Missing missing -> missing;
        };
    }

    /** The same version: the one that follows has the rules and the dates at once. */
    private static Transaction with(Transaction deal, Schedule schedule) {
        return new Transaction(
                deal.id(),
                deal.version(),
                deal.stated(),
                deal.terms(),
                schedule,
                deal.parties(),
                deal.amendments(),
                deal.createdAt(),
                deal.updatedAt());
    }
}
