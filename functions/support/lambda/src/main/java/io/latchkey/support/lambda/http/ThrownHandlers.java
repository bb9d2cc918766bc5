package io.latchkey.support.lambda.http;

import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.store.Cursors.InvalidCursor;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
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
            LOG.error("{} {} failed", request.getMethod(), route(request), e);
            return responses.processResponse(context(request, e), HttpResponse.serverError());
        };
    }

    /** The path as the controller names it: the path that was called may hold a secret. */
    private static String route(HttpRequest<?> request) {
        return BasicHttpAttributes.getUriTemplate(request).orElse("to no route");
    }

    private static ErrorContext context(HttpRequest<?> request, Throwable cause) {
        return ErrorContext.builder(request).cause(cause).build();
    }
}
