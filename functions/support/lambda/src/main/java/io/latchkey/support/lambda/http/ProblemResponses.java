package io.latchkey.support.lambda.http;

import com.fasterxml.jackson.core.JacksonException;
import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.store.Cursors.InvalidCursor;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every error answer of an HTTP function, whoever found it, is a problem document. */
@Singleton
@Primary
public final class ProblemResponses implements ErrorResponseProcessor<Problem> {
    private static final MediaType TYPE = MediaType.of(Problem.MEDIA_TYPE);

    @Override
    public MutableHttpResponse<Problem> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        var cause = context.getRootCause().orElse(null);
        var correlation = RequestScope.correlation(context.getRequest());
        var problem = problem(cause, response).withCorrelation(correlation);
        return response.status(problem.status()).body(problem).contentType(TYPE);
    }

    private static Problem problem(@Nullable Throwable thrown, MutableHttpResponse<?> response) {
        var told = told(thrown);
        return told != null ? told : byStatus(response.code(), thrown);
    }

    /** The first in the chain of causes that is meant for callers. */
    private static @Nullable Problem told(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException e -> {
                    return e.problem();
                }
                case JacksonException e -> {
                    return Problem.invalid(List.of(JsonErrors.describe(e)));
                }
                case InvalidValue e -> {
                    return Problem.invalid(e.field(), e.rule());
                }
                case InvalidCursor _ -> {
                    return Problem.invalid("cursor", "is the next of a page of this list");
                }
                default -> {}
            }
        }
        return thrown instanceof ConversionErrorException e
                ? Problem.invalid(e.getArgument().getName(), "has the wrong form")
                : null;
    }

    private static Problem byStatus(int status, @Nullable Throwable thrown) {
        if (thrown instanceof UnsatisfiedRouteException missing) {
            return Problem.invalid(missing.getArgument().getName(), "is required");
        }
        return switch (status) {
            case 400 -> Problem.of(400, "invalid-request", "The request cannot be read");
            case 404 -> Problem.of(404, "not-found", "There is nothing at this address");
            case 405 -> Problem.of(405, "method-not-allowed", "This address has no such method");
            case 406, 415 -> Problem.of(status, "media-type", "Send and accept application/json");
            case 413 -> Problem.of(413, "too-large", "The body is too large");
            case 503 -> Problem.of(503, "unavailable", "Try again soon");
            default ->
                    status < 500
                            ? other(status)
                            : Problem.of(500, "internal", "Something broke on our side");
        };
    }

    private static Problem other(int status) {
        return Problem.of(status, "refused", HttpStatus.getDefaultReason(status));
    }
}
