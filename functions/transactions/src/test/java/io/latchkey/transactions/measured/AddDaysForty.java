package io.latchkey.transactions.measured;

import java.time.LocalDate;
import java.util.function.LongSupplier;

/**
 * The least that could be done with the same graph: {@link LocalDate#plusDays} along the same
 * anchors by the same offsets, with no weekends, holidays, zone, names or reasons.
 */
public final class AddDaysForty implements LongSupplier {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
    private static final int DAYS = 1000;

    private int turn;

    @Override
    public long getAsLong() {
        var day = FIRST.plusDays(turn++ % DAYS);
        var facts = new LocalDate[] {day, day.plusDays(turn % 7), day.plusDays(45)};
        var before = new LocalDate[FortyRules.CHAINS];
        var number = 0L;
        for (int depth = 0; depth < FortyRules.DEPTH; depth++) {
            var due = new LocalDate[FortyRules.CHAINS];
            for (int chain = 0; chain < FortyRules.CHAINS; chain++) {
                var anchor = depth == 0 ? facts[chain % facts.length] : before[chain];
                if (depth % 4 == 3) {
                    var other = before[(chain + 1) % FortyRules.CHAINS];
                    anchor = other.isAfter(anchor) ? other : anchor;
                }
                due[chain] = anchor.plusDays(FortyRules.offset(chain, depth));
                number += due[chain].toEpochDay();
            }
            before = due;
        }
        return number;
    }
}
