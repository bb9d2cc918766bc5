package io.latchkey.transactions.domain.task;

import io.latchkey.model.Text;
import io.latchkey.transactions.domain.deadline.Anchor;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.Period;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Work that somebody does in a deal.
 *
 * @param rule when it is due; its id and label are the task's; null for whenever
 * @param template code of the one that brought it; null for the deal's own
 * @param kept whether a person made it what it is, so that it stays when its template goes
 * @param changedIn the deal's version in which a person changed it last; 0 for never
 */
public record Task(
        String id,
        Work work,
        List<Item> items,
        @Nullable DeadlineRule rule,
        @Nullable String template,
        boolean kept,
        Progress progress,
        long changedIn) {
    private static final int LONGEST_NOTE = 500;

    /**
     * A line of a checklist.
     *
     * @param by name of the user who ticked it; null while it is to be done
     */
    public record Item(String text, @Nullable String by) {}

    /**
     * How far it has come.
     *
     * @param assignee id of the party that does it; null for all of the task's role
     * @param date a day that a person chose, which stands before the rule's
     */
    public record Progress(
            @Nullable String assignee,
            @Nullable LocalDate date,
            @Nullable Completion completion,
            @Nullable Waiver waiver) {
        static final Progress NONE = new Progress(null, null, null, null);
    }

    /**
     * It was done.
     *
     * @param on the day; what hangs on the task counts from it
     * @param due the day on which it was due then; null for none
     * @param by the user's name
     */
    public record Completion(
            LocalDate on, @Nullable LocalDate due, String by, @Nullable String note) {
        public Completion {
            note = Text.optionalLine("note", note, LONGEST_NOTE);
        }
    }

    /**
     * Nobody has to do it.
     *
     * @param due the day on which it was due then, from which what hangs on it counts; null for
     *     none
     * @param by the user's name
     */
    public record Waiver(@Nullable LocalDate due, String by, @Nullable String note) {
        public Waiver {
            note = Text.optionalLine("note", note, LONGEST_NOTE);
        }
    }

    public Task {
        items = List.copyOf(items);
        rule = rule == null ? null : PlannedTask.rule(id, work.title(), rule);
    }

    static Task of(PlannedTask plan, String template) {
        return of(plan, template, false);
    }

    /** One of the deal's own. */
    public static Task own(PlannedTask plan) {
        return of(plan, null, true);
    }

    private static Task of(PlannedTask plan, @Nullable String template, boolean kept) {
        return new Task(
                plan.id(),
                plan.work(),
                plan.items().stream().map(text -> new Item(text, null)).toList(),
                plan.rule(),
                template,
                kept,
                Progress.NONE,
                0);
    }

    /** The size of what people wrote, in UTF-8. */
    public int bytes() {
        var texts = new ArrayList<@Nullable String>();
        texts.add(work.title());
        items.forEach(item -> {
            texts.add(item.text());
            texts.add(item.by());
        });
        texts.add(rule == null ? null : rule.source());
        if (progress.completion() != null) {
            texts.add(progress.completion().note());
        }
        if (progress.waiver() != null) {
            texts.add(progress.waiver().note());
        }
        return texts.stream()
                .filter(Objects::nonNull)
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** Whether nothing has to be done any more. */
    public boolean isDone() {
        return progress.completion() != null || progress.waiver() != null;
    }

    public boolean isOwn() {
        return template == null;
    }

    /** Whether people had nothing to do with it. */
    public boolean isUntouched() {
        return !kept
                && progress.equals(Progress.NONE)
                && items.stream().allMatch(item -> item.by() == null);
    }

    /**
     * What it is computed by: one that is due whenever waits for its own doing, which others may
     * count from.
     */
    public DeadlineRule dueRule() {
        return rule != null
                ? rule
                : DeadlineRule.of(id, work.title(), Anchor.at(id + "Done"), Period.days(0));
    }

    /** The same, as a person's; it stays when its template goes. */
    public Task keep() {
        return new Task(id, work, items, rule, template, true, progress, changedIn);
    }

    public Task changedIn(long version) {
        return new Task(id, work, items, rule, template, kept, progress, version);
    }

    public Task with(Work other) {
        return new Task(id, other, items, rule, template, true, progress, changedIn);
    }

    public Task withRule(@Nullable DeadlineRule other) {
        return new Task(id, work, items, other, template, true, progress, changedIn);
    }

    /** With another checklist; what stays in it stays ticked. */
    public Task withItems(List<String> texts) {
        return new Task(
                id,
                work,
                ticked(PlannedTask.items(texts)),
                rule,
                template,
                true,
                progress,
                changedIn);
    }

    private List<Item> ticked(List<String> texts) {
        var ticks = new HashMap<String, @Nullable String>();
        items.forEach(item -> ticks.put(item.text(), item.by()));
        return texts.stream().map(text -> new Item(text, ticks.get(text))).toList();
    }

    /**
     * With a line of the checklist done or not.
     *
     * @param place from 0
     * @param by null for not done
     */
    public Task ticked(int place, @Nullable String by) {
        var all = new ArrayList<>(items);
        all.set(place, new Item(items.get(place).text(), by));
        return new Task(id, work, all, rule, template, kept, progress, changedIn);
    }

    public Task with(Progress other) {
        return new Task(id, work, items, rule, template, kept, other, changedIn);
    }

    public Task assigned(@Nullable String party) {
        return with(new Progress(party, progress.date(), progress.completion(), progress.waiver()));
    }

    public Task dated(@Nullable LocalDate day) {
        return with(
                new Progress(progress.assignee(), day, progress.completion(), progress.waiver()));
    }

    /** Done, not needed, or neither. */
    public Task settled(@Nullable Completion completion, @Nullable Waiver waiver) {
        return with(new Progress(progress.assignee(), progress.date(), completion, waiver));
    }

    /** As its template has it now, with all that people did so far. */
    public Task replanned(Task plan) {
        if (kept || isDone()) {
            return this;
        }
        var texts = plan.items.stream().map(Item::text).toList();
        return new Task(
                id, plan.work, ticked(texts), plan.rule, plan.template, false, progress, changedIn);
    }

    /** The same in a deal that knows these names. */
    public Task fitted(Set<String> names) {
        if (rule == null || kept || isDone()) {
            return this;
        }
        var plan = new PlannedTask(id, work, List.of(), rule).fitted(names);
        return Objects.equals(plan.rule(), rule)
                ? this
                : new Task(id, work, items, plan.rule(), template, false, progress, changedIn);
    }
}
