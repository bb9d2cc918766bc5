package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people settled by hand; by the deadline's id.
 *
 * @param pins due on that day whatever the rule says; what hangs on it follows
 */
public record Locks(
        Map<String, LocalDate> pins,
        Map<String, Completion> completed,
        Map<String, Waiver> waived) {
    public static final Locks NONE = new Locks(Map.of(), Map.of(), Map.of());

    /**
     * What was due was done; it moves no more, and what hangs on it counts from that day.
     *
     * @param due the day on which it was due then, a pinned one included; null where nobody kept it
     */
    public record Completion(LocalDate on, @Nullable LocalDate due) {
        public Completion {
            Text.require("completed", on);
        }
    }

    /**
     * Nobody has to do it; it moves no more, and what hangs on it counts from its day.
     *
     * @param due the day on which it was due then; null where nobody kept it, and the rule tells it
     */
    public record Waiver(@Nullable LocalDate due) {}

    public Locks {
        pins = Map.copyOf(pins);
        completed = Map.copyOf(completed);
        waived = Map.copyOf(waived);
        for (var id : completed.keySet()) {
            if (waived.containsKey(id)) {
                throw new InvalidValue("waived." + id, "is not completed as well");
            }
        }
        for (var pin : pins.entrySet()) {
            var id = pin.getKey();
            refuseContradiction(id, pin.getValue(), completed.get(id), waived.get(id));
        }
    }

    private static void refuseContradiction(
            String id, LocalDate pin, @Nullable Completion done, @Nullable Waiver waiver) {
        if (done != null && !pin.equals(done.due()) && !pin.equals(done.on())) {
            throw new InvalidValue("pins." + id, "is not another day than the one it was done");
        }
        if (waiver != null && waiver.due() != null && !pin.equals(waiver.due())) {
            throw new InvalidValue(
                    "pins." + id, "is not another day than the one it was waived on");
        }
    }
}
