package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.value.Lock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a deal's dates, all at once; the maps are by name or by the
 * deadline's id.
 *
 * @param facts an empty one takes the value back
 * @param waived the day from which what hangs on it counts; empty for the one it has
 * @param note why, kept with what it holds
 */
public record InputChange(
        Map<String, Optional<FactValue>> facts,
        Map<String, LocalDate> pins,
        Map<String, LocalDate> completed,
        Map<String, Optional<LocalDate>> waived,
        Set<Release> released,
        @Nullable String note) {
    static final int MOST = 50;
    private static final InputChange NONE =
            new InputChange(Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), null);

    /** A deadline is to follow its rule again. */
    public record Release(String id, Lock lock) {}

    public InputChange {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        pins = Collections.unmodifiableMap(new TreeMap<>(pins));
        completed = Collections.unmodifiableMap(new TreeMap<>(completed));
        waived = Collections.unmodifiableMap(new TreeMap<>(waived));
        released = Set.copyOf(released);
        var size = facts.size() + pins.size() + completed.size() + waived.size() + released.size();
        if (size > MOST) {
            throw new InvalidValue("", "changes at most " + MOST + " things at once");
        }
    }

    /** A fact has the value from now on, or none. */
    public static InputChange fact(String name, @Nullable FactValue value) {
        return new InputChange(
                Map.of(name, Optional.ofNullable(value)),
                NONE.pins,
                NONE.completed,
                NONE.waived,
                NONE.released,
                null);
    }

    public static InputChange pin(String id, LocalDate date, @Nullable String note) {
        return new InputChange(
                NONE.facts, Map.of(id, date), NONE.completed, NONE.waived, NONE.released, note);
    }

    public static InputChange complete(String id, LocalDate on, @Nullable String note) {
        return new InputChange(
                NONE.facts, NONE.pins, Map.of(id, on), NONE.waived, NONE.released, note);
    }

    public static InputChange waive(String id, @Nullable LocalDate date, @Nullable String note) {
        return new InputChange(
                NONE.facts,
                NONE.pins,
                NONE.completed,
                Map.of(id, Optional.ofNullable(date)),
                NONE.released,
                note);
    }

    public static InputChange release(String id, Lock lock) {
        return new InputChange(
                NONE.facts,
                NONE.pins,
                NONE.completed,
                NONE.waived,
                Set.of(new Release(id, lock)),
                null);
    }
}
