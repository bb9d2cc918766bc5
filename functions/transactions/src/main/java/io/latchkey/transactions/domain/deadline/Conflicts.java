package io.latchkey.transactions.domain.deadline;

import io.latchkey.transactions.domain.deadline.Conflict.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what does not go together among dates that were computed. */
final class Conflicts {
    // The closing by the names that contracts and lenders give it; the first one known decides.
    private static final List<String> CLOSING = List.of("closingDate", "consummationDate");

    private final List<Deadline> deadlines;
    private final int[] order;
    private final Inputs inputs;
    private final KnownFacts known;
    private final List<Conflict> found = new ArrayList<>(0);

    /**
     * @param order of the deadlines' places, each after those that it hangs on
     */
    Conflicts(List<Deadline> deadlines, int[] order, Inputs inputs, KnownFacts known) {
        this.deadlines = deadlines;
        this.order = order;
        this.inputs = inputs;
        this.known = known;
    }

    List<Conflict> find() {
        tooEarly();
        for (var name : CLOSING) {
            var closing = known.point(name);
            if (closing != null) {
                afterClosing(closing.date());
                break;
            }
        }
        if (inputs.now() != null) {
            pastDue(inputs.now());
        }
        found.addAll(new DisputedDays(deadlines, inputs.holidays()).find());
        return found;
    }

    private void tooEarly() {
        var tooEarly = new LinkedHashMap<String, List<Deadline>>();
        for (var deadline : deadlines) {
            var fact = deadline.rule().force().earliestFor();
            if (fact == null || deadline.status() == DeadlineStatus.waived) {
                continue;
            }
            var point = known.point(fact);
            if (point != null && isBefore(point.date(), deadline.due())) {
                tooEarly.computeIfAbsent(fact, _ -> new ArrayList<>()).add(deadline);
            }
        }
        tooEarly.forEach(this::tooEarly);
    }

    private void tooEarly(String fact, List<Deadline> broken) {
        var last = broken.getFirst();
        for (var deadline : broken) {
            last = isBefore(due(last), deadline.due()) ? deadline : last;
        }
        var words =
                fact
                        + " is earlier than "
                        + last.rule().label()
                        + " allows: "
                        + Telling.say(due(last))
                        + " at the earliest";
        found.add(conflict(Kind.closingTooEarly, broken, due(last), words, last.rule().source()));
    }

    /** Whatever counts from closing on may follow it; the rest of a deal should be over by then. */
    private void afterClosing(LocalDate agreed) {
        var following = following();
        var closing = agreed;
        for (var deadline : deadlines) {
            if (isClosingItself(deadline) && isBefore(closing, deadline.due())) {
                closing = due(deadline);
            }
        }
        for (var deadline : deadlines) {
            var rule = deadline.rule();
            if (isToBeDone(deadline)
                    && rule.force().earliestFor() == null
                    && rule.force().strength() != Strength.target
                    && !following.contains(rule.id())
                    && !isCountedFromLater(deadline, agreed)
                    && isBefore(closing, deadline.due())) {
                var words =
                        rule.label()
                                + ", "
                                + Telling.say(due(deadline))
                                + ", is after closing, "
                                + Telling.say(closing);
                found.add(
                        conflict(
                                Kind.afterClosing,
                                List.of(deadline),
                                closing,
                                words,
                                rule.source()));
            }
        }
    }

    /** What counts from something that happened after closing is nothing to be over by then. */
    private boolean isCountedFromLater(Deadline deadline, LocalDate closing) {
        return deadline.reasons().stream()
                .anyMatch(reason ->
                        reason instanceof Reason.Anchored(_, var name, var date, _)
                                && date.isAfter(closing)
                                && known.value(name) != null);
    }

    private Set<String> following() {
        var following = new HashSet<String>();
        for (var place : order) {
            var rule = deadlines.get(place).rule();
            if (isBackward(rule.period().offset())) {
                continue;
            }
            for (var name : rule.anchor().names()) {
                if (following.contains(name) || isClosing(name)) {
                    following.add(rule.id());
                }
            }
        }
        return following;
    }

    private boolean isClosing(String name) {
        var bearer = known.bearer(name);
        return CLOSING.contains(name) || (bearer != null && CLOSING.contains(bearer));
    }

    /** The deadline that is the closing, which may roll off the day that was agreed. */
    private boolean isClosingItself(Deadline deadline) {
        var rule = deadline.rule();
        return rule.anchor() instanceof Anchor.At(var name)
                && isClosing(name)
                && rule.period().offset() instanceof Offset.Fixed(int amount)
                && amount == 0;
    }

    private static boolean isBackward(Offset offset) {
        return switch (offset) {
            case Offset.Fixed(var amount) -> amount < 0;
            case Offset.FromFact(_, var before) -> before;
        };
    }

    private void pastDue(Instant now) {
        for (var deadline : deadlines) {
            if (isToBeDone(deadline) && deadline.at() != null && deadline.at().isBefore(now)) {
                var words = deadline.rule().label() + " was due " + Telling.say(due(deadline));
                found.add(
                        conflict(
                                Kind.pastDue,
                                List.of(deadline),
                                due(deadline),
                                words,
                                deadline.rule().source()));
            }
        }
    }

    private static boolean isToBeDone(Deadline deadline) {
        return switch (deadline.status()) {
            case open, pinned, overdue -> true;
            case pending, completed, waived -> false;
        };
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate due) {
        return due != null && day.isBefore(due);
    }

    @SuppressWarnings("NullAway") // only asked of deadlines that are due
    private static LocalDate due(Deadline deadline) {
        return deadline.due();
    }

    private static Conflict conflict(
            Kind kind,
            List<Deadline> about,
            LocalDate date,
            String words,
            @Nullable String source) {
        var ids = about.stream().map(deadline -> deadline.rule().id()).toList();
        return new Conflict(kind, ids, date, words, source);
    }
}
