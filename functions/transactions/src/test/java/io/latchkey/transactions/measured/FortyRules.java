package io.latchkey.transactions.measured;

import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.deadline.Anchor;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.Period;
import io.latchkey.transactions.domain.deadline.Roll;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A deal of 40 deadlines of depth 8: five chains from three facts, every fourth link the later of
 * two chains, with all four counts, all rolls, two holiday sets, and sources.
 */
final class FortyRules {
    static final List<String> FACTS = List.of("effectiveDate", "deliveredDate", "closingDate");
    static final int CHAINS = 5;
    static final int DEPTH = 8;

    private static final List<DayCount> COUNTS = List.of(DayCount.values());
    private static final List<Roll> ROLLS = List.of(Roll.values());

    private FortyRules() {}

    static List<DeadlineRule> rules() {
        var rules = new ArrayList<DeadlineRule>();
        for (int depth = 0; depth < DEPTH; depth++) {
            for (int chain = 0; chain < CHAINS; chain++) {
                rules.add(rule(chain, depth));
            }
        }
        return rules;
    }

    private static DeadlineRule rule(int chain, int depth) {
        var count = COUNTS.get((chain + depth) % COUNTS.size());
        var holidays =
                count == DayCount.regzSpecific ? "us-federal-statutory" : "us-federal-observed";
        var roll = ROLLS.get((chain * 3 + depth) % ROLLS.size());
        return DeadlineRule.of(
                        name(chain, depth),
                        "Deadline " + depth + " of chain " + chain,
                        anchor(chain, depth),
                        Period.days(offset(chain, depth)))
                .counting(count, holidays)
                .rolling(roll)
                .ending(LocalTime.of(17 + chain % 2 * 6, chain % 2 * 59))
                .source("Form of five chains, paragraph " + depth);
    }

    static Anchor anchor(int chain, int depth) {
        if (depth == 0) {
            return Anchor.at(FACTS.get(chain % FACTS.size()));
        }
        var own = name(chain, depth - 1);
        return depth % 4 == 3
                ? Anchor.laterOf(own, name((chain + 1) % CHAINS, depth - 1))
                : Anchor.at(own);
    }

    static int offset(int chain, int depth) {
        return (chain * 7 + depth * 3) % 11 - 3;
    }

    private static String name(int chain, int depth) {
        return "chain" + chain + "Link" + depth;
    }
}
