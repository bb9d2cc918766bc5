package io.latchkey.transactions.domain.value;

import io.latchkey.model.InvalidValue;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * The zone whose clock ends a property's days. A state's zone is that of most of its people;
 * thirteen states have two, and there the caller names the zone where it differs. Source of the
 * zones: 49 CFR Part 71.
 */
public final class PropertyZone {
    private static final Map<String, String> BY_STATE = table();

    private PropertyZone() {}

    /**
     * The zone of most of a state.
     *
     * @throws InvalidValue for what is no state, district or territory
     */
    public static ZoneId ofState(String state) {
        var zone = BY_STATE.get(state);
        if (zone == null) {
            throw new InvalidValue(
                    "stateOrProvince",
                    "is the two-letter code of a state, district or territory of the United States");
        }
        return ZoneId.of(zone);
    }

    /**
     * The zone of that name.
     *
     * @throws InvalidValue for what is no zone of the United States
     */
    public static ZoneId named(String name) {
        try {
            var zone = ZoneId.of(name);
            if (name.startsWith("America/") || name.startsWith("Pacific/")) {
                return zone;
            }
        } catch (DateTimeException e) {
            throw new InvalidValue(
                    "timeZone", "is a zone of the IANA database, such as America/Chicago");
        }
        throw new InvalidValue("timeZone", "is a zone of America/ or Pacific/");
    }

    private static Map<String, String> table() {
        var zones = new HashMap<String, String>();
        put(
                zones,
                "America/New_York",
                "CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV");
        put(zones, "America/Chicago", "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI");
        put(zones, "America/Denver", "CO ID MT NM UT WY");
        put(zones, "America/Phoenix", "AZ");
        put(zones, "America/Los_Angeles", "CA NV OR WA");
        put(zones, "America/Anchorage", "AK");
        put(zones, "Pacific/Honolulu", "HI");
        put(zones, "America/Puerto_Rico", "PR VI");
        put(zones, "Pacific/Guam", "GU MP");
        put(zones, "Pacific/Pago_Pago", "AS");
        return Map.copyOf(zones);
    }

    private static void put(Map<String, String> zones, String zone, String states) {
        for (var state : states.split(" ", -1)) {
            zones.put(state, zone);
        }
    }
}
