package io.latchkey.transactions.api;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.form.ContractForm;
import io.latchkey.transactions.domain.value.PropertyZone;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** By whose clock the days of a computation end. */
final class ComputeZone {
    private ComputeZone() {}

    /**
     * The zone that the request names, else the main one of its state or of its form's; null where
     * nothing says where the property is.
     *
     * @throws InvalidValue for a state or zone that is none, or that does not fit the other
     */
    static @Nullable ZoneId of(ComputeBody body, @Nullable ContractForm form) {
        var state = state(body, form);
        var zone = body.zone();
        if (zone == null) {
            return state == null ? null : inCallersTerms(() -> PropertyZone.ofState(state));
        }
        if (state != null) {
            return inCallersTerms(() -> PropertyZone.named(zone, state));
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new InvalidValue(
                    "zone", "is a zone of the IANA database, such as America/Chicago");
        }
        return ZoneId.of(zone);
    }

    private static @Nullable String state(ComputeBody body, @Nullable ContractForm form) {
        if (form == null || form.state() == null) {
            return body.state();
        }
        if (body.state() != null && !body.state().equals(form.state())) {
            throw new InvalidValue("state", "is " + form.state() + ", the state of " + form.code());
        }
        return form.state();
    }

    private static ZoneId inCallersTerms(Supplier<ZoneId> zone) {
        try {
            return zone.get();
        } catch (InvalidValue e) {
            throw new InvalidValue(e.field().equals("timeZone") ? "zone" : "state", e.rule());
        }
    }
}
