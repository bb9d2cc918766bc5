package io.latchkey.transactions.domain;

import io.latchkey.model.Text;
import io.latchkey.transactions.domain.deadline.Locks;
import io.latchkey.transactions.domain.value.Lock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines that people took from their rules, by id. A completed or waived one may have been
 * pinned before.
 */
public record Held(
        Map<String, Pin> pins, Map<String, Completion> completed, Map<String, Waiver> waived) {
    static final Held NOTHING = new Held(Map.of(), Map.of(), Map.of());
    static final int LONGEST_NOTE = 500;

    /**
     * Due on that day, whatever its rule says.
     *
     * @param by the user's name
     */
    public record Pin(LocalDate date, String by, @Nullable String note) {
        public Pin {
            note = Text.optionalLine("note", note, LONGEST_NOTE);
        }
    }

    /**
     * Done on that day.
     *
     * @param due the day on which it was due then; null where it was pending
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
     * @param date the day on which it was due then, or from which what hangs on it is to count;
     *     null where it was pending and nobody named one
     * @param by the user's name
     */
    public record Waiver(@Nullable LocalDate date, String by, @Nullable String note) {
        public Waiver {
            note = Text.optionalLine("note", note, LONGEST_NOTE);
        }
    }

    public Held {
        pins = Map.copyOf(pins);
        completed = Map.copyOf(completed);
        waived = Map.copyOf(waived);
    }

    /** What holds the deadline; of a pin and a completion the later, which is the completion. */
    public Optional<Lock> lock(String id) {
        if (completed.containsKey(id)) {
            return Optional.of(Lock.completed);
        }
        if (waived.containsKey(id)) {
            return Optional.of(Lock.waived);
        }
        return pins.containsKey(id) ? Optional.of(Lock.pinned) : Optional.empty();
    }

    /** Whether nothing has to be done any more. */
    public boolean isDone(String id) {
        return completed.containsKey(id) || waived.containsKey(id);
    }

    Set<String> ids() {
        var ids = new TreeSet<>(pins.keySet());
        ids.addAll(completed.keySet());
        ids.addAll(waived.keySet());
        return ids;
    }

    /** As the engine knows them. */
    Locks locks() {
        return new Locks(
                map(pins, Pin::date),
                map(completed, each -> new Locks.Completion(each.on(), each.due())),
                map(waived, each -> new Locks.Waiver(each.date())));
    }

    Held with(String id, Pin pin) {
        return new Held(with(pins, id, pin), completed, waived);
    }

    Held with(String id, Completion completion) {
        return new Held(pins, with(completed, id, completion), waived);
    }

    Held with(String id, Waiver waiver) {
        return new Held(pins, completed, with(waived, id, waiver));
    }

    Held without(String id, Lock lock) {
        return switch (lock) {
            case pinned -> new Held(without(pins, id), completed, waived);
            case completed -> new Held(pins, without(completed, id), waived);
            case waived -> new Held(pins, completed, without(waived, id));
        };
    }

    /** Less everything that holds the deadline. */
    Held without(String id) {
        return new Held(without(pins, id), without(completed, id), without(waived, id));
    }

    /** Less what holds deadlines that are there no more. */
    Held only(Set<String> ids) {
        return new Held(only(pins, ids), only(completed, ids), only(waived, ids));
    }

    private static <T> Map<String, T> with(Map<String, T> old, String id, T value) {
        var all = new HashMap<>(old);
        all.put(id, value);
        return all;
    }

    private static <T> Map<String, T> without(Map<String, T> old, String id) {
        var all = new HashMap<>(old);
        all.remove(id);
        return all;
    }

    private static <T> Map<String, T> only(Map<String, T> old, Set<String> ids) {
        var all = new HashMap<>(old);
        all.keySet().retainAll(ids);
        return all;
    }

    private static <T, R> Map<String, R> map(Map<String, T> old, Function<T, R> change) {
        return old.entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, each -> change.apply(each.getValue())));
    }
}
