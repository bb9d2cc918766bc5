package io.latchkey.local.gateway.websocket;

import io.latchkey.local.gateway.wire.Request;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A client that asks for a connection, from the first request on.
 *
 * @param authorizer the authorizer's context as functions see it; empty without an authorizer
 */
record Handshake(
        String connectionId, Request request, Instant connectedAt, Map<String, String> authorizer) {

    Handshake authorized(Map<String, String> context) {
        return new Handshake(connectionId, request, connectedAt, context);
    }

    /** The subprotocols that the client offers. */
    List<String> offered() {
        return request.headers().all("sec-websocket-protocol").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    boolean asksForUpgrade() {
        String upgrade = request.headers().first("upgrade").orElse("");
        return request.method().equals("GET") && upgrade.equalsIgnoreCase("websocket");
    }
}
