package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.calendar.FederalHolidays;
import io.latchkey.transactions.domain.calendar.HolidaySets;
import io.latchkey.transactions.domain.deadline.Deadline;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.deadline.Inputs;
import io.latchkey.transactions.domain.deadline.Locks;
import io.latchkey.transactions.domain.deadline.Timeline;
import io.latchkey.transactions.domain.event.DeadlineMoved;
import io.latchkey.transactions.domain.event.DeadlinesRecalculated;
import io.latchkey.transactions.domain.event.TransactionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings all deadlines of a deal up to date with its facts, and says which moved and why. */
public final class Recalculate {
    private static final HolidaySets HOLIDAYS = HolidaySets.of(List.of(FederalHolidays.observed()));

    private Recalculate() {}

    /** Unchanged where nothing changed since the last time. */
    public static Decision recalculate(Transaction deal, Instant now) {
        var schedule = deal.schedule();
        if (!schedule.isPending()) {
            return new Decision.Unchanged(deal);
        }
        var deadlines = compute(schedule, deal.terms().timeZone());
        var events = new ArrayList<TransactionEvent>(moves(schedule, deadlines));
        events.add(new DeadlinesRecalculated(schedule.inputs(), events.size()));
        return new Decision.Changed(
                deal.withFound(current(schedule.computed(deadlines)), now), events);
    }

    /**
     * The same days, ending by another zone's clock. No event asks for it, for no date moves; where
     * dates are still to be computed, they will be in that zone.
     */
    static Schedule inZone(Schedule schedule, String zone) {
        return schedule.isPending() ? schedule : schedule.computed(compute(schedule, zone));
    }

    /** Returns where dates can be computed from the rules and the facts. */
    static void refuseWhatCannotBe(Schedule schedule, String zone) {
        var _ = compute(schedule, zone);
    }

    private static List<Deadline> compute(Schedule schedule, String zone) {
        var facts = new HashMap<String, FactValue>();
        schedule.dates().forEach((name, date) -> facts.put(name, new FactValue.Day(date)));
        var locks = new Locks(Map.of(), met(schedule), Map.of());
        var inputs = new Inputs(facts, locks, HOLIDAYS, ZoneId.of(zone), null);
        return Timeline.of(List.of(), schedule.rules()).compute(inputs).deadlines().stream()
                .map(Deadline::told)
                .toList();
    }

    /** What was met stays as it was when it was met, whatever moves since. */
    private static Map<String, Locks.Completion> met(Schedule schedule) {
        var due = new HashMap<String, LocalDate>();
        for (var deadline : schedule.deadlines()) {
            if (deadline.due() != null) {
                due.put(deadline.rule().id(), deadline.due());
            }
        }
        var met = new HashMap<String, Locks.Completion>();
        for (var rule : schedule.rules()) {
            var on = schedule.met().get(rule.id());
            if (on != null) {
                met.put(rule.id(), new Locks.Completion(on, due.get(rule.id())));
            }
        }
        return met;
    }

    private static List<DeadlineMoved> moves(Schedule old, List<Deadline> deadlines) {
        var before = new HashMap<String, LocalDate>();
        for (var deadline : old.deadlines()) {
            if (deadline.due() != null) {
                before.put(deadline.rule().id(), deadline.due());
            }
        }
        return deadlines.stream()
                .filter(deadline ->
                        !Objects.equals(before.get(deadline.rule().id()), deadline.due()))
                .map(deadline -> {
                    var rule = deadline.rule();
                    return new DeadlineMoved(
                            rule.id(),
                            rule.label(),
                            before.get(rule.id()),
                            deadline.due(),
                            deadline.why());
                })
                .toList();
    }

    /** Forgets reminders of dates that are no longer anybody's. */
    private static Schedule current(Schedule schedule) {
        var kept = new HashSet<>(schedule.reminded());
        kept.retainAll(Reminders.keys(schedule));
        return schedule.withReminded(kept);
    }
}
