package io.latchkey.local.gateway.websocket;

import io.latchkey.local.gateway.ApiIdentity;
import io.latchkey.local.gateway.Throttling;
import java.util.List;
import java.util.Optional;

/**
 * All that the template says of one WebSocket API and its stage.
 *
 * @param selection the route selection expression, such as {@code $request.body.action}
 * @param throttling of new connections and of messages, each in a bucket of its own
 */
public record WebSocketSettings(
        ApiIdentity identity,
        String selection,
        List<WebSocketRoute> routes,
        Optional<RequestAuthorizer> authorizer,
        Throttling throttling,
        ConnectionLimits limits) {

    private static final String BODY = "$request.body.";

    public WebSocketSettings {
        routes = List.copyOf(routes);
        if (!selection.startsWith(BODY) || selection.length() == BODY.length()) {
            throw new IllegalArgumentException("not a route selection expression: " + selection);
        }
    }

    /** The route of that key. */
    public Optional<WebSocketRoute> route(String key) {
        return routes.stream().filter(route -> route.key().equals(key)).findFirst();
    }

    /** The path in the message's JSON that names the route, such as {@code [action]}. */
    List<String> selectionPath() {
        return List.of(selection.substring(BODY.length()).split("\\."));
    }
}
