package io.latchkey.local.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.local.gateway.RawClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StaticFilesTest {

    private static final String SCRIPT = "let a = 1;\n".repeat(200);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path root;
    private final Edge edge;

    StaticFilesTest(@TempDir Path folder) throws IOException {
        root = folder.resolve("site");
        StaticFiles files = new StaticFiles(root, Optional.of("index.html"));
        edge = Edge.start(0, List.of(Behaviour.of("*", Origin.of(files))));
    }

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(root.resolve("assets"));
        Files.createDirectories(root.resolve("openapi"));
        Files.writeString(root.resolveSibling("secret.txt"), "secret");
        Files.writeString(root.resolve("index.html"), "<p>home");
        Files.writeString(root.resolve("openapi/index.html"), "<p>api");
        Files.writeString(root.resolve("openapi.json"), "{}");
        Files.writeString(root.resolve("assets/app-1a2b.js"), SCRIPT);
        Files.writeString(root.resolve("with space é.txt"), "found");
        Files.createSymbolicLink(root.resolve("link.txt"), root.resolveSibling("secret.txt"));
    }

    @AfterEach
    void stop() {
        edge.close();
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, <p>home, text/html; charset=utf-8",
        "/deals/tx_1, <p>home, text/html; charset=utf-8",
        "/openapi, <p>api, text/html; charset=utf-8",
        "/openapi.json, {}, application/json",
        "/with%20space%20%C3%A9.txt, found, text/plain; charset=utf-8",
    })
    void serves_files_with_their_types_and_the_application_for_the_rest(
            String path, String body, String type) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("content-type")).contains(type);
        assertThat(answer.headers().firstValue("cache-control")).contains("no-cache");
    }

    @Test
    void answers_404_to_a_file_that_is_not_there() throws Exception {
        assertThat(get("/assets/gone.js").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/assets/../../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/%2e%2e%2fsecret.txt",
                "/..%5csecret.txt",
                "/assets/..%2f..%2fsecret.txt",
                "//../secret.txt",
                "/..;/secret.txt",
                "/secret.txt%00.html",
                "/%252e%252e/secret.txt",
                "/link.txt",
            })
    void never_leaves_its_directory(String path) throws Exception {
        try (RawClient raw = new RawClient(edge.address())) {
            String answer =
                    raw.send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .readToEnd();

            assertThat(answer).doesNotContain("secret");
            assertThat(answer).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void answers_304_to_clients_that_hold_the_same_file() throws Exception {
        HttpResponse<String> first = get("/openapi.json");
        String tag = first.headers().firstValue("etag").orElseThrow();
        String modified = first.headers().firstValue("last-modified").orElseThrow();

        HttpResponse<String> same = get("/openapi.json", "if-none-match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("etag")).contains(tag);
        assertThat(get("/openapi.json", "if-modified-since", modified).statusCode()).isEqualTo(304);
        assertThat(get("/openapi.json", "if-none-match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(get("/openapi.json", "if-modified-since", "yesterday").statusCode())
                .isEqualTo(200);
    }

    @Test
    void compresses_what_is_worth_it_for_clients_that_take_it() throws Exception {
        HttpRequest request =
                request("/assets/app-1a2b.js").header("accept-encoding", "br, gzip").build();
        HttpResponse<byte[]> zipped = client.send(request, BodyHandlers.ofByteArray());

        assertThat(zipped.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(zipped.headers().firstValue("vary")).contains("accept-encoding");
        assertThat(zipped.headers().firstValue("cache-control"))
                .contains("public, max-age=31536000, immutable");
        assertThat(unzipped(zipped.body())).isEqualTo(SCRIPT);
        String weak = zipped.headers().firstValue("etag").orElseThrow();
        assertThat(get("/assets/app-1a2b.js", "if-none-match", weak).statusCode()).isEqualTo(304);

        HttpResponse<String> plain = get("/assets/app-1a2b.js");
        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
        assertThat(plain.body()).isEqualTo(SCRIPT);
    }

    @Test
    void takes_no_writes() throws Exception {
        HttpRequest delete = request("/index.html").DELETE().build();

        assertThat(client.send(delete, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        assertThat(root.resolve("index.html")).exists();
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(edge.address().resolve(path));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
