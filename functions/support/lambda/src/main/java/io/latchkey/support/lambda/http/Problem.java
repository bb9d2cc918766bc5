package io.latchkey.support.lambda.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for the caller: an RFC 9457 problem document.
 *
 * @param type stable, {@code https://latchkey.io/problems/<slug>}
 * @param errors each field that broke a rule, empty when no field did
 * @param current the state as it is now, where a lost race is told
 */
@Introspected
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        List<FieldError> errors,
        @Nullable String correlation,
        @Nullable Object current) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String slug, String title) {
        return new Problem(
                URI.create("https://latchkey.io/problems/" + slug),
                title,
                status,
                null,
                List.of(),
                null,
                null);
    }

    /** 400: one field broke one rule. */
    public static Problem invalid(String field, String rule) {
        return invalid(List.of(new FieldError(field, rule)));
    }

    public static Problem invalid(List<FieldError> errors) {
        var first = errors.getFirst();
        return of(400, "invalid-request", "The request breaks a rule")
                .withDetail(
                        (first.field().isEmpty() ? "The body" : first.field()) + " " + first.rule())
                .withErrors(errors);
    }

    public static Problem notFound(String what) {
        return of(404, "not-found", "There is no such " + what);
    }

    /** 409: somebody else's change came first. */
    public static Problem conflict(Object current) {
        var plain = of(409, "conflict", "It was changed since you read it");
        return new Problem(
                plain.type,
                plain.title,
                409,
                "Read current, and apply your change to it.",
                List.of(),
                null,
                current);
    }

    public Problem withDetail(String text) {
        return new Problem(type, title, status, text, errors, correlation, current);
    }

    public Problem withErrors(List<FieldError> all) {
        return new Problem(type, title, status, detail, all, correlation, current);
    }

    public Problem withCorrelation(@Nullable String id) {
        return new Problem(type, title, status, detail, errors, id, current);
    }

    /**
     * A field and the rule that it broke.
     *
     * @param field path in the request, empty for the body as a whole
     */
    @Introspected
    public record FieldError(String field, String rule) {}
}
