package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.deadline.FactValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and names as people read them. */
public final class Wording {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final String NONE = "none";

    private Wording() {}

    /** {@code loanApprovalDate} reads "Loan approval date". */
    public static String label(String name) {
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String say(@Nullable LocalDate day) {
        return day == null ? NONE : DAY.format(day);
    }

    static String say(LocalTime time) {
        return TIME.format(time);
    }

    static String say(@Nullable FactValue value) {
        return switch (value) {
            case null -> NONE;
            case FactValue.Day(LocalDate date) -> say(date);
            case FactValue.Moment moment ->
                    say(moment.at().toLocalDate())
                            + ", "
                            + say(moment.at().toLocalTime())
                            + (moment.offset() == null ? "" : " UTC" + moment.offset());
            case FactValue.Amount(int number) -> Integer.toString(number);
            case FactValue.Flag(boolean set) -> set ? "yes" : "no";
            case FactValue.TimeOfDay(LocalTime time) -> say(time);
        };
    }

    static String change(String label, String before, String after) {
        return label + ": " + before + " to " + after;
    }
}
