package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One computation of all deadlines; each is asked for after those that it hangs on. */
final class Evaluation {
    private final List<DeadlineRule> rules;
    private final Map<String, Integer> places;
    private final Inputs inputs;
    private final KnownFacts known;
    private final Counting counting;
    private final Deadline[] deadlines;
    private final @Nullable Point[] points;

    Evaluation(
            List<DeadlineRule> rules,
            Map<String, Integer> places,
            Inputs inputs,
            KnownFacts known) {
        this.rules = rules;
        this.places = places;
        this.inputs = inputs;
        this.known = known;
        this.counting = new Counting(inputs, known);
        this.deadlines = new Deadline[rules.size()];
        this.points = new Point[rules.size()];
    }

    List<Deadline> deadlines() {
        return Arrays.asList(deadlines);
    }

    void evaluate(int place) {
        var rule = rules.get(place);
        var locks = inputs.locks();
        var completion = locks.completed().get(rule.id());
        var pin = locks.pins().get(rule.id());
        var waiver = locks.waived().get(rule.id());
        if (completion != null) {
            complete(place, completion, pin);
        } else if (waiver != null && waiver.due() != null) {
            settle(place, DeadlineStatus.waived, waiver.due(), new Reason.Waived(null));
        } else if (pin != null) {
            pin(place, pin, waiver != null);
        } else {
            compute(place, waiver != null);
        }
    }

    private void complete(int place, Locks.Completion completion, @Nullable LocalDate pin) {
        var on = completion.on();
        Timeline.refuseYear("completed." + rules.get(place).id(), on);
        var due = completion.due() == null ? Objects.requireNonNullElse(pin, on) : completion.due();
        settle(place, DeadlineStatus.completed, due, new Reason.Completed(on));
        points[place] = new Point(rules.get(place).id(), on, null, null);
    }

    private void pin(int place, LocalDate day, boolean waived) {
        Timeline.refuseYear("pins." + rules.get(place).id(), day);
        settle(
                place,
                waived ? DeadlineStatus.waived : DeadlineStatus.pinned,
                day,
                new Reason.Pinned(day));
    }

    /** The day stands whatever the rule says. */
    private void settle(int place, DeadlineStatus status, LocalDate due, Reason reason) {
        var rule = rules.get(place);
        var time = counting.endOfDay(rule, false);
        var at = counting.at(due, time);
        var reasons = new ArrayList<Reason>(3);
        reasons.add(reason);
        reasons.add(new Reason.Ends(time, inputs.zone()));
        keep(place, new Point(rule.id(), due, null, at), status, reasons);
    }

    private void compute(int place, boolean waived) {
        var rule = rules.get(place);
        var reasons = new ArrayList<Reason>(6);
        var missing = new ArrayList<String>(0);
        var by = rule.force().waivedWhen();
        var flagged = known.flag(by);
        if (waived || flagged) {
            reasons.add(new Reason.Waived(waived ? null : by));
        }
        var anchor = anchor(rule, reasons, missing);
        var amount = amount(rule, reasons, missing);
        if (anchor == null || amount == null) {
            reasons.add(new Reason.Missing(missing));
            var status = waived || flagged ? DeadlineStatus.waived : DeadlineStatus.pending;
            deadlines[place] = new Deadline(rule, null, null, status, missing, reasons);
            return;
        }
        var point = counting.due(rule, anchor, amount, reasons);
        keep(place, point, waived || flagged ? DeadlineStatus.waived : status(point.at()), reasons);
    }

    private DeadlineStatus status(@Nullable Instant at) {
        var now = inputs.now();
        return now != null && at != null && at.isBefore(now)
                ? DeadlineStatus.overdue
                : DeadlineStatus.open;
    }

    private void keep(int place, Point point, DeadlineStatus status, List<Reason> reasons) {
        var rule = rules.get(place);
        if (rule.source() != null) {
            reasons.add(new Reason.Written(rule.source()));
        }
        points[place] = point;
        deadlines[place] = new Deadline(rule, point.date(), point.at(), status, List.of(), reasons);
    }

    private @Nullable Point anchor(DeadlineRule rule, List<Reason> reasons, List<String> missing) {
        var chosen =
                switch (rule.anchor()) {
                    case Anchor.At(var name) -> point(name, missing);
                    case Anchor.LaterOf(var names, var ofThoseKnown) ->
                            extreme(names, 1, ofThoseKnown, missing);
                    case Anchor.EarlierOf(var names, var ofThoseKnown) ->
                            extreme(names, -1, ofThoseKnown, missing);
                };
        if (chosen != null) {
            note(rule, chosen, reasons);
        }
        return chosen;
    }

    private void note(DeadlineRule rule, Point chosen, List<Reason> reasons) {
        if (!known.definitions().isEmpty() && !places.containsKey(chosen.name())) {
            var standIn = known.standIn(chosen.name());
            if (standIn != null) {
                reasons.add(new Reason.StoodIn(chosen.name(), standIn));
            }
        }
        reasons.add(
                new Reason.Anchored(rule.anchor(), chosen.name(), chosen.date(), chosen.time()));
    }

    /**
     * The latest of the points, or the earliest where the sign is negative; null, with the names of
     * what is missing, where one is missing that is needed.
     */
    private @Nullable Point extreme(
            List<String> names, int sign, boolean ofThoseKnown, List<String> missing) {
        Point chosen = null;
        for (var name : names) {
            if (ofThoseKnown && isWaivedBound(name)) {
                continue;
            }
            var point = point(name, missing);
            if (point != null
                    && (chosen == null || sign * Point.EARLIEST_FIRST.compare(point, chosen) > 0)) {
                chosen = point;
            }
        }
        if (ofThoseKnown && chosen != null) {
            missing.clear();
        }
        return missing.isEmpty() ? chosen : null;
    }

    /** A period that nothing may happen within holds nothing up once it is waived. */
    private boolean isWaivedBound(String name) {
        var place = places.get(name);
        return place != null
                && rules.get(place).force().earliestFor() != null
                && deadlines[place].status() == DeadlineStatus.waived;
    }

    private @Nullable Point point(String name, List<String> missing) {
        var place = places.get(name);
        var point = place == null ? known.point(name) : points[place];
        if (point == null) {
            var names = place == null ? List.of(name) : deadlines[place].missing();
            names.stream().filter(each -> !missing.contains(each)).forEach(missing::add);
        }
        return point;
    }

    private @Nullable Integer amount(
            DeadlineRule rule, List<Reason> reasons, List<String> missing) {
        return switch (rule.period().offset()) {
            case Offset.Fixed(var amount) -> amount;
            case Offset.FromFact(var fact, var before) -> {
                var number = known.number(fact);
                if (number == null) {
                    missing.add(fact);
                    yield null;
                }
                if (number < 0 || number > Offset.FARTHEST) {
                    throw new InvalidValue("facts." + fact, "is from 0 to " + Offset.FARTHEST);
                }
                reasons.add(new Reason.Filled(fact, number));
                yield before ? -number : number;
            }
        };
    }
}
