package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.event.TransactionEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hangs laws and templates beside a deal's contract form, and takes them away again. */
public final class KeepRuleSets {
    private KeepRuleSets() {}

    /**
     * The rule set is on the deal, in this revision or else the one that its governing fact tells.
     *
     * @throws InvalidValue for one that is not known, or that is of another state, or whose rules
     *     lead in a circle with the deal's
     */
    public static Decision put(Transaction deal, String code, @Nullable String revision, Act act) {
        var form = act.library().form("ruleSet", code);
        refuseOtherState(form.state(), deal.terms().address().stateOrProvince());
        var set = RuleSet.of(form, revision, deal.schedule().values(), deal.zone());
        var known = deal.schedule().book().set(code);
        if (known.isPresent() && known.get().equals(set)) {
            return new Decision.Unchanged(deal);
        }
        var swap = RuleSwap.to(deal.schedule(), deal.schedule().book().with(set));
        var change = known.isPresent() ? RuleSwap.REVISED : RuleSwap.JOINED;
        return changed(deal, swap, swap.event(set, change), act);
    }

    public static Decision remove(Transaction deal, String code, Act act) {
        var book = deal.schedule().book();
        var known = book.set(code);
        if (known.isEmpty()) {
            return new Decision.Missing("rule set");
        }
        if (known.get().equals(book.form())) {
            throw new InvalidValue("ruleSet", "is none of the deal's contract form: change that");
        }
        var swap = RuleSwap.to(deal.schedule(), book.withoutSet(code));
        return changed(deal, swap, swap.event(known.get(), RuleSwap.LEFT), act);
    }

    private static Decision changed(
            Transaction deal, RuleSwap swap, TransactionEvent event, Act act) {
        var changed = ChangeInputs.changed(deal, swap.schedule(), List.of(event), act);
        return PlanTasks.changed(deal, changed, act);
    }

    private static void refuseOtherState(@Nullable String state, String here) {
        if (state != null && !state.equals(here)) {
            throw new InvalidValue(
                    "ruleSet", "is of " + here + " or of any state, not of " + state);
        }
    }
}
