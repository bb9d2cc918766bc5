package io.latchkey.local.gateway.http;

import io.latchkey.local.gateway.Invoker;
import io.latchkey.local.gateway.Outcome;
import io.latchkey.local.gateway.RequestIds;
import io.latchkey.local.gateway.TimedInvoker;
import io.latchkey.local.gateway.TokenBucket;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Header;
import io.latchkey.local.gateway.wire.Request;
import io.latchkey.local.gateway.wire.WireHandler;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An HTTP API of API Gateway with its stage: routes, authorizers, throttling, functions. */
public final class HttpApi implements WireHandler {

    private static final int LARGEST_BODY = 10 * 1024 * 1024;
    private static final int LARGEST_HEADERS = 10_240;

    private final HttpApiSettings settings;
    private final RouteTable table;
    private final TimedInvoker invoker;
    private final Clock clock;
    private final Map<Route, TokenBucket> buckets = new HashMap<>();

    public HttpApi(HttpApiSettings settings, Invoker invoker, Clock clock) {
        this.settings = settings;
        this.table = new RouteTable(settings.routes());
        this.invoker = new TimedInvoker(invoker);
        this.clock = clock;
        for (Route route : settings.routes()) {
            buckets.put(route, new TokenBucket(route.throttling(), System::nanoTime));
        }
    }

    @Override
    public Answer handle(Request request) throws IOException {
        String requestId = RequestIds.next();
        Answer answer = preflight(request).orElse(null);
        if (answer == null) {
            answer = decorated(request, answer(request, requestId));
        }
        return answer.with("apigw-requestid", requestId);
    }

    private Optional<Answer> preflight(Request request) {
        return settings.cors().flatMap(cors -> CorsAnswers.preflight(cors, request));
    }

    private Answer decorated(Request request, Answer answer) {
        return settings.cors()
                .map(cors -> CorsAnswers.decorated(cors, request, answer))
                .orElse(answer);
    }

    private Answer answer(Request request, String requestId) throws IOException {
        if (headerBytes(request) > LARGEST_HEADERS) {
            return message(431, "Request Header Fields Too Large");
        }
        Optional<RouteTable.Found> found =
                stagePath(request.path()).flatMap(path -> table.find(request.method(), path));
        if (found.isEmpty()) {
            return message(404, "Not Found");
        }
        Route route = found.get().route();
        TokenBucket bucket = buckets.get(route);
        if (bucket == null || !bucket.take()) {
            return message(429, "Too Many Requests");
        }
        return authorized(request, found.get(), requestId);
    }

    private Answer authorized(Request request, RouteTable.Found found, String requestId)
            throws IOException {
        Route route = found.route();
        if (route.authorizer().isEmpty()) {
            return invoked(request, new ProxyEvent.Call(found, Optional.empty(), requestId));
        }
        Authorization verdict =
                route.authorizer()
                        .get()
                        .judge(request.headers().first("authorization"), route.scopes());
        return switch (verdict) {
            case Authorization.Unauthorized(String challenge) ->
                    message(401, "Unauthorized").plus("www-authenticate", challenge);
            case Authorization.Forbidden(String challenge) ->
                    message(403, "Forbidden").plus("www-authenticate", challenge);
            case Authorization.Granted granted ->
                    invoked(request, new ProxyEvent.Call(found, Optional.of(granted), requestId));
        };
    }

    private Answer invoked(Request request, ProxyEvent.Call call) throws IOException {
        Optional<byte[]> body =
                declaresTooMuch(request) ? Optional.empty() : request.bytes(LARGEST_BODY);
        if (body.isEmpty()) {
            return message(413, "Request Too Long").plus("connection", "close");
        }
        byte[] event =
                new ProxyEvent(settings.identity(), clock.instant()).of(request, body.get(), call);
        Route route = call.found().route();
        return switch (invoker.invoke(route.functionId(), event, route.timeout())) {
            case Outcome.Answered answered ->
                    ProxyAnswer.read(answered.payload())
                            .orElseGet(() -> message(500, "Internal Server Error"));
            case Outcome.Failed _ -> message(500, "Internal Server Error");
            case Outcome.TimedOut _, Outcome.Throttled _ -> message(503, "Service Unavailable");
            case Outcome.TooLarge(boolean asked) ->
                    asked
                            ? message(413, "Request Too Long")
                            : message(500, "Internal Server Error");
        };
    }

    /** The path below a named stage, or nothing outside of it. */
    private Optional<String> stagePath(String path) {
        String stage = settings.identity().stage();
        if (stage.equals("$default")) {
            return Optional.of(path);
        }
        String prefix = "/" + stage;
        if (path.equals(prefix)) {
            return Optional.of("/");
        }
        return path.startsWith(prefix + "/")
                ? Optional.of(path.substring(prefix.length()))
                : Optional.empty();
    }

    private static boolean declaresTooMuch(Request request) {
        String declared = request.headers().first("content-length").orElse("0");
        return declared.length() > 18 || Long.parseLong(declared) > LARGEST_BODY;
    }

    /** The quota counts the request line and the headers' names and values. */
    private static int headerBytes(Request request) {
        int line = request.method().length() + request.path().length() + request.query().length();
        List<Header> lines = request.headers().lines();
        return line + lines.stream().mapToInt(h -> h.name().length() + h.value().length()).sum();
    }

    private static Answer message(int status, String text) {
        return Answer.json(status, "{\"message\":\"%s\"}".formatted(text));
    }
}
