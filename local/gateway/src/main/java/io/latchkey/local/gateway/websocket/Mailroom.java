package io.latchkey.local.gateway.websocket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.latchkey.local.gateway.Outcome;
import io.latchkey.local.gateway.RequestIds;
import io.latchkey.local.gateway.TimedInvoker;
import io.latchkey.local.gateway.TokenBucket;
import java.io.IOException;
import java.util.Optional;

/** Takes clients' messages to the functions that their routes name. */
final class Mailroom {

    private static final JsonMapper JSON = new JsonMapper();

    private final WebSocketSettings settings;
    private final TimedInvoker invoker;
    private final SocketEvents events;
    private final TokenBucket bucket;

    Mailroom(WebSocketSettings settings, TimedInvoker invoker, SocketEvents events) {
        this.settings = settings;
        this.invoker = invoker;
        this.events = events;
        this.bucket = new TokenBucket(settings.throttling(), System::nanoTime);
    }

    void deliver(Connection connection, SocketEvents.Message message) {
        if (!bucket.take()) {
            complain(connection, "Too Many Requests");
            return;
        }
        Optional<WebSocketRoute> route = route(message);
        if (route.isEmpty()) {
            complain(connection, "Forbidden");
            return;
        }
        deliver(connection, route.get(), message);
    }

    private void deliver(
            Connection connection, WebSocketRoute route, SocketEvents.Message message) {
        byte[] event = events.message(connection.handshake(), route.key(), message);
        switch (invoker.invoke(route.functionId(), event, settings.limits().integration())) {
            case Outcome.Answered answered -> answer(connection, route, answered.payload());
            case Outcome.TimedOut _ -> complain(connection, "Endpoint request timed out");
            case Outcome.Failed _, Outcome.Throttled _, Outcome.TooLarge _ ->
                    complain(connection, "Internal server error");
        }
    }

    private void answer(Connection connection, WebSocketRoute route, byte[] payload) {
        if (!route.answers()) {
            return;
        }
        try {
            JsonNode body = JSON.readTree(payload).path("body");
            if (body.isTextual()) {
                connection.send(body.textValue());
            }
        } catch (IOException _) {
            complain(connection, "Internal server error");
        }
    }

    /** The keys with a dollar sign are not for clients to choose. */
    private Optional<WebSocketRoute> route(SocketEvents.Message message) {
        Optional<WebSocketRoute> chosen =
                message.binary() ? Optional.empty() : selected(message).flatMap(settings::route);
        return chosen.or(() -> settings.route("$default"));
    }

    private Optional<String> selected(SocketEvents.Message message) {
        try {
            JsonNode node = JSON.readTree(message.body());
            for (String name : settings.selectionPath()) {
                node = node.path(name);
            }
            return Optional.of(node.asText(""))
                    .filter(key -> !key.isEmpty() && !key.startsWith("$"));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private static void complain(Connection connection, String text) {
        connection.send(
                JSON.createObjectNode()
                        .put("message", text)
                        .put("connectionId", connection.handshake().connectionId())
                        .put("requestId", RequestIds.next())
                        .toString());
    }
}
