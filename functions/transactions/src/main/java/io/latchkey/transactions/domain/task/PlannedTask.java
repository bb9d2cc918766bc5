package io.latchkey.transactions.domain.task;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.deadline.Anchor;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.Effect;
import io.latchkey.transactions.domain.deadline.Force;
import io.latchkey.transactions.domain.deadline.Strength;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A task as a template has it, or as a person enters it.
 *
 * @param id unique among the facts, deadlines and tasks of a deal
 * @param items a checklist
 * @param rule when it is due; its id and label are the task's; null for whenever
 */
public record PlannedTask(String id, Work work, List<String> items, @Nullable DeadlineRule rule) {
    public static final int MOST_ITEMS = 20;
    private static final int LONGEST_ITEM = 200;
    private static final int MOST_ANCHORS = 5;
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");

    public PlannedTask {
        Text.matching("id", id, ID, "is lower camel case, of at most 60 letters and digits");
        Text.require("work", work);
        items = items(items);
        rule = rule == null ? null : rule(id, work.title(), rule);
    }

    static List<String> items(List<String> items) {
        if (items.size() > MOST_ITEMS) {
            throw new InvalidValue("items", "has at most " + MOST_ITEMS + " entries");
        }
        return items.stream().map(item -> Text.line("items", item, LONGEST_ITEM)).toList();
    }

    /**
     * The rule as a task's own.
     *
     * @throws InvalidValue for what only a contract's deadline does
     */
    static DeadlineRule rule(String id, String title, DeadlineRule rule) {
        var force = rule.force();
        if (force.earliestFor() != null) {
            throw new InvalidValue("rule.earliestFor", "is for deadlines");
        }
        if (force.effect() != Effect.none) {
            throw new InvalidValue("rule.effect", "is for deadlines");
        }
        if (rule.anchor().names().size() > MOST_ANCHORS) {
            throw new InvalidValue("rule.laterOf", "has at most " + MOST_ANCHORS + " names");
        }
        var aim = new Force(Strength.target, Effect.none, null, force.waivedWhen());
        return new DeadlineRule(
                id, title, rule.anchor(), rule.period(), rule.landing(), aim, rule.source());
    }

    /**
     * The task in a deal that knows these names: of several anchors that may be absent, those that
     * it does not know are left out, so that nobody is told to wait for them.
     */
    PlannedTask fitted(Set<String> names) {
        if (rule == null) {
            return this;
        }
        var anchor =
                switch (rule.anchor()) {
                    case Anchor.LaterOf(var some, var ofThoseKnown) when ofThoseKnown ->
                            fitted(some, names, true);
                    case Anchor.EarlierOf(var some, var ofThoseKnown) when ofThoseKnown ->
                            fitted(some, names, false);
                    case Anchor.At _, Anchor.LaterOf _, Anchor.EarlierOf _ -> rule.anchor();
                };
        var fit =
                new DeadlineRule(
                        id,
                        work.title(),
                        anchor,
                        rule.period(),
                        rule.landing(),
                        rule.force(),
                        rule.source());
        return new PlannedTask(id, work, items, fit);
    }

    private static Anchor fitted(List<String> some, Set<String> names, boolean later) {
        var known = some.stream().filter(names::contains).toList();
        if (known.size() == 1) {
            return Anchor.at(known.getFirst());
        }
        var left = known.isEmpty() ? some : known;
        return later ? new Anchor.LaterOf(left, true) : new Anchor.EarlierOf(left, true);
    }
}
