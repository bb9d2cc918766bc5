package io.latchkey.local.gateway.websocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.latchkey.local.gateway.Outcome;
import io.latchkey.local.gateway.TimedInvoker;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides on new connections: first the authorizer, then the {@code $connect} function. */
final class Doorman {

    private static final String HEADER = "route.request.header.";
    private static final String QUERY = "route.request.querystring.";

    private final WebSocketSettings settings;
    private final TimedInvoker invoker;
    private final SocketEvents events;

    Doorman(WebSocketSettings settings, TimedInvoker invoker, SocketEvents events) {
        this.settings = settings;
        this.invoker = invoker;
        this.events = events;
    }

    /** What becomes of a handshake. */
    sealed interface Entry {

        /** The subprotocol is the one that the function chose, when the client offered it. */
        record Open(Handshake handshake, Optional<String> subprotocol) implements Entry {}

        record Shut(int status, String message) implements Entry {}
    }

    /** Asks the authorizer function, when there is one. */
    Entry authorize(Handshake handshake) {
        RequestAuthorizer authorizer = settings.authorizer().orElse(null);
        if (authorizer == null) {
            return new Entry.Open(handshake, Optional.empty());
        }
        if (!authorizer.identitySources().stream().allMatch(source -> present(source, handshake))) {
            return new Entry.Shut(401, "Unauthorized");
        }
        byte[] event = events.authorize(handshake);
        return switch (invoker.invoke(
                authorizer.functionId(), event, settings.limits().integration())) {
            case Outcome.Answered answered ->
                    judged(handshake, Verdict.read(answered.payload(), events.methodArn()));
            case Outcome.Failed(_, String message) ->
                    message.equals("Unauthorized") ? new Entry.Shut(401, "Unauthorized") : broken();
            case Outcome.Throttled _, Outcome.TimedOut _, Outcome.TooLarge _ -> broken();
        };
    }

    /** Asks the {@code $connect} function, when there is one. */
    Entry connect(Handshake handshake) {
        WebSocketRoute route = settings.route("$connect").orElse(null);
        if (route == null) {
            return new Entry.Open(handshake, Optional.empty());
        }
        byte[] event = events.connect(handshake);
        return switch (invoker.invoke(route.functionId(), event, settings.limits().integration())) {
            case Outcome.Answered answered -> answered(handshake, answered.payload());
            case Outcome.Failed _, Outcome.Throttled _, Outcome.TooLarge _ -> badGateway();
            case Outcome.TimedOut _ -> new Entry.Shut(504, "Endpoint request timed out");
        };
    }

    private static Entry judged(Handshake handshake, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Admitted(Map<String, String> context) ->
                    new Entry.Open(handshake.authorized(context), Optional.empty());
            case Verdict.Denied _ -> new Entry.Shut(403, "Forbidden");
            case Verdict.Malformed _ -> broken();
        };
    }

    private static Entry answered(Handshake handshake, byte[] payload) {
        try {
            JsonNode answer = new JsonMapper().readTree(payload);
            int status = answer.path("statusCode").asInt(0);
            if (status < 200 || status > 599) {
                return badGateway();
            }
            if (status >= 300) {
                return new Entry.Shut(status, "Forbidden");
            }
            return new Entry.Open(
                    handshake, subprotocol(answer).filter(handshake.offered()::contains));
        } catch (IOException _) {
            return badGateway();
        }
    }

    private static Optional<String> subprotocol(JsonNode answer) {
        return answer.path("headers").properties().stream()
                .filter(field -> field.getKey().equalsIgnoreCase("sec-websocket-protocol"))
                .map(field -> field.getValue().asText())
                .findFirst();
    }

    private static boolean present(String source, Handshake handshake) {
        List<String> values =
                source.startsWith(HEADER)
                        ? handshake.request().headers().all(source.substring(HEADER.length()))
                        : handshake
                                .request()
                                .parameters()
                                .first(source.substring(QUERY.length()))
                                .stream()
                                .toList();
        return values.stream().anyMatch(value -> !value.isBlank());
    }

    private static Entry broken() {
        return new Entry.Shut(500, "Internal server error");
    }

    private static Entry badGateway() {
        return new Entry.Shut(502, "Internal server error");
    }
}
