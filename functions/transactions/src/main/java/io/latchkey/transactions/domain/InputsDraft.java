package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.calendar.HolidaySet;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.event.DeadlineCompleted;
import io.latchkey.transactions.domain.event.DeadlinePinned;
import io.latchkey.transactions.domain.event.DeadlineReleased;
import io.latchkey.transactions.domain.event.DeadlineWaived;
import io.latchkey.transactions.domain.event.FactChanged;
import io.latchkey.transactions.domain.event.TransactionEvent;
import io.latchkey.transactions.domain.value.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A deal's inputs while they are being changed, and what happened to them. Used once. */
final class InputsDraft {
    private final Transaction deal;
    private final Act act;
    private final List<TransactionEvent> events = new ArrayList<>();
    private Schedule schedule;

    InputsDraft(Transaction deal, Act act) {
        this.deal = deal;
        this.act = act;
        this.schedule = deal.schedule();
    }

    Schedule schedule() {
        return schedule;
    }

    List<TransactionEvent> events() {
        return events;
    }

    /** A revision that is settled now and was in use before is a change without an event. */
    boolean isUnchanged() {
        return events.isEmpty() && schedule.equals(deal.schedule());
    }

    void fact(String name, @Nullable FactValue value) {
        var field = "facts." + name;
        var known = schedule.book().fact(name);
        if (known.isEmpty()) {
            refuseUnknown(field, name, value);
        }
        var definition =
                known.orElseGet(() -> Fact.own(name, Wording.label(name), value).definition());
        if (value != null) {
            definition.refuse(field, value);
            refuseStrangeYear(field, value);
        }
        var values = new HashMap<>(schedule.values());
        var old = value == null ? values.remove(name) : values.put(name, value);
        if (Objects.equals(old, value)) {
            return;
        }
        if (known.isEmpty()) {
            schedule = schedule.with(schedule.book().withFact(definition));
        }
        schedule = schedule.with(values);
        events.add(new FactChanged(name, definition.label(), definition.kind(), old, value));
    }

    private void refuseUnknown(String field, String name, @Nullable FactValue value) {
        if (schedule.rule(name).isPresent()) {
            throw new InvalidValue(field, "is a fact, and no deadline, of the deal: pin that");
        }
        if (value == null) {
            throw new InvalidValue(field, "is a fact of the deal");
        }
    }

    /** Dates so far away are slips of the hand. */
    static void refuseStrangeYear(String field, FactValue value) {
        var year =
                switch (value) {
                    case FactValue.Day(LocalDate date) -> date.getYear();
                    case FactValue.Moment moment -> moment.at().getYear();
                    case FactValue.Amount _, FactValue.Flag _, FactValue.TimeOfDay _ ->
                            HolidaySet.FIRST_YEAR;
                };
        refuseStrangeYear(field, year);
    }

    private static void refuseStrangeYear(String field, int year) {
        if (year < HolidaySet.FIRST_YEAR || year > HolidaySet.LAST_YEAR) {
            throw new InvalidValue(
                    field,
                    "is in the years " + HolidaySet.FIRST_YEAR + " to " + HolidaySet.LAST_YEAR);
        }
    }

    /**
     * Rule sets whose governing fact is known now are on the revision of its day, and stay on it.
     */
    void settleRevisions() {
        for (var set : deal.schedule().book().sets()) {
            if (set.settled()) {
                continue;
            }
            Optional.ofNullable(act.library().forms().get(set.code()))
                    .flatMap(form -> RuleSet.governed(form, schedule.values(), deal.zone()))
                    .ifPresent(settled -> {
                        var swap = RuleSwap.to(schedule, schedule.book().with(settled));
                        schedule = swap.schedule();
                        if (!settled.revision().equals(set.revision())) {
                            events.add(swap.event(settled, RuleSwap.REVISED));
                        }
                    });
        }
    }

    void release(InputChange.Release release) {
        var rule = rule("released." + release.id(), release.id());
        var left = schedule.held().without(release.id(), release.lock());
        if (!left.equals(schedule.held())) {
            schedule = schedule.with(left);
            events.add(new DeadlineReleased(rule.id(), rule.label(), release.lock()));
        }
    }

    void pin(String id, LocalDate date, @Nullable String note) {
        var rule = rule("pins." + id, id);
        refuseStrangeYear("pins." + id, date.getYear());
        var pin = new Held.Pin(date, act.by().name(), note);
        var old = schedule.held().pins().get(id);
        if (old == null || !old.date().equals(date) || !Objects.equals(old.note(), pin.note())) {
            schedule = schedule.with(schedule.held().with(id, pin));
            events.add(new DeadlinePinned(id, rule.label(), date, pin.note()));
        }
    }

    /**
     * The days on which what is to be completed or waived is due, as everything else now stands.
     */
    Map<String, LocalDate> due(InputChange change) {
        var due = new HashMap<String, LocalDate>();
        if (change.completed().isEmpty() && change.waived().isEmpty()) {
            return due;
        }
        for (var deadline : Recalculate.compute(schedule, deal.zone(), act.library()).deadlines()) {
            if (deadline.due() != null) {
                due.put(deadline.rule().id(), deadline.due());
            }
        }
        return due;
    }

    void complete(String id, LocalDate on, @Nullable LocalDate due, @Nullable String note) {
        var field = "completed." + id;
        var rule = rule(field, id);
        refuseStrangeYear(field, on.getYear());
        if (on.isAfter(act.now().atZone(deal.zone()).toLocalDate())) {
            throw new InvalidValue(field, "is not in the future at the property");
        }
        var completion = new Held.Completion(on, due, act.by().name(), note);
        var old = schedule.held().completed().get(id);
        if (old == null || !old.on().equals(on) || !Objects.equals(old.note(), completion.note())) {
            schedule = schedule.with(schedule.held().with(id, completion));
            events.add(new DeadlineCompleted(id, rule.label(), on, completion.note()));
        }
    }

    void waive(String id, @Nullable LocalDate date, @Nullable String note) {
        var rule = rule("waived." + id, id);
        if (date != null) {
            refuseStrangeYear("waived." + id, date.getYear());
        }
        var waiver = new Held.Waiver(date, act.by().name(), note);
        var old = schedule.held().waived().get(id);
        if (old == null
                || !Objects.equals(old.date(), date)
                || !Objects.equals(old.note(), waiver.note())) {
            schedule = schedule.with(schedule.held().with(id, waiver));
            events.add(new DeadlineWaived(id, rule.label(), date, waiver.note()));
        }
    }

    private DeadlineRule rule(String field, String id) {
        return schedule.rule(id)
                .orElseThrow(() -> new InvalidValue(field, "is a deadline of the deal"));
    }
}
