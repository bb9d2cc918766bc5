package io.latchkey.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A suite of the measurement's own, started by the command that people use, on a port and in a
 * folder that nobody else has.
 */
record RunningSuite(Path root, Path data, URI address, HttpClient http) implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    static RunningSuite start(Path root) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("latchkey-bench");
        final int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var suite =
                new RunningSuite(
                        root,
                        data,
                        URI.create("http://localhost:" + port),
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        suite.up();
        return suite;
    }

    void up() throws IOException, InterruptedException {
        command("up", "--detach", "--port", Integer.toString(address.getPort()));
    }

    void down() throws IOException, InterruptedException {
        command("down");
    }

    String token() throws IOException, InterruptedException {
        return command("token").strip();
    }

    String command(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(root.resolve("latchkey").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("latchkey " + words[0] + " failed: " + output);
        }
        return output;
    }

    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("authorization", "Bearer " + token)
                .header("content-type", "application/json");
    }

    /** Sends, and takes anything but success for an error. */
    JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    request.method()
                            + " "
                            + request.uri()
                            + ": "
                            + answer.statusCode()
                            + " "
                            + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** A new deal with a closing date; its id. */
    String open(String token) throws IOException, InterruptedException {
        var body =
                """
                {"side":"buyer","contractForm":"TX-TREC-1-4","stage":"underContract",
                 "address":{"street":"1 Bench Street","city":"Austin","stateOrProvince":"TX","postalCode":"78701"},
                 "facts":[{"name":"effectiveDate","date":"2027-03-01"},{"name":"closingDate","date":"2027-04-01"}]}
                """;
        return send(request("/v1/transactions", token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .path("id")
                .asText();
    }

    @Override
    public void close() throws IOException {
        try {
            down();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
