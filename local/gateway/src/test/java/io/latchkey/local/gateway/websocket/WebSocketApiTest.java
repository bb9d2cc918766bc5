package io.latchkey.local.gateway.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.latchkey.local.gateway.InvocationFailed;
import io.latchkey.local.gateway.InvocationThrottled;
import io.latchkey.local.gateway.Throttling;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GetConnectionResponse;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PayloadTooLargeException;

final class WebSocketApiTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private LiveApi live = new LiveApi(new ConnectionLimits(LONG, LONG, Duration.ofSeconds(5)));

    WebSocketApiTest() throws Exception {}

    @AfterEach
    void stop() {
        live.close();
    }

    @Test
    void asks_the_authorizer_with_the_clients_headers_and_the_methods_arn() throws Exception {
        live.client("latchkey", "a-token");

        JsonNode event = live.functions.lastEventOf("Authorize");
        assertThat(event.get("type").textValue()).isEqualTo("REQUEST");
        assertThat(event.get("methodArn").textValue())
                .isEqualTo("arn:aws:execute-api:eu-west-1:123456789012:ws1/live/$connect");
        assertThat(event.at("/headers/Sec-WebSocket-Protocol").textValue())
                .contains("latchkey", "a-token");
        assertThat(event.at("/headers/Host").textValue()).isEqualTo(LiveApi.IDENTITY.domainName());
        assertThat(event.at("/queryStringParameters/q").textValue()).isEqualTo("é");
        assertThat(event.at("/requestContext/eventType").textValue()).isEqualTo("CONNECT");
    }

    @Test
    void hands_the_authorizers_context_to_each_function_as_texts() throws Exception {
        LiveApi.Client client = live.client("latchkey", "a-token");
        client.send("{\"action\":\"echo\"}");
        client.next();

        JsonNode connect = live.functions.lastEventOf("Open");
        JsonNode expected =
                new JsonMapper()
                        .readTree(
                                "{\"principalId\":\"ana\",\"team\":\"demo\",\"number\":\"1\",\"flag\":\"true\"}");
        assertThat(connect.at("/requestContext/authorizer")).isEqualTo(expected);
        JsonNode message = live.functions.lastEventOf("Echo");
        assertThat(message.at("/requestContext/authorizer")).isEqualTo(expected);
        assertThat(message.at("/requestContext/connectionId"))
                .isEqualTo(connect.at("/requestContext/connectionId"));
    }

    @Test
    void echoes_the_subprotocol_that_the_function_chose() throws Exception {
        assertThat(live.client("latchkey", "a-token").subprotocol()).isEqualTo("latchkey");
    }

    @Test
    void compresses_nothing_even_when_the_client_offers_it() throws Exception {
        try (var raw = live.rawClient("Sec-WebSocket-Extensions: permessage-deflate\r\n")) {
            assertThat(raw.readUntil("\r\n\r\n")).contains("101").doesNotContain("deflate");
        }
    }

    @Test
    void does_not_choose_a_subprotocol_that_the_client_did_not_offer() throws Exception {
        assertThat(live.client("other", "a-token").subprotocol()).isEmpty();
    }

    @Test
    void refuses_a_client_without_an_identity_and_does_not_ask_the_authorizer() {
        assertRefused(401);
        assertThat(live.functions.eventsOf("Authorize")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403|{\"principalId\":\"a\",\"policyDocument\":{\"Statement\":[]}}",
                "403|{\"principalId\":\"a\",\"policyDocument\":{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"execute-api:Invoke\",\"Resource\":\"arn:aws:execute-api:eu-west-1:123456789012:other/*\"}]}}",
                "403|{\"principalId\":\"a\",\"policyDocument\":{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"},{\"Effect\":\"Deny\",\"Action\":[\"execute-api:*\"],\"Resource\":[\"arn:*/live/$connect\"]}]}}",
                "500|{\"policyDocument\":{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}}",
                "500|{\"principalId\":\"a\",\"policyDocument\":{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]},\"context\":{\"list\":[1]}}",
                "500|nonsense",
            })
    void refuses_whom_the_policy_does_not_admit(int status, String policy) {
        live.functions.answering("Authorize", policy);

        assertRefused(status, "latchkey", "a-token");
        assertThat(live.functions.eventsOf("Open")).isEmpty();
    }

    @Test
    void tells_unauthorized_from_a_broken_authorizer() {
        live.functions.with(
                "Authorize",
                _ -> {
                    throw new InvocationFailed("Exception", "Unauthorized");
                });
        assertRefused(401, "latchkey", "a-token");

        live.functions.with(
                "Authorize",
                _ -> {
                    throw new InvocationFailed("Exception", "boom");
                });
        assertRefused(500, "latchkey", "a-token");
    }

    @Test
    void refuses_with_the_connect_functions_status_or_502_when_it_failed() {
        live.functions.answering("Open", "{\"statusCode\":403}");
        assertRefused(403, "latchkey", "a-token");

        live.functions.answering("Open", "{}");
        assertRefused(502, "latchkey", "a-token");

        live.functions.with(
                "Open",
                _ -> {
                    throw new InvocationThrottled("Open");
                });
        assertRefused(502, "latchkey", "a-token");
        assertThat(live.functions.eventsOf("Close")).isEmpty();
    }

    @Test
    void routes_messages_by_the_selection_expression_and_answers_where_the_route_does()
            throws Exception {
        LiveApi.Client client = live.client("latchkey", "a-token");

        client.send("{\"action\":\"echo\",\"text\":\"hé 🏠\"}");

        assertThat(client.next()).isEqualTo("{\"action\":\"echo\",\"text\":\"hé 🏠\"}");
        JsonNode context = live.functions.lastEventOf("Echo").get("requestContext");
        assertThat(context.get("eventType").textValue()).isEqualTo("MESSAGE");
        assertThat(context.get("routeKey").textValue()).isEqualTo("echo");
        assertThat(context.get("messageId").textValue()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text",
                "{\"action\":\"unknown\"}",
                "{\"action\":\"$connect\"}",
                "[]",
                "{\"action\":{\"a\":1}}",
                "{"
            })
    void leads_everything_else_to_the_default_route(String message) throws Exception {
        LiveApi.Client client = live.client("latchkey", "a-token");

        client.send(message);

        await().until(() -> live.functions.eventsOf("Default").size() == 1);
        assertThat(live.functions.lastEventOf("Default").get("body").textValue())
                .isEqualTo(message);
        assertThat(live.functions.eventsOf("Open")).hasSize(1);
    }

    @Test
    void tells_the_client_when_a_function_failed_but_not_why() throws Exception {
        LiveApi.Client client = live.client("latchkey", "a-token");
        live.functions.with(
                "Echo",
                _ -> {
                    throw new InvocationFailed("Boom", "secret");
                });

        client.send("{\"action\":\"echo\"}");

        assertThat(client.next())
                .contains("\"message\":\"Internal server error\"", live.lastConnectionId())
                .doesNotContain("secret");
    }

    @Test
    void takes_messages_of_128_kilobytes_in_frames_of_32_and_gives_them_back() throws Exception {
        LiveApi.Client client = live.client("latchkey", "a-token");
        String large = "{\"action\":\"echo\",\"x\":\"" + "é".repeat(60_000) + "\"}";

        client.sendInFrames(large, 10_000);

        assertThat(client.next()).isEqualTo(large);
    }

    @Test
    void sends_long_messages_in_frames_of_at_most_32_kilobytes() throws Exception {
        try (var raw = live.rawClient();
                ApiGatewayManagementApiClient management = live.management()) {
            SdkBytes large = SdkBytes.fromUtf8String("é".repeat(50_000));
            management.postToConnection(r -> r.connectionId(live.lastConnectionId()).data(large));

            assertThat(raw.read()).as("text with more to come").isEqualTo(0x01);
            assertThat(raw.read()).as("a length of two bytes").isEqualTo(126);
            assertThat(raw.read() << 8 | raw.read()).isBetween(16 * 1024, 32 * 1024);
        }
    }

    @Test
    void closes_with_1009_when_a_message_or_a_frame_is_too_long() throws Exception {
        LiveApi.Client message = live.client("latchkey", "a-token");
        message.sendInFrames("x".repeat(128 * 1024 + 1), 30_000);
        assertThat(message.closedWith()).isEqualTo(1009);

        byte[] frame = new byte[8 + 32 * 1024 + 1];
        System.arraycopy(new byte[] {(byte) 0x81, (byte) 0xfe, (byte) 0x80, 1}, 0, frame, 0, 4);
        try (var raw = live.rawClient()) {
            raw.send(frame);

            assertThat(raw.read()).isEqualTo(0x88);
            raw.read();
            assertThat(raw.read() << 8 | raw.read()).isEqualTo(1009);
        }
        assertThat(live.functions.eventsOf("Default")).isEmpty();
    }

    @Test
    void hands_binary_messages_over_in_base64() throws Exception {
        live.client("latchkey", "a-token").sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}));

        await().until(() -> live.functions.eventsOf("Default").size() == 1);
        assertThat(live.functions.lastEventOf("Default").get("body").textValue()).isEqualTo("AQID");
        assertThat(live.functions.lastEventOf("Default").get("isBase64Encoded").booleanValue())
                .isTrue();
    }

    @Test
    void tells_the_disconnect_function_how_a_client_left() throws Exception {
        LiveApi.Client client = live.client("latchkey", "a-token");
        client.close(1000, "done");

        JsonNode context = live.disconnection();
        assertThat(context.get("disconnectStatusCode").intValue()).isEqualTo(1000);
        assertThat(context.get("disconnectReason").textValue()).isEqualTo("done");
        assertThat(context.get("eventType").textValue()).isEqualTo("DISCONNECT");
        assertThat(context.get("connectionId").textValue()).isEqualTo(live.lastConnectionId());
    }

    @Test
    void tells_the_disconnect_function_when_the_line_was_cut() throws Exception {
        try (var raw = live.rawClient()) {
            raw.reset();
        }

        assertThat(live.disconnection().get("disconnectStatusCode").intValue()).isEqualTo(1006);
        try (ApiGatewayManagementApiClient management = live.management()) {
            assertThatThrownBy(() ->
                            management.deleteConnection(
                                    r -> r.connectionId(live.lastConnectionId())))
                    .isInstanceOf(GoneException.class);
        }
    }

    @Test
    void closes_connections_that_break_the_protocol() throws Exception {
        try (var raw = live.rawClient()) {
            raw.send(new byte[] {(byte) 0x81, 0x02, 'h', 'i'});

            assertThat(raw.read()).isEqualTo(0x88);
        }
        assertThat(live.disconnection().get("disconnectStatusCode").intValue()).isEqualTo(1002);
    }

    @Test
    void closes_idle_connections_and_old_ones() throws Exception {
        restart(new ConnectionLimits(Duration.ofMillis(300), LONG, LONG));
        assertThat(live.client("latchkey", "a-token").closedWith()).isEqualTo(1001);

        restart(new ConnectionLimits(LONG, Duration.ofMillis(300), LONG));
        assertThat(live.client("latchkey", "a-token").closedWith()).isEqualTo(1001);
        live.disconnection();
    }

    @Test
    void sends_clients_away_and_tells_each_disconnection_before_it_stops() throws Exception {
        LiveApi.Client client = live.client("latchkey", "a-token");

        live.close();

        assertThat(client.closedWith()).isEqualTo(1001);
        assertThat(live.functions.eventsOf("Close")).hasSize(1);
    }

    @Test
    void throttles_connections_and_messages() throws Exception {
        live.close();
        live = new LiveApi(ConnectionLimits.AWS, new Throttling(0, 1));
        LiveApi.Client client = live.client("latchkey", "a-token");
        assertRefused(429, "latchkey", "a-token");

        client.send("{\"action\":\"echo\"}");
        assertThat(client.next()).isEqualTo("{\"action\":\"echo\"}");
        client.send("{\"action\":\"echo\"}");
        assertThat(client.next()).contains("\"message\":\"Too Many Requests\"");
    }

    @Test
    void lets_the_sdk_send_look_and_close() throws Exception {
        LiveApi.Client client = live.client("latchkey", "a-token");
        String id = live.lastConnectionId();
        try (ApiGatewayManagementApiClient management = live.management()) {
            management.postToConnection(
                    r -> r.connectionId(id).data(SdkBytes.fromUtf8String("hé")));
            assertThat(client.next()).isEqualTo("hé");

            GetConnectionResponse seen = management.getConnection(r -> r.connectionId(id));
            assertThat(seen.connectedAt()).isEqualTo(LiveApi.NOW);
            assertThat(seen.identity().sourceIp()).isEqualTo("127.0.0.1");

            management.deleteConnection(r -> r.connectionId(id));
            assertThat(client.closedWith()).isEqualTo(1001);
        }
    }

    @Test
    void tells_the_sdk_who_is_gone_and_what_is_too_long() throws Exception {
        live.client("latchkey", "a-token");
        SdkBytes tooLong = SdkBytes.fromByteArray(new byte[128 * 1024 + 1]);
        SdkBytes hi = SdkBytes.fromUtf8String("hi");
        try (ApiGatewayManagementApiClient management = live.management()) {
            assertThatThrownBy(() ->
                            management.postToConnection(r -> r.connectionId("nobody=").data(hi)))
                    .isInstanceOf(GoneException.class);
            assertThatThrownBy(() -> management.getConnection(r -> r.connectionId("nobody=")))
                    .isInstanceOf(GoneException.class);
            assertThatThrownBy(() ->
                            management.postToConnection(
                                    r -> r.connectionId(live.lastConnectionId()).data(tooLong)))
                    .isInstanceOf(PayloadTooLargeException.class);
        }
    }

    @Test
    void keeps_a_message_that_is_sent_before_the_handshake_is_over() throws Exception {
        CompletableFuture<@Nullable Void> sent = new CompletableFuture<>();
        try (ApiGatewayManagementApiClient management = live.management()) {
            live.functions.with(
                    "Open",
                    event -> {
                        String id = event.at("/requestContext/connectionId").textValue();
                        SdkBytes early = SdkBytes.fromUtf8String("early");
                        sent.completeAsync(() -> {
                            management.postToConnection(r -> r.connectionId(id).data(early));
                            return null;
                        });
                        return "{\"statusCode\":200}";
                    });

            assertThat(live.client("latchkey", "a-token").next()).isEqualTo("early");
            sent.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void answers_requests_that_ask_for_no_upgrade() throws Exception {
        assertThat(live.plainGet()).isEqualTo(426);
        assertThat(live.functions.eventsOf("Authorize")).isEmpty();
    }

    private void restart(ConnectionLimits limits) throws Exception {
        live.close();
        live = new LiveApi(limits);
    }

    private void assertRefused(int status, String... subprotocols) {
        assertThatThrownBy(() -> live.client(subprotocols))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(status));
    }
}
