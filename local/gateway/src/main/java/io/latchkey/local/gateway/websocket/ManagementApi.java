package io.latchkey.local.gateway.websocket;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Content;
import io.latchkey.local.gateway.wire.Headers;
import io.latchkey.local.gateway.wire.Request;
import io.latchkey.local.gateway.wire.WireHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code @connections} API in the wire format of the SDK's client; signatures are wanted, not
 * checked.
 */
final class ManagementApi implements WireHandler {

    private static final String RESOURCE = "/@connections/";

    private final Map<String, Connection> connections;

    ManagementApi(Map<String, Connection> connections) {
        this.connections = connections;
    }

    @Override
    public Answer handle(Request request) throws IOException {
        if (request.headers().first("authorization").isEmpty()) {
            return error(403, "ForbiddenException", "Missing Authentication Token");
        }
        String path = URLDecoder.decode(request.path().replace("+", "%2B"), StandardCharsets.UTF_8);
        int at = path.indexOf(RESOURCE);
        if (at < 0) {
            return error(403, "ForbiddenException", "Forbidden");
        }
        String id = path.substring(at + RESOURCE.length());
        return switch (request.method()) {
            case "POST" -> post(id, request);
            case "GET" -> find(id).map(ManagementApi::described).orElseGet(ManagementApi::gone);
            case "DELETE" -> find(id).map(ManagementApi::deleted).orElseGet(ManagementApi::gone);
            default -> error(403, "ForbiddenException", "Forbidden");
        };
    }

    private Answer post(String id, Request request) throws IOException {
        Optional<byte[]> data = request.bytes(Connection.LARGEST_MESSAGE);
        if (data.isEmpty()) {
            return error(413, "PayloadTooLargeException", "Message too long")
                    .plus("connection", "close");
        }
        Optional<Connection> connection = find(id);
        boolean sent =
                connection.isPresent()
                        && connection.get().send(new String(data.get(), StandardCharsets.UTF_8));
        return sent ? new Answer(200, Headers.of("content-length", "0"), Content.NONE) : gone();
    }

    private Optional<Connection> find(String id) {
        return Optional.ofNullable(connections.get(id));
    }

    private static Answer described(Connection connection) {
        Handshake handshake = connection.handshake();
        String agent = handshake.request().headers().first("user-agent").orElse("");
        var body = new JsonMapper().createObjectNode();
        body.put("connectedAt", handshake.connectedAt().toString());
        body.put("lastActiveAt", connection.lastActiveAt().toString());
        body.putObject("identity")
                .put("sourceIp", handshake.request().client().address())
                .put("userAgent", agent);
        return Answer.json(200, body.toString());
    }

    private static Answer deleted(Connection connection) {
        connection.close("Connection deleted");
        return Answer.empty(204);
    }

    private static Answer gone() {
        return error(410, "GoneException", "Gone");
    }

    private static Answer error(int status, String type, String message) {
        return Answer.json(status, "{\"message\":\"%s\"}".formatted(message))
                .plus("x-amzn-errortype", type);
    }
}
