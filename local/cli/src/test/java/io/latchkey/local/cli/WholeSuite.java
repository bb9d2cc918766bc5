package io.latchkey.local.cli;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The one suite that all whole-system tests share, started by the packaged command line on a port
 * and in a folder that nobody else has. What a test needs alone it keeps in a team of its own.
 */
record WholeSuite(Path root, Path data, int port, HttpClient http) implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    /** What a command printed, and how it ended. */
    record Said(int status, List<String> lines) {}

    static WholeSuite start() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var root = Path.of(System.getProperty("latchkey.root", ".")).toRealPath();
            var data = Files.createTempDirectory("latchkey-whole");
            return new WholeSuite(root, data, free.getLocalPort(), HttpClient.newHttpClient());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Starts it on the data that the last run left; does nothing where it runs. */
    Said up(String... options) {
        var words = new ArrayList<>(List.of("up", "--detach", "--port", Integer.toString(port)));
        words.addAll(List.of(options));
        return command(words.toArray(String[]::new));
    }

    /** One command of the command line, as a process of its own, on this suite's folder. */
    Said command(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return run(all);
    }

    /** The script's own way to start the JVM, without its look at what is to be built. */
    Said run(List<String> words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx1200m", "-XX:+UseSerialGC"));
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Duser.timezone=UTC",
                        "-Dlatchkey.root=" + root,
                        "-cp",
                        root.resolve("local/cli/target/classes")
                                + ":"
                                + root.resolve("local/cli/target/lib/*"),
                        Latchkey.class.getName()));
        command.addAll(words);
        return said(command);
    }

    private static Said said(List<String> command) {
        try {
            var out = Files.createTempFile("latchkey-whole", ".out");
            try {
                var process =
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(out.toFile())
                                .start();
                var status = process.onExit().join().exitValue();
                return new Said(status, lines(out));
            } finally {
                Files.delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the command said; the JVM's own word on its preview modules is none of it. */
    private static List<String> lines(Path out) throws IOException {
        return Files.readAllLines(out, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("WARNING: Using incubator modules"))
                .toList();
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
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
