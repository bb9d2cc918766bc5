package io.latchkey.support.lambda.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.log.Metrics;
import io.latchkey.support.lambda.log.Scope;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.servlet.http.ServletHttpRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What each request carries through the function: its correlation id, its caller, its log fields, a
 * limit on its body.
 */
@ServerFilter("/**")
public final class RequestScope {
    private static final String CORRELATION = "latchkey.correlation";
    private static final String STARTED = "latchkey.started";
    private static final String HEADER = "x-correlation-id";
    private static final Pattern CORRELATION_FORM = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int LARGEST_BODY = 256 * 1024;

    private final String function;
    private final Ids ids;

    public RequestScope(Environment environment, Ids ids) {
        this.function = environment.find("AWS_LAMBDA_FUNCTION_NAME").orElse("http");
        this.ids = ids;
    }

    @RequestFilter
    public void begin(HttpRequest<?> request) {
        var correlation =
                Optional.ofNullable(request.getHeaders().get(HEADER))
                        .filter(sent -> CORRELATION_FORM.matcher(sent).matches())
                        .orElseGet(() -> ids.next("req"));
        request.setAttribute(CORRELATION, correlation);
        request.setAttribute(STARTED, System.nanoTime());
        Scope.enter(function, correlation);
        refuseLargeBody(event(request));
    }

    private static void refuseLargeBody(@Nullable APIGatewayV2HTTPEvent event) {
        if (event == null || event.getBody() == null) {
            return;
        }
        // A character is at least one byte, and base 64 makes four characters of three bytes.
        var bytes =
                event.getIsBase64Encoded()
                        ? event.getBody().length() / 4L * 3
                        : event.getBody().length();
        if (bytes > LARGEST_BODY) {
            throw new ProblemException(
                    Problem.of(413, "too-large", "The body is too large")
                            .withDetail("The body has at most 262144 bytes"));
        }
    }

    @ResponseFilter
    public void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var correlation = correlation(request);
        if (correlation != null) {
            response.header(HEADER, correlation);
        }
        // Answers are one person's; the few that may be kept say so themselves.
        if (!response.getHeaders().contains("cache-control")) {
            response.header("cache-control", "no-store");
        }
        request.getAttribute(STARTED, Long.class)
                .ifPresent(started ->
                        Metrics.millis(
                                function, "Latency", (System.nanoTime() - started) / 1_000_000));
        if (response.code() >= 500) {
            Metrics.count(function, "ServerErrors");
        }
    }

    static @Nullable String correlation(HttpRequest<?> request) {
        return request.getAttribute(CORRELATION, String.class).orElse(null);
    }

    /** The caller of this request; see {@link Claims#caller}. */
    static Caller caller(HttpRequest<?> request) {
        var correlation = correlation(request);
        var caller = Claims.caller(event(request), correlation == null ? "none" : correlation);
        Scope.team(caller.team().value());
        return caller;
    }

    private static @Nullable APIGatewayV2HTTPEvent event(HttpRequest<?> request) {
        var inner = request;
        while (inner instanceof HttpRequestWrapper<?> wrapper) {
            inner = wrapper.getDelegate();
        }
        return inner instanceof ServletHttpRequest<?, ?> servlet
                        && servlet.getNativeRequest() instanceof APIGatewayV2HTTPEvent event
                ? event
                : null;
    }
}
