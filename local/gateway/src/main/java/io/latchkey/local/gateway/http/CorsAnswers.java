package io.latchkey.local.gateway.http;

import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Header;
import io.latchkey.local.gateway.wire.Headers;
import io.latchkey.local.gateway.wire.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An API with a CORS configuration answers preflights itself and ignores its functions' CORS
 * headers.
 */
final class CorsAnswers {

    private CorsAnswers() {}

    static Optional<Answer> preflight(Cors cors, Request request) {
        boolean asks =
                request.method().equals("OPTIONS")
                        && request.headers().first("origin").isPresent()
                        && request.headers().first("access-control-request-method").isPresent();
        if (!asks) {
            return Optional.empty();
        }
        Answer bare = Answer.empty(204);
        Optional<String> origin = allowed(cors, request);
        return Optional.of(origin.isEmpty() ? bare : preflight(cors, bare, origin.get()));
    }

    /** The same answer with the API's own CORS headers in the place of the function's. */
    static Answer decorated(Cors cors, Request request, Answer answer) {
        List<Header> others =
                answer.headers().lines().stream().filter(line -> !isCors(line)).toList();
        Answer bare = new Answer(answer.status(), new Headers(others), answer.content());
        return allowed(cors, request)
                .map(origin ->
                        withList(common(cors, bare, origin), "expose-headers", cors.exposed()))
                .orElse(bare);
    }

    private static Answer preflight(Cors cors, Answer bare, String origin) {
        Answer answer = withList(common(cors, bare, origin), "allow-methods", cors.methods());
        return withList(answer, "allow-headers", cors.headers())
                .plus("access-control-max-age", "" + cors.maxAge().toSeconds());
    }

    private static Answer common(Cors cors, Answer answer, String origin) {
        Answer named = answer.plus("access-control-allow-origin", origin).plus("vary", "origin");
        return cors.credentials() ? named.plus("access-control-allow-credentials", "true") : named;
    }

    private static Answer withList(Answer answer, String name, List<String> values) {
        return values.isEmpty()
                ? answer
                : answer.plus("access-control-" + name, String.join(",", values));
    }

    private static Optional<String> allowed(Cors cors, Request request) {
        if (cors.origins().contains("*")) {
            return request.headers().first("origin").map(_ -> "*");
        }
        return request.headers().first("origin").filter(cors.origins()::contains);
    }

    private static boolean isCors(Header line) {
        return line.name().toLowerCase(Locale.ROOT).startsWith("access-control-");
    }
}
