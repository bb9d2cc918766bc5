package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.Conflict;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.value.Fact;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A deal's dates: what is known, by what rules what follows, and what of it was done.
 *
 * @param values of the facts that have one, by name
 * @param standings what followed as of {@code computedInputs}, in the order of the rules
 * @param conflicts as of {@code computedInputs}, but for what passed since
 * @param inputs counts the changes to facts, rules and what is held
 * @param computedInputs the count that {@code standings} were computed from; smaller while that is
 *     still to be done
 * @param statements what people changed since then
 * @param told what people know of it already
 * @param tasks work that hangs on the dates, computed with them
 */
public record Schedule(
        RuleBook book,
        Map<String, FactValue> values,
        Held held,
        List<Standing> standings,
        List<Conflict> conflicts,
        long inputs,
        long computedInputs,
        List<Statement> statements,
        Told told,
        TaskList tasks) {
    // More than people can say before the first of it is computed; the rest goes without words.
    private static final int MOST_STATEMENTS = 50;

    public Schedule {
        values = Map.copyOf(values);
        standings = List.copyOf(standings);
        conflicts = List.copyOf(conflicts);
        statements = List.copyOf(statements);
    }

    static Schedule of(RuleBook book, Map<String, FactValue> values) {
        return new Schedule(
                book,
                values,
                Held.NOTHING,
                List.of(),
                List.of(),
                1,
                0,
                List.of(),
                Told.NOTHING,
                TaskList.NONE);
    }

    public boolean isPending() {
        return computedInputs < inputs;
    }

    /** Whether no date was ever computed. */
    boolean isNew() {
        return computedInputs == 0;
    }

    public List<Fact> facts() {
        return book.facts().stream()
                .map(definition -> new Fact(definition, values.get(definition.name())))
                .toList();
    }

    public Optional<Fact> fact(String name) {
        return book.fact(name).map(definition -> new Fact(definition, values.get(name)));
    }

    /** The day at the property on which a fact is. */
    public Optional<LocalDate> day(String fact, ZoneId zone) {
        return Optional.ofNullable(values.get(fact)).flatMap(value -> RuleSet.day(value, zone));
    }

    public List<DeadlineRule> rules() {
        return book.rules();
    }

    public Optional<DeadlineRule> rule(String id) {
        return book.rule(id);
    }

    public Optional<Standing> standing(String id) {
        return standings.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The values of facts that the deal has; others wait for a rule set that knows them. */
    Map<String, FactValue> known() {
        return book.facts().stream()
                .filter(fact -> values.containsKey(fact.name()))
                .collect(Collectors.toMap(fact -> fact.name(), fact -> values.get(fact.name())));
    }

    /**
     * The deal under other rules. What was computed for rules that are gone goes with them, and so
     * does what held them.
     */
    Schedule with(RuleBook other) {
        var ids = other.rules().stream().map(DeadlineRule::id).collect(Collectors.toSet());
        var left = standings.stream().filter(each -> ids.contains(each.id())).toList();
        return new Schedule(
                other,
                values,
                held.only(ids),
                left,
                conflicts,
                inputs,
                computedInputs,
                statements,
                told,
                tasks);
    }

    Schedule with(Map<String, FactValue> all) {
        return new Schedule(
                book,
                all,
                held,
                standings,
                conflicts,
                inputs,
                computedInputs,
                statements,
                told,
                tasks);
    }

    Schedule with(Held other) {
        return new Schedule(
                book,
                values,
                other,
                standings,
                conflicts,
                inputs,
                computedInputs,
                statements,
                told,
                tasks);
    }

    /** The inputs are other ones than before, and somebody said so. */
    Schedule changed(List<Statement> said) {
        return new Schedule(
                book,
                values,
                held,
                standings,
                conflicts,
                inputs + 1,
                computedInputs,
                with(said),
                told,
                tasks);
    }

    Schedule said(Statement statement) {
        return new Schedule(
                book,
                values,
                held,
                standings,
                conflicts,
                inputs,
                computedInputs,
                with(List.of(statement)),
                told,
                tasks);
    }

    private List<Statement> with(List<Statement> more) {
        return Stream.concat(statements.stream(), more.stream()).limit(MOST_STATEMENTS).toList();
    }

    Schedule computed(List<Standing> all, List<Conflict> found) {
        var left = told.only(Reminders.dates(all));
        return new Schedule(book, values, held, all, found, inputs, inputs, List.of(), left, tasks);
    }

    Schedule with(Told other) {
        return new Schedule(
                book,
                values,
                held,
                standings,
                conflicts,
                inputs,
                computedInputs,
                statements,
                other,
                tasks);
    }

    Schedule with(TaskList other) {
        return new Schedule(
                book,
                values,
                held,
                standings,
                conflicts,
                inputs,
                computedInputs,
                statements,
                told,
                other);
    }
}
