package io.latchkey.transactions.domain.table;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.calendar.Holiday;
import io.latchkey.transactions.domain.calendar.HolidaySet;
import io.latchkey.transactions.domain.calendar.HolidaySets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A holiday set of a team's own. */
public record TeamHolidays(String name, Content content, Edition edition) implements TeamTable {
    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2040;
    static final int MOST_DAYS = 1000;
    static final int MOST_INCLUDED = 10;

    // Each is a table of its own in the memory of every function that counts by the set.
    static final int MOST_DAYS_OF_FORCE = 50;

    private static final Pattern NAME = Pattern.compile("team-[a-z0-9]+(-[a-z0-9]+)*");

    public TeamHolidays {
        name = refuseOtherName("name", name);
    }

    /**
     * What a team says of its holidays.
     *
     * @param label for people
     * @param includes shipped sets whose days are holidays here as well
     * @param without days of these sets that are none here
     * @param days the team's own, at most 1,000
     */
    public record Content(
            String label,
            int firstYear,
            int lastYear,
            List<String> includes,
            List<LocalDate> without,
            List<Holiday> days) {
        public Content {
            label = Text.line("label", label, 200);
            includes = List.copyOf(new LinkedHashSet<>(includes));
            without = without.stream().distinct().sorted().toList();
            days = List.copyOf(days);
            if (firstYear < FIRST_YEAR || firstYear > LAST_YEAR) {
                throw new InvalidValue("firstYear", "is from " + FIRST_YEAR + " to " + LAST_YEAR);
            }
            if (lastYear < firstYear || lastYear > LAST_YEAR) {
                throw new InvalidValue("lastYear", "is from firstYear to " + LAST_YEAR);
            }
            if (includes.size() > MOST_INCLUDED) {
                throw new InvalidValue("includes", "has at most " + MOST_INCLUDED + " entries");
            }
            refuseDays(firstYear, lastYear, days);
        }

        /**
         * The same, in force as the law of holidays is: a period is counted by the table of the day
         * on which it began. So a day that a table in use did not have counts from the day on which
         * it is entered, unless it says another; the days of a new table are what the table begins
         * with, and a day that is taken out was a mistake and is one for every period. Source: CFPB
         * interpretive rule on Juneteenth, 86 FR 44267.
         */
        Content after(Content old, LocalDate today) {
            var known = new HashMap<LocalDate, Holiday>();
            old.days.forEach(day -> known.put(day.date(), day));
            var next = days.stream().map(day -> inForce(day, known.get(day.date()), today));
            return new Content(label, firstYear, lastYear, includes, without, next.toList());
        }

        private static Holiday inForce(Holiday day, @Nullable Holiday old, LocalDate today) {
            if (day.inForceFrom() != null) {
                return day;
            }
            return new Holiday(day.name(), day.date(), old == null ? today : old.inForceFrom());
        }
    }

    private static void refuseDays(int firstYear, int lastYear, List<Holiday> days) {
        if (days.size() > MOST_DAYS) {
            throw new InvalidValue("holidays", "has at most " + MOST_DAYS + " entries");
        }
        var dates = new HashSet<LocalDate>();
        var tables = new HashSet<LocalDate>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var field = "holidays[" + i + "].";
            if (day.date().getYear() < firstYear || day.date().getYear() > lastYear) {
                throw new InvalidValue(
                        field + "date", "is in the years " + firstYear + " to " + lastYear);
            }
            if (!dates.add(day.date())) {
                throw new InvalidValue(field + "date", "is there once");
            }
            var from = day.inForceFrom();
            if (from != null
                    && (from.getYear() < HolidaySet.FIRST_YEAR
                            || from.getYear() > HolidaySet.LAST_YEAR)) {
                throw new InvalidValue(
                        field + "inForceFrom",
                        "is in the years " + HolidaySet.FIRST_YEAR + " to " + HolidaySet.LAST_YEAR);
            }
            if (from != null && tables.add(from) && tables.size() > MOST_DAYS_OF_FORCE) {
                throw new InvalidValue(
                        field + "inForceFrom",
                        "is one of at most " + MOST_DAYS_OF_FORCE + " different days in a set");
            }
        }
    }

    /**
     * The next state of the set: days that are new to one that was there are in force from today
     * on, see {@link Content#after}.
     */
    public static Content next(Content wish, Optional<TeamHolidays> old, LocalDate today) {
        return old.filter(each -> !each.edition().gone())
                .map(each -> wish.after(each.content(), today))
                .orElse(wish);
    }

    public static String refuseOtherName(String field, String name) {
        if (!NAME.matcher(name).matches() || name.length() > 40) {
            throw new InvalidValue(
                    field,
                    "is team- and words of a-z and 0-9 with - between, 40 characters at most");
        }
        return name;
    }

    /** Whether a rule that counts by the name counts by a team's set. */
    public static boolean isName(String name) {
        return name.startsWith("team-");
    }

    @Override
    public String id() {
        return name;
    }

    @Override
    public boolean isLike(TeamTable other) {
        return other instanceof TeamHolidays(var otherName, var otherContent, _)
                && Objects.equals(name, otherName)
                && Objects.equals(content, otherContent);
    }

    /**
     * The set, day by day.
     *
     * @throws InvalidValue for an included set that is not shipped, and for a day taken out that
     *     none of them has
     */
    public HolidaySet set(HolidaySets shipped) {
        var included = content.includes().stream().flatMap(set -> days(shipped, set)).toList();
        var without = new HashSet<>(content.without());
        var left = included.stream().filter(day -> !without.contains(day.date())).toList();
        included.forEach(day -> without.remove(day.date()));
        if (!without.isEmpty()) {
            throw new InvalidValue(
                    "without",
                    "names holidays of the included sets, and "
                            + without.stream().sorted().toList().getFirst()
                            + " is none");
        }
        return HolidaySet.of(
                name,
                content.firstYear(),
                content.lastYear(),
                Stream.concat(content.days().stream(), left.stream()).toList());
    }

    private Stream<Holiday> days(HolidaySets shipped, String set) {
        return shipped.named("includes", set).holidays().stream()
                .filter(day ->
                        day.date().getYear() >= content.firstYear()
                                && day.date().getYear() <= content.lastYear());
    }
}
