package io.latchkey.transactions.domain.value;

import io.latchkey.model.InvalidValue;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The zone whose clock ends a property's days, by its address. A state's first zone is that of most
 * of its people; where it has a second, the postal code tells them apart.
 */
public final class PropertyZone {
    private static final Map<String, StateZones> BY_STATE =
            StateZones.TABLE.stream().collect(Collectors.toMap(StateZones::state, zones -> zones));

    private PropertyZone() {}

    /**
     * The zone of most of a state.
     *
     * @throws InvalidValue for what is no state, district or territory
     */
    public static ZoneId ofState(String state) {
        return ZoneId.of(zones(state).main());
    }

    /**
     * The zone of an address. A postal code through which the line between two zones runs gives
     * that of most of its people: there the caller names the other.
     *
     * @param postalCode ZIP or ZIP+4
     * @throws InvalidValue for what is no state, district or territory
     */
    public static ZoneId of(String state, String postalCode) {
        return ZoneId.of(zones(state).at(postalCode));
    }

    /**
     * The zone of that name, if it is one of the state's.
     *
     * @throws InvalidValue for any other, naming the state's
     */
    public static ZoneId named(String zone, String state) {
        var names = zones(state).names();
        if (!names.contains(zone)) {
            throw new InvalidValue(
                    "timeZone",
                    "is a zone of " + state + ", where the property is: " + listed(names));
        }
        return ZoneId.of(zone);
    }

    private static StateZones zones(String state) {
        var zones = BY_STATE.get(state);
        if (zones == null) {
            throw new InvalidValue(
                    "stateOrProvince",
                    "is the two-letter code of a state, district or territory of the United"
                            + " States");
        }
        return zones;
    }

    private static String listed(List<String> names) {
        return String.join(" or ", names);
    }
}
