package io.latchkey.local.runtime.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * AWS's cron: minutes, hours, day of month, month, day of week (Sunday is 1) and year, with lists,
 * ranges, steps, names, {@code ?} and {@code L} for the last day of a month.
 */
record Cron(
        TreeSet<Integer> minutes,
        TreeSet<Integer> hours,
        TreeSet<Integer> days,
        TreeSet<Integer> months,
        TreeSet<Integer> weekdays,
        TreeSet<Integer> years) {
    private static final int LAST = 99;
    private static final List<String> MONTHS =
            List.of(
                    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                    "DEC");
    private static final List<String> WEEKDAYS =
            List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    static Cron parse(String text) {
        var fields = text.strip().split("\\s+", -1);
        if (fields.length != 6) {
            throw new IllegalArgumentException("six fields are wanted");
        }
        if (fields[2].equals("?") == fields[4].equals("?")) {
            throw new IllegalArgumentException("one of the two day fields is to be ?");
        }
        return new Cron(
                set(fields[0], 0, 59, List.of()),
                set(fields[1], 0, 23, List.of()),
                set(fields[2].replace("L", "" + LAST), 1, 31, List.of()),
                set(fields[3], 1, 12, MONTHS),
                set(fields[4], 1, 7, WEEKDAYS),
                set(fields[5], 1970, 2199, List.of()));
    }

    private static TreeSet<Integer> set(String field, int least, int most, List<String> names) {
        var values = new TreeSet<Integer>();
        for (String part : field.split(",", -1)) {
            var step = part.split("/", -1);
            var range = step[0].split("-", -1);
            boolean all = range[0].equals("*") || range[0].equals("?");
            int from = all ? least : number(range[0], names);
            int to = range.length == 2 ? number(range[1], names) : from;
            int by = step.length == 2 ? Integer.parseInt(step[1]) : 1;
            if (all || (step.length == 2 && range.length == 1)) {
                to = most;
            }
            if (by < 1 || from < least || (to > most && from != LAST)) {
                throw new IllegalArgumentException("not a field of cron: " + field);
            }
            for (int value = from; value <= to; value += by) {
                values.add(value);
            }
        }
        return values;
    }

    private static int number(String text, List<String> names) {
        int named = names.indexOf(text.toUpperCase(Locale.ROOT));
        return named >= 0 ? named + 1 : Integer.parseInt(text);
    }

    Optional<ZonedDateTime> next(ZonedDateTime after) {
        var from = after.plusMinutes(1).withSecond(0).withNano(0);
        var last = after.toLocalDate().plusYears(5);
        for (var day = from.toLocalDate(); day.isBefore(last); day = day.plusDays(1)) {
            if (fits(day)) {
                var earliest = day.equals(from.toLocalDate()) ? from.toLocalTime() : LocalTime.MIN;
                var time = time(earliest);
                if (time.isPresent()) {
                    return Optional.of(day.atTime(time.get()).atZone(after.getZone()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean fits(LocalDate day) {
        boolean dayOfMonth =
                days.contains(day.getDayOfMonth())
                        || (days.contains(LAST) && day.getDayOfMonth() == day.lengthOfMonth());
        return years.contains(day.getYear())
                && months.contains(day.getMonthValue())
                && dayOfMonth
                && weekdays.contains(
                        day.getDayOfWeek() == DayOfWeek.SUNDAY
                                ? 1
                                : day.getDayOfWeek().getValue() + 1);
    }

    private Optional<LocalTime> time(LocalTime earliest) {
        for (int hour : hours.tailSet(earliest.getHour())) {
            var minute =
                    hour == earliest.getHour()
                            ? minutes.ceiling(earliest.getMinute())
                            : Integer.valueOf(minutes.first());
            if (minute != null) {
                return Optional.of(LocalTime.of(hour, minute));
            }
        }
        return Optional.empty();
    }
}
