package io.latchkey.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a server that notes what the SDK sends over the wire. */
class PublishWebTest {
    private static final String OUTPUTS =
            """
            {"Latchkey-dev": {"WebBucket": "pages", "DistributionId": "E1", "WebAddress": "https://w.example",
              "Issuer": "https://issuer.example/pool", "ClientId": "client",
              "SignInOrigin": "https://sign-in.example"}}
            """;
    private static final String INVALIDATION =
            """
            <?xml version="1.0"?>
            <Invalidation xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Id>I1</Id><Status>InProgress</Status>
            </Invalidation>
            """;

    private record Seen(String call, String type, String cache, String body) {}

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int answer = 200;
    @TempDir private Path folder;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::note);
        server.start();
        Files.writeString(folder.resolve("outputs.json"), OUTPUTS);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void note(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        seen.add(
                new Seen(
                        exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                        String.valueOf(headers.getFirst("Content-Type")),
                        String.valueOf(headers.getFirst("Cache-Control")),
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        var isInvalidation = exchange.getRequestURI().getPath().contains("/distribution/");
        var body = (isInvalidation ? INVALIDATION : "").getBytes(UTF_8);
        exchange.sendResponseHeaders(
                isInvalidation && answer == 200 ? 201 : answer,
                body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void scripts_go_up_before_the_pages_that_name_them_and_the_edge_forgets_last()
            throws IOException {
        publish(dist());
        assertThat(seen)
                .extracting(Seen::call)
                .containsExactly(
                        "PUT /pages/config.json",
                        "PUT /pages/assets/app-4f2a.js",
                        "PUT /pages/openapi.json",
                        "PUT /pages/index.html",
                        "POST /2020-05-31/distribution/E1/invalidation");
        assertThat(seen.getLast().body()).contains("<Path>/*</Path>");
    }

    @Test
    void what_carries_its_hash_is_cached_for_good_and_all_else_is_asked_for_again()
            throws IOException {
        publish(dist());
        assertThat(seen.get(1).cache()).isEqualTo("public, max-age=31536000, immutable");
        assertThat(seen.get(1).type()).isEqualTo("text/javascript; charset=utf-8");
        assertThat(seen.get(3).cache()).isEqualTo("no-cache");
        assertThat(seen.get(3).type()).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void the_pages_are_told_where_to_sign_in() throws IOException {
        publish(dist());
        assertThat(new ObjectMapper().readTree(seen.getFirst().body()))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {"issuer": "https://issuer.example/pool", "clientId": "client",
                                         "signInUrl": "https://sign-in.example/oauth2/authorize",
                                         "tokenUrl": "https://sign-in.example/oauth2/token",
                                         "signOutUrl": "https://sign-in.example/logout"}
                                        """));
    }

    @Test
    void a_refused_upload_stops_before_any_page_changes() throws IOException {
        answer = 403;
        var dist = dist();
        assertThatThrownBy(() -> publish(dist)).isInstanceOf(SdkException.class);
        assertThat(seen).extracting(Seen::call).containsExactly("PUT /pages/config.json");
    }

    @Test
    void unbuilt_pages_are_not_published(@TempDir Path empty) {
        assertThatThrownBy(() -> publish(empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("index.html");
    }

    @Test
    void a_stack_that_was_never_deployed_is_named(@TempDir Path empty) {
        assertThatThrownBy(() -> Outputs.read(empty.resolve("outputs.json")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("deploy first");
    }

    private Path dist() throws IOException {
        var dist = Files.createDirectories(folder.resolve("dist"));
        Files.createDirectories(dist.resolve("assets"));
        Files.writeString(dist.resolve("index.html"), "<!doctype html>");
        Files.writeString(dist.resolve("config.json"), "{}");
        Files.writeString(dist.resolve("openapi.json"), "{}");
        Files.writeString(dist.resolve("assets/app-4f2a.js"), "1");
        return dist;
    }

    private void publish(Path dist) throws IOException {
        var here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var nobody = StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"));
        try (var s3 =
                        S3Client.builder()
                                .region(Region.US_EAST_1)
                                .endpointOverride(here)
                                .forcePathStyle(true)
                                .serviceConfiguration(c -> c.chunkedEncodingEnabled(false))
                                .requestChecksumCalculation(
                                        RequestChecksumCalculation.WHEN_REQUIRED)
                                .credentialsProvider(nobody)
                                .httpClient(UrlConnectionHttpClient.create())
                                .build();
                var edge =
                        CloudFrontClient.builder()
                                .region(Region.AWS_GLOBAL)
                                .endpointOverride(here)
                                .credentialsProvider(nobody)
                                .httpClient(UrlConnectionHttpClient.create())
                                .build()) {
            new PublishWeb(s3, edge, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                    .publish(Outputs.read(folder.resolve("outputs.json")), dist);
        }
    }
}
