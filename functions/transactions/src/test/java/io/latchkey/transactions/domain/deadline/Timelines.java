package io.latchkey.transactions.domain.deadline;

import io.latchkey.transactions.domain.calendar.Sets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Timelines to test with. */
final class Timelines {
    static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private Timelines() {}

    static DeadlineRule rule(String id, String anchor, int days) {
        return rule(id, Anchor.at(anchor), Period.days(days));
    }

    static DeadlineRule rule(String id, Anchor anchor, Period period) {
        return DeadlineRule.of(id, "Label of " + id, anchor, period);
    }

    static Map<String, FactValue> days(String... namesAndDays) {
        var facts = new HashMap<String, FactValue>();
        for (int i = 0; i < namesAndDays.length; i += 2) {
            facts.put(namesAndDays[i], new FactValue.Day(LocalDate.parse(namesAndDays[i + 1])));
        }
        return facts;
    }

    static Inputs inputs(Map<String, FactValue> facts) {
        return inputs(facts, Locks.NONE);
    }

    static Inputs inputs(Map<String, FactValue> facts, Locks locks) {
        return new Inputs(facts, locks, Sets.BY_NAME, CHICAGO, null);
    }

    static Outcome outcome(Map<String, FactValue> facts, Locks locks, DeadlineRule... rules) {
        return Timeline.of(List.of(), List.of(rules)).compute(inputs(facts, locks));
    }

    static List<Deadline> compute(Map<String, FactValue> facts, DeadlineRule... rules) {
        return outcome(facts, Locks.NONE, rules).deadlines();
    }

    static Deadline first(Map<String, FactValue> facts, DeadlineRule... rules) {
        return compute(facts, rules).getFirst();
    }
}
