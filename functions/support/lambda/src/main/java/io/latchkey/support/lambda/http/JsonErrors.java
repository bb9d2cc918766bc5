package io.latchkey.support.lambda.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.http.Problem.FieldError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which field of a body broke which rule, without a word of the parser's or of our classes'
 * own.
 */
final class JsonErrors {
    private JsonErrors() {}

    static FieldError describe(JacksonException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return new FieldError("", "is no JSON" + at(e.getLocation()));
        }
        var path = path(mapping.getPath());
        if (cause(mapping) instanceof InvalidValue invalid) {
            return new FieldError(
                    join(parentOf(path, invalid.field()), invalid.field()), invalid.rule());
        }
        return new FieldError(path, rule(mapping));
    }

    private static String rule(JsonMappingException e) {
        return switch (e) {
            case PropertyBindingException unknown -> "is not a field that is known here";
            case InvalidFormatException format -> expected(format.getTargetType());
            case MismatchedInputException mismatch -> expected(mismatch.getTargetType());
            default -> "cannot be read";
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (type.isEnum()) {
            return "is one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return "is a date that exists, as YYYY-MM-DD";
        }
        if (type == LocalTime.class) {
            return "is a time of day, as HH:MM";
        }
        if (type == Instant.class) {
            return "is a moment in UTC, as YYYY-MM-DDTHH:MM:SSZ";
        }
        return "is " + kind(type);
    }

    private static String kind(Class<?> type) {
        if (type == String.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class) {
            return "a whole number";
        }
        if (type == BigDecimal.class) {
            return "a number";
        }
        return List.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static @Nullable Throwable cause(Throwable e) {
        var cause = e;
        while (cause != null && !(cause instanceof InvalidValue)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String path(List<JsonMappingException.Reference> references) {
        var text = new StringBuilder();
        for (var reference : references) {
            if (reference.getFieldName() == null) {
                text.append('[').append(reference.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return text.toString();
    }

    /** A record's own rule names the field already; Jackson's path may end with it too. */
    private static String parentOf(String path, String field) {
        return path.equals(field) || path.endsWith("." + field)
                ? path.substring(0, Math.max(0, path.length() - field.length() - 1))
                : path;
    }

    private static String join(String parent, String field) {
        if (parent.isEmpty() || field.isEmpty()) {
            return parent + field;
        }
        return parent + "." + field;
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
