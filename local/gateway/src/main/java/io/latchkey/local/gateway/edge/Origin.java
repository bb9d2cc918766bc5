package io.latchkey.local.gateway.edge;

import io.latchkey.local.gateway.websocket.WebSocketApi;
import io.latchkey.local.gateway.wire.WireHandler;

/** Where a path behaviour leads. */
public sealed interface Origin {

    /**
     * A page, files or an HTTP API.
     *
     * @param pathPrefix put before the path, as an origin path of CloudFront; mostly empty
     */
    record Handled(WireHandler handler, String pathPrefix) implements Origin {}

    /**
     * A WebSocket API; requests that do not ask for an upgrade get what API Gateway answers them.
     */
    record Upgraded(WebSocketApi api) implements Origin {}

    static Origin of(WireHandler handler) {
        return new Handled(handler, "");
    }

    static Origin of(WebSocketApi api) {
        return new Upgraded(api);
    }
}
