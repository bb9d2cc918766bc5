package io.latchkey.transactions.domain;

import static io.latchkey.transactions.domain.Deals.calculated;
import static io.latchkey.transactions.domain.Deals.moved;
import static io.latchkey.transactions.domain.Deals.recalculated;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecalculateProperties {
    private static final LocalDate CLOSING = LocalDate.of(2026, 12, 18);

    @Property
    void movingAFactAnywhereAndBackLeavesNoTraceInTheDates(@ForAll("days") List<LocalDate> days) {
        var deal = calculated();
        for (var day : days) {
            Assume.that(!deal.closingDate().orElseThrow().equals(day));
            deal = recalculated(moved(deal, "closingDate", day));
        }
        Assume.that(!deal.closingDate().orElseThrow().equals(CLOSING));
        deal = recalculated(moved(deal, "closingDate", CLOSING));
        assertThat(deal.schedule().deadlines()).isEqualTo(calculated().schedule().deadlines());
    }

    @Provide
    Arbitrary<List<LocalDate>> days() {
        var first = LocalDate.of(1990, 1, 2).toEpochDay();
        var last = LocalDate.of(2100, 12, 31).toEpochDay();
        return Arbitraries.longs()
                .between(first, last)
                .map(LocalDate::ofEpochDay)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
