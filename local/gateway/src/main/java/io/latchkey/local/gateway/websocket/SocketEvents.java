package io.latchkey.local.gateway.websocket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.ApiIdentity;
import io.latchkey.local.gateway.RequestIds;
import io.latchkey.local.gateway.wire.Header;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Builds the events of a WebSocket API as API Gateway does. */
record SocketEvents(ApiIdentity identity, Clock clock) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> LEFT_OUT = Set.of("connection", "upgrade");

    /** What the client sent, whole; binary messages in base64. */
    record Message(String body, boolean binary) {}

    String methodArn() {
        return identity.methodArn("$connect");
    }

    byte[] authorize(Handshake handshake) {
        ObjectNode event =
                JSON.createObjectNode().put("type", "REQUEST").put("methodArn", methodArn());
        addRequest(event, handshake);
        event.putObject("stageVariables");
        event.set("requestContext", context(handshake, "CONNECT", "$connect"));
        return bytes(event);
    }

    byte[] connect(Handshake handshake) {
        ObjectNode event = JSON.createObjectNode();
        addRequest(event, handshake);
        event.set("requestContext", context(handshake, "CONNECT", "$connect"));
        return bytes(event.put("isBase64Encoded", false));
    }

    byte[] message(Handshake handshake, String routeKey, Message message) {
        ObjectNode event = JSON.createObjectNode();
        ObjectNode context = context(handshake, "MESSAGE", routeKey);
        event.set("requestContext", context.put("messageId", RequestIds.next()));
        return bytes(event.put("body", message.body()).put("isBase64Encoded", message.binary()));
    }

    byte[] disconnect(Handshake handshake, int status, String reason) {
        ObjectNode event = JSON.createObjectNode();
        event.putObject("headers").put("Host", identity.domainName());
        event.putObject("multiValueHeaders").putArray("Host").add(identity.domainName());
        ObjectNode context = context(handshake, "DISCONNECT", "$disconnect");
        event.set(
                "requestContext",
                context.put("disconnectStatusCode", status).put("disconnectReason", reason));
        return bytes(event.put("isBase64Encoded", false));
    }

    private ObjectNode context(Handshake handshake, String eventType, String routeKey) {
        Instant now = clock.instant();
        String requestId = RequestIds.next();
        ObjectNode context = JSON.createObjectNode();
        context.put("routeKey", routeKey).put("eventType", eventType).put("messageDirection", "IN");
        context.put("requestId", requestId).put("extendedRequestId", requestId);
        context.put("requestTime", RequestIds.time(now))
                .put("requestTimeEpoch", now.toEpochMilli());
        context.put("apiId", identity.apiId()).put("stage", identity.stage());
        context.put("domainName", identity.domainName());
        context.put("connectionId", handshake.connectionId());
        context.put("connectedAt", handshake.connectedAt().toEpochMilli());
        ObjectNode who = context.putObject("identity");
        who.put("sourceIp", handshake.request().client().address());
        handshake
                .request()
                .headers()
                .first("user-agent")
                .ifPresent(agent -> who.put("userAgent", agent));
        if (!handshake.authorizer().isEmpty()) {
            ObjectNode authorizer = context.putObject("authorizer");
            handshake.authorizer().forEach(authorizer::put);
        }
        return context;
    }

    private void addRequest(ObjectNode event, Handshake handshake) {
        ObjectNode headers = event.putObject("headers");
        ObjectNode all = event.putObject("multiValueHeaders");
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header line : handshake.request().headers()) {
            String name = names.computeIfAbsent(line.name(), n -> n);
            if (!LEFT_OUT.contains(line.name().toLowerCase(Locale.ROOT))) {
                headers.put(name, line.value());
                all.withArray(name).add(line.value());
            }
        }
        headers.put("Host", identity.domainName());
        all.putArray("Host").add(identity.domainName());
        Map<String, List<String>> query = handshake.request().parameters().values();
        if (!query.isEmpty()) {
            ObjectNode last = event.putObject("queryStringParameters");
            ObjectNode every = event.putObject("multiValueQueryStringParameters");
            query.forEach((name, values) -> last.put(name, values.getLast()));
            query.forEach((name, values) -> values.forEach(every.putArray(name)::add));
        }
    }

    private static byte[] bytes(ObjectNode event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
