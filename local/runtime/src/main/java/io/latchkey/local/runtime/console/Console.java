package io.latchkey.local.runtime.console;

import static io.latchkey.local.runtime.wire.JsonService.JSON;

import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Request;
import io.latchkey.local.gateway.wire.WireHandler;
import io.latchkey.local.runtime.functions.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Answers under {@code /_local}: the page, its data, and what the command line asks for. */
public final class Console implements WireHandler {
    private static final int LARGEST = 6 * 1024 * 1024;
    private static final Set<String> OWN_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Overview overview;
    private final Function<String, Optional<String>> tokens;

    /**
     * Shows a suite.
     *
     * @param tokens mints a bearer token for a user, named by e-mail or by what is before its @
     */
    public Console(Overview overview, Function<String, Optional<String>> tokens) {
        this.overview = overview;
        this.tokens = tokens;
    }

    @Override
    public Answer handle(Request request) throws IOException {
        if (!isOwn(request.headers().first("host").map(h -> "http://" + h).orElse(""))) {
            return problem(403, "this page answers on this machine alone");
        }
        var path = request.path().replaceFirst("/$", "");
        if (request.method().equals("POST")) {
            return post(request, path);
        }
        return switch (path) {
            case "/_local" ->
                    Answer.html(200, Page.of(overview.json())).plus("cache-control", "no-store");
            case "/_local/status.json" -> Answer.json(200, overview.json().toString());
            case "/_local/console.css" -> style();
            default -> problem(404, "there is no such page");
        };
    }

    /** A page of another origin must not be able to make a browser change anything here. */
    private Answer post(Request request, String path) throws IOException {
        if (!request.headers().first("origin").map(Console::isOwn).orElse(true)) {
            return problem(403, "the request comes from another site");
        }
        var body = request.bytes(LARGEST);
        if (body.isEmpty()) {
            return problem(413, "an event has at most 6 MB");
        }
        var name = path.substring(path.lastIndexOf('/') + 1);
        return switch (path.substring(0, path.lastIndexOf('/') + 1)) {
            case "/_local/redrive/" -> redrive(name);
            case "/_local/invoke/" -> invoke(name, body.get());
            case "/_local/" -> name.equals("token") ? token(body.get()) : problem(404, "not here");
            default -> problem(404, "there is nothing to do at " + path);
        };
    }

    private static boolean isOwn(String origin) {
        try {
            var host = URI.create(origin).getHost();
            return host != null && OWN_HOSTS.contains(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private Answer redrive(String name) {
        var sources = overview.sources();
        var queue = sources.queues().all().stream().filter(q -> q.name().equals(name)).findFirst();
        if (queue.isEmpty()) {
            return problem(404, "there is no queue " + name);
        }
        if (sources.deadLetters().source(queue.get()).isEmpty()) {
            return problem(409, "nothing leads into " + name + ", so nothing can be sent back");
        }
        sources.deadLetters().redrive(queue.get());
        return Answer.redirect("/_local");
    }

    private Answer invoke(String name, byte[] event) {
        var functions = overview.sources().functions();
        var spec = functions.specs().stream().filter(s -> s.title().equals(name)).findFirst();
        if (spec.isEmpty()) {
            return problem(404, "there is no function " + name);
        }
        return switch (functions.invoke(spec.get().id(), event)) {
            case Outcome.Answered(String payload) -> Answer.json(200, payload);
            case Outcome.Failed(String type, String message) ->
                    Answer.json(
                            500,
                            JSON.createObjectNode()
                                    .put("errorType", type)
                                    .put("errorMessage", message)
                                    .toString());
            case Outcome.Throttled _ -> problem(429, "Rate exceeded");
        };
    }

    private Answer token(byte[] body) {
        final String user;
        try {
            user = JSON.readTree(body).path("user").asText("");
        } catch (IOException _) {
            return problem(400, "not JSON");
        }
        return tokens.apply(user)
                .map(token ->
                        Answer.text(200, "text/plain", token).plus("cache-control", "no-store"))
                .orElseGet(() -> problem(404, "there is no such user"));
    }

    private static Answer style() throws IOException {
        try (var css = Console.class.getResourceAsStream("console.css")) {
            if (css == null) {
                throw new IOException("console.css is missing");
            }
            var text = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            return Answer.text(200, "text/css; charset=utf-8", text);
        }
    }

    private static Answer problem(int status, String message) {
        return Answer.json(status, JSON.createObjectNode().put("message", message).toString());
    }
}
