package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.event.TransactionEvent;
import java.util.List;

/**
 * Changes what a deal's dates follow from: facts, pins, what is done and what nobody has to do.
 * What a preview shows and what is stored come from here alike.
 */
public final class ChangeInputs {
    private ChangeInputs() {}

    /**
     * The deal with other inputs, its deadlines still to be computed.
     *
     * @throws InvalidValue for what the deal does not have, what its facts cannot be, and what
     *     leads to no date, such as a count beyond the years of a holiday table
     */
    public static Decision change(Transaction deal, InputChange change, Act act) {
        var draft = new InputsDraft(deal, act);
        change.facts().forEach((name, value) -> draft.fact(name, value.orElse(null)));
        draft.settleRevisions();
        change.released().forEach(draft::release);
        change.pins().forEach((id, date) -> draft.pin(id, date, change.note()));
        var due = draft.due(change);
        change.completed().forEach((id, on) -> draft.complete(id, on, due.get(id), change.note()));
        change.waived()
                .forEach((id, date) ->
                        draft.waive(id, date.orElseGet(() -> due.get(id)), change.note()));
        return draft.isUnchanged()
                ? new Decision.Unchanged(deal)
                : changed(deal, draft.schedule(), draft.events(), act);
    }

    static Decision.Changed changed(
            Transaction deal, Schedule schedule, List<TransactionEvent> events, Act act) {
        var said =
                events.stream()
                        .flatMap(event -> Statements.words(event).stream())
                        .map(what -> new Statement(act.by(), what))
                        .toList();
        var next = schedule.changed(said);
        var _ = Recalculate.compute(next, deal.zone(), act.library());
        return new Decision.Changed(deal.with(next, act.now()), events);
    }
}
