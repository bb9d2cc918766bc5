package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.Deadline;
import io.latchkey.transactions.domain.deadline.FederalHolidays;
import io.latchkey.transactions.domain.deadline.HolidayCalendar;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings all deadlines of a deal up to date with its facts, and says which moved and why. */
public final class Recalculate {
    private static final HolidayCalendar HOLIDAYS = new FederalHolidays();

    private Recalculate() {}

    /** Unchanged where nothing changed since the last time. */
    public static Decision recalculate(Transaction deal, Instant now) {
        var schedule = deal.schedule();
        if (!schedule.isPending()) {
            return new Decision.Unchanged(deal);
        }
        var deadlines =
                timeline(schedule, deal.terms().timeZone())
                        .compute(schedule.rules(), settled(schedule));
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
        return schedule.isPending()
                ? schedule
                : schedule.computed(
                        timeline(schedule, zone).compute(schedule.rules(), settled(schedule)));
    }

    /** What was met stays as it was when it was met, whatever moves since. */
    private static Map<String, Deadline> settled(Schedule schedule) {
        return schedule.deadlines().stream()
                .filter(deadline -> deadline.due() != null)
                .filter(deadline -> schedule.met().containsKey(deadline.rule().id()))
                .collect(Collectors.toMap(deadline -> deadline.rule().id(), Function.identity()));
    }

    static void refuseCircles(Schedule schedule, String zone) {
        var _ = timeline(schedule, zone).compute(schedule.rules(), Map.of());
    }

    private static Timeline timeline(Schedule schedule, String zone) {
        return new Timeline(schedule.dates(), schedule.met(), ZoneId.of(zone), HOLIDAYS);
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
