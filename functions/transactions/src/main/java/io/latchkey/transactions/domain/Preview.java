package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.Deadline;
import io.latchkey.transactions.domain.event.DeadlineMoved;
import io.latchkey.transactions.domain.event.TaskMoved;
import io.latchkey.transactions.domain.event.TransactionEvent;
import io.latchkey.transactions.domain.value.Lock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a change of inputs: the very decisions that storing it would take, and nothing
 * stored.
 *
 * @param before the deal with its deadlines computed
 * @param after the same with the change
 * @param changes what would happen to facts, rules and what people hold
 * @param moves what would then be told of deadlines
 * @param taskMoves and of tasks
 * @param locked what follows its rule no more, and what the rule would say
 */
public record Preview(
        Transaction before,
        Transaction after,
        List<TransactionEvent> changes,
        List<DeadlineMoved> moves,
        List<TaskMoved> taskMoves,
        List<Locked> locked) {

    public Preview {
        changes = List.copyOf(changes);
        moves = List.copyOf(moves);
        taskMoves = List.copyOf(taskMoves);
        locked = List.copyOf(locked);
    }

    /**
     * A deadline that people took in hand.
     *
     * @param due the day that it keeps; null where it has none
     * @param byRule the day that its rule would tell, as the deal would stand; null for none
     * @param why of that day
     */
    public record Locked(
            String id,
            String label,
            Lock lock,
            @Nullable LocalDate due,
            @Nullable LocalDate byRule,
            List<String> why) {
        public Locked {
            why = List.copyOf(why);
        }
    }

    /**
     * What would come of the change.
     *
     * @throws io.latchkey.model.InvalidValue as {@link ChangeInputs#change}
     */
    public static Preview of(Transaction deal, InputChange change, Act act) {
        var before = current(deal, act);
        return switch (ChangeInputs.change(before, change, act)) {
            case Decision.Changed changed -> {
                var after = current(changed.next(), act);
                yield new Preview(
                        before,
                        after,
                        changed.events(),
                        Recalculate.moves(before.schedule(), after.schedule()),
                        TaskDates.moves(before.schedule(), after.schedule()),
                        locked(after, act.library()));
            }
            case Decision.Unchanged _, Decision.Missing _ ->
                    new Preview(
                            before,
                            before,
                            List.of(),
                            List.of(),
                            List.of(),
                            locked(before, act.library()));
        };
    }

    private static Transaction current(Transaction deal, Act act) {
        return switch (Recalculate.recalculate(deal, act.library(), act.now())) {
            case Decision.Changed(Transaction next, _) -> next;
            case Decision.Unchanged _, Decision.Missing _ -> deal;
        };
    }

    /** What would wait for facts. */
    public List<Standing> pending() {
        return after.schedule().standings().stream().filter(each -> each.due() == null).toList();
    }

    private static List<Locked> locked(Transaction deal, RuleLibrary library) {
        var schedule = deal.schedule();
        var timeline = Recalculate.timeline(schedule);
        return schedule.rules().stream()
                .filter(rule -> schedule.held().lock(rule.id()).isPresent())
                .map(rule -> {
                    var free = schedule.held().without(rule.id());
                    var inputs = Recalculate.inputs(schedule, free, deal.zone(), library);
                    var byRule = named(rule.id(), timeline.compute(inputs).deadlines());
                    return new Locked(
                            rule.id(),
                            rule.label(),
                            schedule.held().lock(rule.id()).orElseThrow(),
                            schedule.standing(rule.id()).map(Standing::due).orElse(null),
                            byRule.map(Deadline::due).orElse(null),
                            byRule.map(Deadline::why).orElse(List.of()));
                })
                .toList();
    }

    private static Optional<Deadline> named(String id, List<Deadline> deadlines) {
        return deadlines.stream().filter(each -> each.rule().id().equals(id)).findFirst();
    }
}
