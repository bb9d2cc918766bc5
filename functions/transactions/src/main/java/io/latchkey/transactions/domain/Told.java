package io.latchkey.transactions.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people know of a deal's dates from us.
 *
 * @param reminded of which deadline on which date who was reminded, see {@link Reminders}: the
 *     fewest days before it
 * @param calendar what calendars show, by deadline
 */
public record Told(Map<String, Integer> reminded, Map<String, CalendarEntry> calendar) {
    static final Told NOTHING = new Told(Map.of(), Map.of());

    public Told {
        reminded = Map.copyOf(reminded);
        calendar = Map.copyOf(calendar);
    }

    Told withReminded(Map<String, Integer> more) {
        var all = new HashMap<>(reminded);
        more.forEach((key, days) -> all.merge(key, days, Math::min));
        return new Told(all, calendar);
    }

    /** Less the reminders of dates that are those of no deadline any more. */
    Told only(Set<String> dates) {
        var left =
                reminded.entrySet().stream()
                        .filter(each -> dates.contains(Reminders.date(each.getKey())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Told(left, calendar);
    }

    Told withCalendar(Map<String, CalendarEntry> all) {
        return new Told(reminded, all);
    }
}
