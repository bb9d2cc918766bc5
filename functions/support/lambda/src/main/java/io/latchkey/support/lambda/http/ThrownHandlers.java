package io.latchkey.support.lambda.http;

import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.store.Cursors.InvalidCursor;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what controllers throw to the one writer of problem documents. */
@Factory
public final class ThrownHandlers {
    private static final Logger LOG = LoggerFactory.getLogger(ThrownHandlers.class);

    @Singleton
    ExceptionHandler<ProblemException, HttpResponse<?>> problems(
            ErrorResponseProcessor<?> responses) {
        return (request, e) ->
                responses.processResponse(
                        context(request, e), HttpResponse.status(e.problem().status(), null));
    }

    @Singleton
    ExceptionHandler<InvalidValue, HttpResponse<?>> invalidValues(
            ErrorResponseProcessor<?> responses) {
        return (request, e) ->
                responses.processResponse(context(request, e), HttpResponse.badRequest());
    }

    @Singleton
    ExceptionHandler<InvalidCursor, HttpResponse<?>> invalidCursors(
            ErrorResponseProcessor<?> responses) {
        return (request, e) ->
                responses.processResponse(context(request, e), HttpResponse.badRequest());
    }

    @Singleton
    ExceptionHandler<RuntimeException, HttpResponse<?>> everythingElse(
            ErrorResponseProcessor<?> responses) {
        return (request, e) -> {
            LOG.error("{} {} failed", request.getMethod(), request.getPath(), e);
            return responses.processResponse(context(request, e), HttpResponse.serverError());
        };
    }

    private static ErrorContext context(io.micronaut.http.HttpRequest<?> request, Throwable cause) {
        return ErrorContext.builder(request).cause(cause).build();
    }
}
