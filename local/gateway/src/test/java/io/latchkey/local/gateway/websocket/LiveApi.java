package io.latchkey.local.gateway.websocket;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.latchkey.local.gateway.ApiIdentity;
import io.latchkey.local.gateway.Functions;
import io.latchkey.local.gateway.RawClient;
import io.latchkey.local.gateway.Throttling;
import io.latchkey.local.gateway.dispatch.Dispatch;
import io.latchkey.local.gateway.dispatch.DispatchRule;
import io.latchkey.local.gateway.edge.Behaviour;
import io.latchkey.local.gateway.edge.Edge;
import io.latchkey.local.gateway.edge.Origin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** A WebSocket API behind an edge, with its management API on a dispatch port. */
final class LiveApi implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    static final ApiIdentity IDENTITY =
            new ApiIdentity(
                    "ws1",
                    "123456789012",
                    "eu-west-1",
                    "live",
                    "ws1.execute-api.eu-west-1.amazonaws.com");

    private static final String ADMITTED =
            """
            {"principalId":"ana","context":{"team":"demo","number":1,"flag":true},"policyDocument":{"Version":"2012-10-17",
             "Statement":[{"Effect":"Allow","Action":"execute-api:Invoke",
              "Resource":"arn:aws:execute-api:eu-west-1:123456789012:ws1/live/*"}]}}\
            """;

    final Functions functions =
            new Functions()
                    .answering("Authorize", ADMITTED)
                    .answering(
                            "Open",
                            "{\"statusCode\":200,\"headers\":{\"Sec-WebSocket-Protocol\":\"latchkey\"}}")
                    .answering("Close", "{}")
                    .answering("Default", "{}")
                    .with("Echo", LiveApi::echoed);

    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocketApi api;
    private final Edge edge;
    private final Dispatch dispatch;

    LiveApi(ConnectionLimits limits) throws IOException {
        this(limits, Throttling.ACCOUNT);
    }

    LiveApi(ConnectionLimits limits, Throttling throttling) throws IOException {
        List<WebSocketRoute> routes =
                List.of(
                        new WebSocketRoute("$connect", "Open", false),
                        new WebSocketRoute("$disconnect", "Close", false),
                        new WebSocketRoute("$default", "Default", false),
                        new WebSocketRoute("echo", "Echo", true));
        RequestAuthorizer authorizer =
                new RequestAuthorizer(
                        "Authorize", List.of("route.request.header.Sec-WebSocket-Protocol"));
        WebSocketSettings settings =
                new WebSocketSettings(
                        IDENTITY,
                        "$request.body.action",
                        routes,
                        Optional.of(authorizer),
                        throttling,
                        limits);
        api = new WebSocketApi(settings, functions, Clock.fixed(NOW, ZoneOffset.UTC));
        edge = Edge.start(0, List.of(Behaviour.of("/live", Origin.of(api))));
        dispatch =
                Dispatch.start(
                        0, List.of(DispatchRule.path("/live/@connections/", api.management())));
    }

    Client client(String... subprotocols) throws Exception {
        WebSocket.Builder builder = http.newWebSocketBuilder();
        if (subprotocols.length > 0) {
            builder.subprotocols(
                    subprotocols[0], Arrays.copyOfRange(subprotocols, 1, subprotocols.length));
        }
        Client client = new Client();
        URI address = URI.create("ws://localhost:" + edge.address().getPort() + "/live?q=%C3%A9");
        client.socket = builder.buildAsync(address, client).get(20, TimeUnit.SECONDS);
        return client;
    }

    /** A client that has shaken hands and speaks bytes from then on. */
    RawClient rawClient() throws IOException {
        RawClient raw = rawClient("");
        raw.readUntil("\r\n\r\n");
        return raw;
    }

    /** A client that has asked for a connection, with those header lines more. */
    RawClient rawClient(String lines) throws IOException {
        RawClient raw = new RawClient(edge.address());
        raw.send(
                """
                GET /live HTTP/1.1
                Host: localhost
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Sec-WebSocket-Protocol: latchkey, a-token

                """
                        .replace("\n", "\r\n")
                        .replace("Upgrade: websocket\r\n", "Upgrade: websocket\r\n" + lines));
        return raw;
    }

    int plainGet() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(edge.address().resolve("/live")).build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    ApiGatewayManagementApiClient management() {
        return ApiGatewayManagementApiClient.builder()
                .endpointOverride(dispatch.address().resolve("/live"))
                .region(Region.EU_WEST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("PushUpdates", "none")))
                .build();
    }

    String lastConnectionId() {
        return functions.lastEventOf("Open").at("/requestContext/connectionId").textValue();
    }

    /** The context of the one disconnection, as soon as it was told. */
    JsonNode disconnection() {
        await().until(() -> functions.eventsOf("Close").size() == 1);
        return functions.lastEventOf("Close").get("requestContext");
    }

    @Override
    public void close() {
        api.close();
        edge.close();
        dispatch.close();
    }

    private static String echoed(JsonNode event) {
        return new JsonMapper()
                .createObjectNode()
                .put("statusCode", 200)
                .set("body", event.get("body"))
                .toString();
    }

    /** A browser's end of a connection. */
    static final class Client implements WebSocket.Listener {

        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder partial = new StringBuilder();
        private @Nullable WebSocket socket;

        void send(String text) {
            sendInFrames(text, text.length());
        }

        void sendInFrames(String text, int chars) {
            for (int start = 0; start < text.length(); start += chars) {
                int end = Math.min(text.length(), start + chars);
                open().sendText(text.substring(start, end), end == text.length()).join();
            }
        }

        void sendBinary(ByteBuffer bytes) {
            open().sendBinary(bytes, true).join();
        }

        void close(int status, String reason) {
            open().sendClose(status, reason).join();
        }

        String subprotocol() {
            return open().getSubprotocol();
        }

        String next() throws InterruptedException {
            String next = received.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing came");
            }
            return next;
        }

        int closedWith() throws Exception {
            return closed.get(10, TimeUnit.SECONDS);
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                received.add(partial.toString());
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(status);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }

        private WebSocket open() {
            WebSocket open = socket;
            if (open == null) {
                throw new IllegalStateException("not connected");
            }
            return open;
        }
    }
}
