package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;

/**
 * When somebody is reminded of a deadline.
 *
 * @param daysBefore how many days before it, 0 for the day itself; empty for never
 * @param at by the clock of {@code zone}, to the minute
 * @param zone {@code property}, or an IANA name
 */
public record ReminderPlan(List<Integer> daysBefore, LocalTime at, Mode mode, String zone) {
    public static final String PROPERTY = "property";
    public static final LocalTime MORNING = LocalTime.of(9, 0);
    public static final ReminderPlan USUAL =
            new ReminderPlan(List.of(3, 1, 0), MORNING, Mode.digest, PROPERTY);
    public static final ReminderPlan NEVER =
            new ReminderPlan(List.of(), MORNING, Mode.digest, PROPERTY);

    private static final int LONGEST = 60;
    private static final int MOST = 10;

    /** How many messages. */
    public enum Mode {
        /** One for all that comes up at once in a deal. */
        digest,
        /** One for each deadline. */
        single
    }

    public ReminderPlan {
        checkDays(Text.require("daysBefore", daysBefore));
        daysBefore = List.copyOf(daysBefore);
        if (!Text.require("at", at).equals(at.truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidValue("at", "is a time of day, as HH:MM");
        }
        Text.require("mode", mode);
        if (!Text.require("zone", zone).equals(PROPERTY)
                && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new InvalidValue(
                    "zone", "is property, or the name of a time zone such as America/Chicago");
        }
    }

    private static void checkDays(List<Integer> days) {
        if (days.size() > MOST) {
            throw new InvalidValue("daysBefore", "has at most " + MOST + " entries");
        }
        for (var day : days) {
            if (Text.require("daysBefore", day) < 0 || day > LONGEST) {
                throw new InvalidValue("daysBefore", "are whole numbers from 0 to " + LONGEST);
            }
        }
        if (new HashSet<>(days).size() < days.size()) {
            throw new InvalidValue("daysBefore", "has no day twice");
        }
    }

    boolean isNever() {
        return daysBefore.isEmpty();
    }

    ZoneId zoneFor(ZoneId property) {
        return zone.equals(PROPERTY) ? property : ZoneId.of(zone);
    }
}
