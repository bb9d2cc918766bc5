package io.latchkey.transactions.domain.deadline;

import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.calendar.WorkDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts reasons into words. */
final class Telling {
    // A count of thousands of days skips thousands; nobody reads them one by one.
    private static final int MOST_SKIPPED = 60;

    // To ask a locale for each of them is most of the work of telling a date.
    private static final Map<DayOfWeek, String> WEEKDAYS = weekdays();

    private Telling() {}

    private static Map<DayOfWeek, String> weekdays() {
        var names = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            names.put(day, day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        return names;
    }

    static List<String> words(Reason reason) {
        return switch (reason) {
            case Reason.Anchored anchored -> List.of(anchored(anchored));
            case Reason.StoodIn(var name, var fallback) ->
                    List.of(name + " has no date of its own: " + fallback + " stands for it");
            case Reason.CutOff(var cutoff, var to) ->
                    List.of("later than " + cutoff + ": counts as " + say(to));
            case Reason.Filled(var fact, var amount) -> List.of(fact + " is " + amount);
            case Reason.Counted counted -> counted(counted);
            case Reason.Elapsed elapsed -> List.of(elapsed(elapsed));
            case Reason.Passed(var years, var to) ->
                    List.of(period(years, "year") + ": " + say(to));
            case Reason.Rolled rolled -> rolled(rolled);
            case Reason.Ends(var time, var zone) ->
                    List.of(
                            zone == null
                                    ? "ends at "
                                            + time
                                            + " at the property, whose zone is not known"
                                    : "ends at " + time + " " + zone.getId());
            case Reason.Written(var source) -> List.of("source: " + source);
            case Reason.Pinned(var date) -> List.of("pinned by hand to " + say(date));
            case Reason.Completed(var on) -> List.of("completed on " + say(on));
            case Reason.Waived(var flag) ->
                    List.of(flag == null ? "waived by hand" : "waived, because " + flag + " is so");
            case Reason.Missing(var names) -> List.of("waits for " + String.join(", ", names));
            case Reason.Told(var sentence) -> List.of(sentence);
        };
    }

    private static String anchored(Reason.Anchored reason) {
        var day = say(reason.date()) + at(reason.time());
        return switch (reason.anchor()) {
            case Anchor.At _ -> reason.name() + " is " + day;
            case Anchor.LaterOf(var names, _) ->
                    "the latest of "
                            + String.join(", ", names)
                            + " is "
                            + reason.name()
                            + ": "
                            + day;
            case Anchor.EarlierOf(var names, _) ->
                    "the earliest of "
                            + String.join(", ", names)
                            + " is "
                            + reason.name()
                            + ": "
                            + day;
        };
    }

    private static String at(@Nullable LocalTime time) {
        return time == null ? "" : " at " + time;
    }

    private static List<String> counted(Reason.Counted reason) {
        if (reason.amount() == 0) {
            return List.of("the same day");
        }
        var words = new ArrayList<String>();
        if (reason.count() != DayCount.calendar) {
            skipped(words, reason);
        }
        words.add(period(reason.amount(), kind(reason.count()) + " day") + ": " + say(reason.to()));
        return words;
    }

    private static void skipped(List<String> words, Reason.Counted reason) {
        var step = Integer.signum(reason.amount());
        var more = 0;
        for (var day = reason.from().plusDays(step);
                !day.equals(reason.to());
                day = day.plusDays(step)) {
            var off = reason.by().dayOff(day);
            if (off != null && words.size() < MOST_SKIPPED) {
                words.add(say(day) + " is not counted: " + off);
            } else if (off != null) {
                more++;
            }
        }
        if (more > 0) {
            words.add("nor are " + more + " more days off");
        }
    }

    private static String kind(DayCount count) {
        return switch (count) {
            case calendar -> "calendar";
            case business -> "business";
            case regzGeneral -> "general business";
            case regzSpecific -> "specific business";
        };
    }

    private static String elapsed(Reason.Elapsed reason) {
        var byClock = Duration.between(reason.from(), reason.to()).toHours();
        return period(reason.hours(), "hour")
                + ": "
                + say(reason.to())
                + (byClock == reason.hours() ? "" : ", for clocks change in between");
    }

    private static List<String> rolled(Reason.Rolled reason) {
        var words = new ArrayList<String>();
        var forward = reason.to().isAfter(reason.from());
        for (var day = reason.from();
                !day.equals(reason.to());
                day = day.plusDays(forward ? 1 : -1)) {
            words.add(say(day) + " is no day for it: " + off(reason.by(), day));
        }
        words.add("moves " + (forward ? "forward" : "backward") + " to " + say(reason.to()));
        return words;
    }

    private static String off(WorkDays by, LocalDate day) {
        var off = by.dayOff(day);
        return off == null ? "no working day" : off;
    }

    private static String period(int amount, String unit) {
        var number = Math.abs(amount);
        return number + " " + unit + (number == 1 ? "" : "s") + (amount < 0 ? " before" : " after");
    }

    static String say(LocalDate day) {
        return WEEKDAYS.get(day.getDayOfWeek()) + " " + day;
    }

    private static String say(LocalDateTime moment) {
        return say(moment.toLocalDate()) + " at " + moment.toLocalTime();
    }
}
