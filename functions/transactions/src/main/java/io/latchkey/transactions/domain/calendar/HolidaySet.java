package io.latchkey.transactions.domain.calendar;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A jurisdiction's or a team's holidays over the years that it vouches for. Immutable; what counts
 * by it need is worked out once, when it is made.
 */
public final class HolidaySet {
    /** The years that dates of a deal lie in. */
    public static final int FIRST_YEAR = 1990;

    public static final int LAST_YEAR = 2100;

    /** No holidays, in any year. */
    public static final HolidaySet NONE = of("none", FIRST_YEAR, LAST_YEAR, List.of());

    private static final int MONDAY_TO_FRIDAY = 5;
    private static final int MONDAY_TO_SATURDAY = 6;

    private final String name;
    private final int firstYear;
    private final int lastYear;
    private final List<Holiday> holidays;
    // Newest first.
    private final List<Table> tables;

    /** The holidays as periods know them that begin from some day on. */
    private record Table(LocalDate from, WorkDays business, WorkDays specific) {}

    private HolidaySet(String name, int firstYear, int lastYear, List<Holiday> holidays) {
        this.name = Text.line("name", name, 64);
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.holidays = holidays;
        var changes = new TreeSet<LocalDate>();
        changes.add(LocalDate.MIN);
        for (var holiday : holidays) {
            if (holiday.inForceFrom() != null) {
                changes.add(holiday.inForceFrom());
            }
        }
        this.tables = changes.descendingSet().stream().map(this::table).toList();
    }

    private Table table(LocalDate from) {
        var known = holidays.stream().filter(each -> each.isKnownTo(from)).toList();
        return new Table(
                from,
                new WorkDays(this, MONDAY_TO_FRIDAY, known),
                new WorkDays(this, MONDAY_TO_SATURDAY, known));
    }

    /**
     * A set of these days.
     *
     * @param holidays in any order; of two on one day the first gives it its name
     * @throws InvalidValue for years out of reach, and a holiday that is not in them
     */
    public static HolidaySet of(
            String name, int firstYear, int lastYear, Collection<Holiday> holidays) {
        if (firstYear < FIRST_YEAR || lastYear > LAST_YEAR || firstYear > lastYear) {
            throw new InvalidValue("years", "lie from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        for (var holiday : holidays) {
            if (holiday.date().getYear() < firstYear || holiday.date().getYear() > lastYear) {
                throw new InvalidValue(
                        "holidays", "lie in the set's years, and " + holiday.date() + " does not");
            }
        }
        var sorted = holidays.stream().sorted(Comparator.comparing(Holiday::date)).toList();
        return new HolidaySet(name, firstYear, lastYear, sorted);
    }

    public String name() {
        return name;
    }

    /** The first year that the set vouches for. */
    public int firstYear() {
        return firstYear;
    }

    /** The last year that the set vouches for. */
    public int lastYear() {
        return lastYear;
    }

    public boolean covers(LocalDate day) {
        return day.getYear() >= firstYear && day.getYear() <= lastYear;
    }

    /** In the order of their days. */
    public List<Holiday> holidays() {
        return holidays;
    }

    /**
     * The days that the count counts, for a period that began that day; for the calendar count,
     * which counts every day, those on which something can be performed.
     */
    public WorkDays days(DayCount count, LocalDate periodBegan) {
        var table = tableOf(periodBegan);
        return switch (count) {
            case calendar, business, regzGeneral -> table.business();
            case regzSpecific -> table.specific();
        };
    }

    private Table tableOf(LocalDate periodBegan) {
        for (var table : tables) {
            if (!periodBegan.isBefore(table.from())) {
                return table;
            }
        }
        throw new IllegalStateException("the oldest table is older than any day");
    }

    @Override
    public String toString() {
        return name;
    }
}
