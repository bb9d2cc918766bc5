package io.latchkey.transactions.measured;

import io.latchkey.transactions.domain.calendar.Sets;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.deadline.Inputs;
import io.latchkey.transactions.domain.deadline.Locks;
import io.latchkey.transactions.domain.deadline.Outcome;
import io.latchkey.transactions.domain.deadline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * A full recompute with reasons, from rules and facts alone: the order of the rules is found, each
 * deadline computed, and conflicts looked for. The facts are other ones each time.
 */
public final class RecomputeFortyDeadlines implements LongSupplier {
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
    private static final int DAYS = 1000;

    private final List<DeadlineRule> rules = FortyRules.rules();
    private int turn;

    @Override
    public long getAsLong() {
        var number = 0L;
        for (var deadline : next().deadlines()) {
            number +=
                    Objects.requireNonNull(deadline.due()).toEpochDay()
                            + Objects.requireNonNull(deadline.at()).getEpochSecond()
                            + deadline.reasons().size();
        }
        return number;
    }

    Outcome next() {
        var day = FIRST.plusDays(turn++ % DAYS);
        var facts =
                Map.<String, FactValue>of(
                        "effectiveDate", new FactValue.Day(day),
                        "deliveredDate", new FactValue.Day(day.plusDays(turn % 7)),
                        "closingDate", new FactValue.Day(day.plusDays(45)));
        var now = day.atTime(12, 0).atZone(ZONE).toInstant().minusSeconds(86_400L * 30);
        return compute(facts, now);
    }

    private Outcome compute(Map<String, FactValue> facts, Instant now) {
        return Timeline.of(List.of(), rules)
                .compute(new Inputs(facts, Locks.NONE, Sets.BY_NAME, ZONE, now));
    }
}
