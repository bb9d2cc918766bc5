package io.latchkey.transactions.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.calendar.HolidaySet;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.deadline.FactValue.Amount;
import io.latchkey.transactions.domain.deadline.FactValue.Day;
import io.latchkey.transactions.domain.deadline.FactValue.Flag;
import io.latchkey.transactions.domain.deadline.FactValue.Kind;
import io.latchkey.transactions.domain.deadline.FactValue.Moment;
import io.latchkey.transactions.domain.deadline.FactValue.TimeOfDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of a deal, from JSON and to it. */
public final class FactValues {
    private static final Pattern WITH_OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d\\d:?\\d\\d)");

    private FactValues() {}

    /**
     * A value of that kind.
     *
     * @param field how the sender names it
     * @param kind null where nothing says it, and the value's own form tells
     * @throws InvalidValue with that field for what is no such value
     */
    public static FactValue read(String field, JsonNode sent, @Nullable Kind kind) {
        var value = byForm(field, sent, kind);
        if (kind != null && !kind.takes(value)) {
            throw new InvalidValue(field, rule(kind));
        }
        return value;
    }

    /** As {@link #read} reads it. */
    public static JsonNode write(FactValue value) {
        return switch (value) {
            case Day(var date) -> TextNode.valueOf(date.toString());
            case Moment(var at, var offset) ->
                    TextNode.valueOf(
                            offset == null ? at.toString() : at.atOffset(offset).toString());
            case Amount(var number) -> IntNode.valueOf(number);
            case Flag(var flag) -> BooleanNode.valueOf(flag);
            case TimeOfDay(var time) -> TextNode.valueOf(time.toString());
        };
    }

    private static FactValue byForm(String field, JsonNode sent, @Nullable Kind kind) {
        if (sent.isBoolean()) {
            return new Flag(sent.booleanValue());
        }
        if (sent.isIntegralNumber() && sent.canConvertToInt()) {
            return new Amount(sent.intValue());
        }
        if (!sent.isTextual()) {
            throw new InvalidValue(field, rule(kind));
        }
        try {
            return text(field, sent.textValue(), kind);
        } catch (DateTimeException e) {
            throw new InvalidValue(field, rule(kind));
        }
    }

    private static FactValue text(String field, String text, @Nullable Kind kind) {
        if (kind == Kind.time || (kind == null && text.indexOf(':') == 2)) {
            return new TimeOfDay(LocalTime.parse(text));
        }
        if (WITH_OFFSET.matcher(text).matches()) {
            var at = OffsetDateTime.parse(text);
            refuseYear(field, at.toLocalDate());
            return new Moment(at.toLocalDateTime(), at.getOffset());
        }
        if (text.indexOf('T') > 0) {
            var at = LocalDateTime.parse(text);
            refuseYear(field, at.toLocalDate());
            return new Moment(at, null);
        }
        return new Day(day(field, LocalDate.parse(text)));
    }

    /**
     * The day, if it lies in the years of deals.
     *
     * @throws InvalidValue with that field if not
     */
    public static LocalDate day(String field, LocalDate day) {
        refuseYear(field, day);
        return day;
    }

    private static void refuseYear(String field, LocalDate day) {
        if (day.getYear() < HolidaySet.FIRST_YEAR || day.getYear() > HolidaySet.LAST_YEAR) {
            throw new InvalidValue(
                    field,
                    "is in the years " + HolidaySet.FIRST_YEAR + " to " + HolidaySet.LAST_YEAR);
        }
    }

    private static String rule(@Nullable Kind kind) {
        if (kind == null) {
            return "is a date that exists, as YYYY-MM-DD, a date-time, a whole number, true or"
                    + " false, or a time as HH:MM";
        }
        return switch (kind) {
            case date, dateTime ->
                    "is a date that exists, as YYYY-MM-DD, or a date-time, as YYYY-MM-DDTHH:MM with"
                            + " or without an offset";
            case number -> "is a whole number";
            case flag -> "is true or false";
            case time -> "is a time of day, as HH:MM";
        };
    }
}
