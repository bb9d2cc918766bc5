package io.latchkey.local.services.wire;

import io.latchkey.local.gateway.wire.LoopbackServer;
import io.latchkey.local.gateway.wire.WireHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A stand-in on a real port, and a client that follows no redirect. */
public final class Served implements AutoCloseable {
    public static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("SendMessage", "local"));

    private final HttpClient client = HttpClient.newHttpClient();
    private final LoopbackServer server;

    public Served(WireHandler handler) {
        try {
            this.server = LoopbackServer.start(0, handler);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public URI address() {
        return server.address();
    }

    public HttpResponse<String> get(String pathAndQuery) {
        return send(request(pathAndQuery).GET());
    }

    public HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(address() + pathAndQuery));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
