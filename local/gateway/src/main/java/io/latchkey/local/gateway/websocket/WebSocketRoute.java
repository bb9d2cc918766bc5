package io.latchkey.local.gateway.websocket;

/**
 * A route of a WebSocket API.
 *
 * @param key {@code $connect}, {@code $disconnect}, {@code $default} or a value of the selection
 *     expression
 * @param answers whether the function's body is sent back to the client: the route has a route
 *     response
 */
public record WebSocketRoute(String key, String functionId, boolean answers) {}
