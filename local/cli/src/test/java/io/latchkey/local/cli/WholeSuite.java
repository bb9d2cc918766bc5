package io.latchkey.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A suite that tests share, started by the very script on a port and in a folder that nobody else
 * has. What a test needs alone it keeps in a team of its own.
 */
record WholeSuite(Checkout checkout, Path data, int port, HttpClient http)
        implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    /** What a command printed, and how it ended. */
    record Said(int status, List<String> lines) {}

    static WholeSuite named(String name) {
        try {
            return on(Files.createTempDirectory("latchkey-" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With its data in that folder, which goes with it. */
    static WholeSuite on(Path data) throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new WholeSuite(
                    Checkout.in(Files.createTempDirectory("latchkey-checkout")),
                    data.toRealPath(),
                    free.getLocalPort(),
                    HttpClient.newHttpClient());
        }
    }

    /** A test that stopped it, or failed on its way, costs the next one a start. */
    synchronized void requireUp() {
        if (new RunFile(data).running().isEmpty()) {
            assertThat(up().lines()).last().isEqualTo("ready " + address());
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Starts it on the data that the last run left. */
    Said up(String... options) {
        var words = new ArrayList<>(List.of("up", "--detach", "--port", Integer.toString(port)));
        words.addAll(List.of(options));
        return command(words.toArray(String[]::new));
    }

    /** One command of the command line, as a process of its own, on this suite's folder. */
    Said command(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return checkout.run(all);
    }

    /** {@code kill -9} of the suite and of the engines that it started, all in one moment. */
    void kill() {
        var main = new RunFile(data).running().flatMap(RunFile.Run::process).orElseThrow();
        var all = new ArrayList<>(List.of(main));
        all.addAll(main.descendants().toList());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    JsonNode local(String path) {
        return json(send(HttpRequest.newBuilder(address().resolve(path)).build()));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address().resolve(path))
                .header("content-type", "application/json")
                .timeout(Duration.ofSeconds(60));
    }

    static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(
                    answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return json(answer.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        command("down");
        http.shutdownNow();
        delete(data);
        delete(checkout.folder());
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
