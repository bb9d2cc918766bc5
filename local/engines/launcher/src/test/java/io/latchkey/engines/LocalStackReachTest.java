package io.latchkey.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LocalStackReachTest {
    private static final String ALL =
            """
            {"services": {"dynamodb": "running", "dynamodbstreams": "available", "sqs": "available",
             "s3": "available", "events": "available", "secretsmanager": "available"}}\
            """;

    @Test
    void whereNothingAnswersOneLineSaysWhatToRun() {
        assertThatThrownBy(() -> LocalStack.reach(URI.create("http://127.0.0.1:1")))
                .hasMessage(
                        "LocalStack does not answer at http://127.0.0.1:1: run docker compose up -d"
                                + " --wait");
    }

    @Test
    void aLocalStackWithAllServicesIsReached() throws IOException {
        assertThat(reach(ALL)).hasHost("127.0.0.1");
    }

    @Test
    void aLocalStackWithoutEventsIsRefused() {
        assertThatThrownBy(() -> reach(ALL.replace("\"events\": \"available\"", "\"x\": \"y\"")))
                .hasMessage("LocalStack runs without events");
    }

    private static URI reach(String health) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/_localstack/health",
                exchange -> {
                    var body = health.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        try {
            return LocalStack.reach(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        } finally {
            server.stop(0);
        }
    }
}
