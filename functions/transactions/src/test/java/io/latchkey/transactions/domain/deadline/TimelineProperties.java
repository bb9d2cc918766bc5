package io.latchkey.transactions.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimelineProperties {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    @Property(tries = 300)
    void theOrderOfTheRulesDoesNotMatter(
            @ForAll("rules") List<DeadlineRule> rules, @ForAll("days") LocalDate day) {
        var forward = compute(day, rules);
        var backward = compute(day, rules.reversed());
        assertThat(backward.reversed()).isEqualTo(forward);
    }

    @Property(tries = 300)
    void whatRollsOrCountsBusinessDaysEndsOnABusinessDay(
            @ForAll("rules") List<DeadlineRule> rules, @ForAll("days") LocalDate day) {
        for (var deadline : compute(day, rules)) {
            var rule = deadline.rule();
            var due = Objects.requireNonNull(deadline.due());
            if (rule.roll() != Roll.none
                    || (rule.count() == DayCount.business
                            && !Integer.valueOf(0).equals(rule.offset()))) {
                assertThat(isBusinessDay(due)).as("%s", deadline).isTrue();
            }
        }
    }

    @Property(tries = 300)
    void aLaterAnchorNeverMakesAnEarlierDeadline(
            @ForAll("rules") List<DeadlineRule> rules, @ForAll("days") LocalDate day) {
        var today = compute(day, rules);
        var tomorrow = compute(day.plusDays(1), rules);
        for (int i = 0; i < today.size(); i++) {
            assertThat(Objects.requireNonNull(tomorrow.get(i).due()))
                    .isAfterOrEqualTo(Objects.requireNonNull(today.get(i).due()));
        }
    }

    private static List<Deadline> compute(LocalDate day, List<DeadlineRule> rules) {
        return new Timeline(Map.of("anchor", day), Map.of(), ZONE, new FederalHolidays())
                .compute(rules, Map.of());
    }

    private static boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6 && new FederalHolidays().holiday(day).isEmpty();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2000, 1, 1).toEpochDay(),
                        LocalDate.of(2090, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** Chains and trees: each rule hangs on the fact or on a rule before it. */
    @Provide
    Arbitrary<List<DeadlineRule>> rules() {
        var one =
                Combinators.combine(
                                Arbitraries.integers().between(-60, 60),
                                Arbitraries.of(DayCount.class),
                                Arbitraries.of(Roll.class),
                                Arbitraries.integers().between(0, 100))
                        .as(Parts::new);
        return one.list().ofMinSize(1).ofMaxSize(8).map(TimelineProperties::rules);
    }

    private static List<DeadlineRule> rules(List<Parts> all) {
        var rules = new ArrayList<DeadlineRule>();
        for (int i = 0; i < all.size(); i++) {
            var part = all.get(i);
            var parent = part.parent() % (i + 1);
            rules.add(
                    new DeadlineRule(
                            "d" + i,
                            "D " + i,
                            parent == 0 ? "anchor" : "d" + (parent - 1),
                            part.offset(),
                            part.count(),
                            part.roll(),
                            LocalTime.of(17, 0),
                            null));
        }
        return rules;
    }

    private record Parts(int offset, DayCount count, Roll roll, int parent) {}
}
