package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.Inputs;
import io.latchkey.transactions.domain.deadline.Outcome;
import io.latchkey.transactions.domain.deadline.Timeline;
import io.latchkey.transactions.domain.event.DeadlineMoved;
import io.latchkey.transactions.domain.event.DeadlinesRecalculated;
import io.latchkey.transactions.domain.event.TransactionEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings all deadlines of a deal up to date with its inputs, says which moved and why, and asks to
 * tell those who listen. Always from the anchors and never from earlier results.
 */
public final class Recalculate {
    private Recalculate() {}

    /** Unchanged where no input changed since the last time. */
    public static Decision recalculate(Transaction deal, RuleLibrary library, Instant now) {
        return deal.schedule().isPending()
                ? found(deal, library, now)
                : new Decision.Unchanged(deal);
    }

    /**
     * As {@link #recalculate} though no input of the deal changed, because a table did that it
     * counts by.
     *
     * @param because what changed, for those who are told of the dates
     */
    public static Decision anew(
            Transaction deal, Statement because, RuleLibrary library, Instant now) {
        var found = found(deal.because(because), library, now);
        var same =
                found.next().schedule().standings().equals(deal.schedule().standings())
                        && found.next().schedule().tasks().equals(deal.schedule().tasks())
                        && found.next().schedule().conflicts().equals(deal.schedule().conflicts());
        return same && !deal.schedule().isPending() ? new Decision.Unchanged(deal) : found;
    }

    private static Decision.Changed found(Transaction deal, RuleLibrary library, Instant now) {
        var schedule = deal.schedule();
        var next = current(schedule, deal.zone(), library);
        var moves = moves(schedule, next);
        var events = new ArrayList<TransactionEvent>(TaskDates.moves(schedule, next));
        events.addAll(moves);
        events.add(
                new DeadlinesRecalculated(
                        schedule.inputs(), moves.size(), next.conflicts().size()));
        events.addAll(Notices.of(deal, moves));
        return new Decision.Changed(deal.withFound(next, now), events);
    }

    /** The schedule with its deadlines and tasks computed. */
    static Schedule current(Schedule schedule, ZoneId zone, RuleLibrary library) {
        return TaskDates.told(schedule, compute(schedule, zone, library));
    }

    /**
     * What follows from the inputs, whether or not it was stored.
     *
     * @throws io.latchkey.model.InvalidValue when it leads to no date, or the rules in a circle
     */
    static Outcome compute(Schedule schedule, ZoneId zone, RuleLibrary library) {
        return timeline(schedule).compute(inputs(schedule, schedule.held(), zone, library));
    }

    static Timeline timeline(Schedule schedule) {
        return Timeline.of(schedule.book().facts(), TaskDates.rules(schedule));
    }

    /** Nothing of it depends on the hour: what passes is told when somebody looks. */
    static Inputs inputs(Schedule schedule, Held held, ZoneId zone, RuleLibrary library) {
        var locks = schedule.tasks().with(held.locks());
        return new Inputs(schedule.known(), locks, library.holidays(), zone, null);
    }

    /**
     * The same days, ending by another zone's clock. No event asks for it, for no date moves; where
     * dates are still to be computed, they will be in that zone.
     */
    static Schedule inZone(Schedule schedule, ZoneId zone, RuleLibrary library) {
        return schedule.isPending() ? schedule : current(schedule, zone, library);
    }

    static List<DeadlineMoved> moves(Schedule before, Schedule after) {
        var old = new HashMap<String, Standing>();
        before.standings().forEach(standing -> old.put(standing.id(), standing));
        return after.standings().stream()
                .filter(standing -> isMoved(old.get(standing.id()), standing))
                .map(standing -> moved(after, old.get(standing.id()), standing))
                .toList();
    }

    static boolean isMoved(@Nullable Standing before, Standing after) {
        return before == null
                ? after.due() != null
                : !Objects.equals(before.due(), after.due())
                        || !Objects.equals(before.at(), after.at());
    }

    private static DeadlineMoved moved(
            Schedule schedule, @Nullable Standing before, Standing after) {
        return new DeadlineMoved(
                after.id(),
                schedule.rule(after.id()).orElseThrow().label(),
                before == null ? null : before.due(),
                after.due(),
                before == null ? null : before.at(),
                after.at(),
                after.why());
    }
}
