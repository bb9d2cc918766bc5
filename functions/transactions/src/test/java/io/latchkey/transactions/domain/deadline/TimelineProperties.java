package io.latchkey.transactions.domain.deadline;

import static io.latchkey.transactions.domain.deadline.Timelines.inputs;
import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.calendar.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimelineProperties {
    @Property(tries = 300)
    void theOrderOfTheRulesDoesNotMatter(
            @ForAll("rules") List<DeadlineRule> rules,
            @ForAll("facts") Map<String, FactValue> facts,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, random);
        assertThat(byId(compute(shuffled, facts))).isEqualTo(byId(compute(rules, facts)));
    }

    @Property(tries = 300)
    void movingAFactThereAndBackIsTheIdentity(
            @ForAll("rules") List<DeadlineRule> rules,
            @ForAll("facts") Map<String, FactValue> facts,
            @ForAll("days") LocalDate elsewhere) {
        var timeline = Timeline.of(List.of(), rules);
        var before = timeline.compute(inputs(facts));
        var moved = new HashMap<>(facts);
        moved.put("fact0", new FactValue.Day(elsewhere));
        assertThat(timeline.compute(inputs(moved)).deadlines()).hasSameSizeAs(rules);
        assertThat(timeline.compute(inputs(facts))).isEqualTo(before);
    }

    @Property(tries = 300)
    void aPinOnTheDayThatTheRuleTellsMovesNothingAndOneElsewhereMovesOnlyWhatHangsOnIt(
            @ForAll("rules") List<DeadlineRule> rules,
            @ForAll("facts") Map<String, FactValue> facts,
            @ForAll("days") LocalDate elsewhere) {
        var before = compute(rules, facts).deadlines();
        var pinned = before.getFirst();
        var same = pin(pinned, Objects.requireNonNull(pinned.due()));
        var timeline = Timeline.of(List.of(), rules);
        assertThat(timeline.compute(inputs(facts, same)).deadlines())
                .extracting(Deadline::due)
                .isEqualTo(before.stream().map(Deadline::due).toList());
        var after = timeline.compute(inputs(facts, pin(pinned, elsewhere))).deadlines();
        var followers = followers(rules, pinned.rule().id());
        assertThat(after.getFirst().due()).isEqualTo(elsewhere);
        for (int i = 1; i < after.size(); i++) {
            if (!followers.contains(rules.get(i).id())) {
                assertThat(after.get(i)).isEqualTo(before.get(i));
            }
        }
    }

    @Property(tries = 300)
    void whatRollsOrCountsWorkingDaysEndsOnOne(
            @ForAll("rules") List<DeadlineRule> rules,
            @ForAll("facts") Map<String, FactValue> facts) {
        for (var deadline : compute(rules, facts).deadlines()) {
            var period = deadline.rule().period();
            var due = Objects.requireNonNull(deadline.due());
            var counts =
                    period.count() != DayCount.calendar
                            && !period.offset().equals(new Offset.Fixed(0));
            if (counts || deadline.rule().landing().roll() != Roll.none) {
                var set = Sets.BY_NAME.named("holidays", period.holidays());
                assertThat(set.days(period.count(), due).isWorkDay(due)).isTrue();
            }
        }
    }

    @Property(tries = 300)
    void aLaterAnchorNeverMakesAnEarlierDeadline(
            @ForAll("rules") List<DeadlineRule> rules, @ForAll("days") LocalDate day) {
        var today = compute(rules, allOn(day)).deadlines();
        var tomorrow = compute(rules, allOn(day.plusDays(1))).deadlines();
        for (int i = 0; i < today.size(); i++) {
            assertThat(Objects.requireNonNull(tomorrow.get(i).due()))
                    .isAfterOrEqualTo(Objects.requireNonNull(today.get(i).due()));
        }
    }

    private static Outcome compute(List<DeadlineRule> rules, Map<String, FactValue> facts) {
        return Timeline.of(List.of(), rules).compute(inputs(facts));
    }

    private static Map<String, Deadline> byId(Outcome outcome) {
        var byId = new HashMap<String, Deadline>();
        outcome.deadlines().forEach(deadline -> byId.put(deadline.rule().id(), deadline));
        return byId;
    }

    private static Locks pin(Deadline deadline, LocalDate day) {
        return new Locks(Map.of(deadline.rule().id(), day), Map.of(), Map.of());
    }

    /** Rules come after those that they hang on here. */
    private static List<String> followers(List<DeadlineRule> rules, String id) {
        var followers = new ArrayList<>(List.of(id));
        for (var rule : rules) {
            if (rule.anchor().names().stream().anyMatch(followers::contains)) {
                followers.add(rule.id());
            }
        }
        return followers;
    }

    private static Map<String, FactValue> allOn(LocalDate day) {
        return Map.of(
                "fact0", new FactValue.Day(day),
                "fact1", new FactValue.Day(day),
                "fact2", new FactValue.Day(day));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2004, 1, 1).toEpochDay(),
                        LocalDate.of(2036, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Map<String, FactValue>> facts() {
        return Combinators.combine(days(), days(), days())
                .as((one, two, three) ->
                        Map.of(
                                "fact0", new FactValue.Day(one),
                                "fact1", new FactValue.Day(two),
                                "fact2", new FactValue.Day(three)));
    }

    /** What a rule is made of, apart from what it hangs on. */
    private record Parts(int offset, DayCount count, String holidays, Roll roll, Hanging on) {}

    /** On which of the names before it. */
    private record Hanging(int kind, int first, int second) {
        Anchor on(List<String> names) {
            var one = names.get(first % names.size());
            var other = names.get(second % names.size());
            if (kind == 0 || one.equals(other)) {
                return Anchor.at(one);
            }
            return kind == 1 ? Anchor.laterOf(one, other) : Anchor.earlierOf(one, other);
        }
    }

    /** Graphs: each rule hangs on facts and on rules before it. */
    @Provide
    Arbitrary<List<DeadlineRule>> rules() {
        var hanging =
                Combinators.combine(
                                Arbitraries.integers().between(0, 2),
                                Arbitraries.integers().between(0, 100),
                                Arbitraries.integers().between(0, 100))
                        .as(Hanging::new);
        var parts =
                Combinators.combine(
                                Arbitraries.integers().between(-60, 60),
                                Arbitraries.of(DayCount.class),
                                Arbitraries.of(
                                        "none",
                                        "us-federal-observed",
                                        "us-federal-statutory",
                                        "california",
                                        "crowded"),
                                Arbitraries.of(Roll.class),
                                hanging)
                        .as(Parts::new);
        return parts.list().ofMinSize(1).ofMaxSize(8).map(TimelineProperties::rules);
    }

    private static List<DeadlineRule> rules(List<Parts> all) {
        var names = new ArrayList<>(List.of("fact0", "fact1", "fact2"));
        var rules = new ArrayList<DeadlineRule>();
        for (var parts : all) {
            var id = "d" + rules.size();
            rules.add(
                    Timelines.rule(id, parts.on().on(names), Period.days(parts.offset()))
                            .counting(parts.count(), parts.holidays())
                            .rolling(parts.roll()));
            names.add(id);
        }
        return rules;
    }
}
