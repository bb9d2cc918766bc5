package io.latchkey.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts the suite as a process of its own and tells what that says. */
record Detached(Path data) {
    /** What the JVM itself says before anything of ours: OpenSearch's vectors want that module. */
    private static final String INCUBATOR = "Using incubator modules";

    /** All functions call the same few engines, and the JDK would keep five connections to each. */
    private static final List<String> FLAGS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-Xmx1200m",
                    "-Dhttp.maxConnections=64",
                    "-Duser.timezone=UTC",
                    "--enable-native-access=ALL-UNNAMED",
                    "--add-modules",
                    "jdk.incubator.vector",
                    "--sun-misc-unsafe-memory-access=allow");

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final int PAUSE_MILLIS = 50;

    /** Returns when it is ready, or has ended. */
    int start(String[] arguments) throws IOException, InterruptedException {
        var log = emptyLog();
        var process = begin(command(arguments, true), log);
        try (var said = new RandomAccessFile(log.toFile(), "r")) {
            return untilReady(process, said, log);
        }
    }

    /** Returns when it has ended; when this process is told to end, it ends that first. */
    int startAndStay(String[] arguments) throws IOException, InterruptedException {
        var log = emptyLog();
        var process = begin(command(arguments, false), log);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        try (var said = new RandomAccessFile(log.toFile(), "r")) {
            var ended = false;
            while (!ended) {
                ended = process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                var _ = tell(said);
            }
        }
        return process.exitValue();
    }

    private Path emptyLog() throws IOException {
        Files.createDirectories(data);
        var log = data.resolve("suite.log");
        Files.deleteIfExists(log);
        return log;
    }

    private static Process begin(List<String> command, Path log) throws IOException {
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        process.getOutputStream().close();
        return process;
    }

    /**
     * The same JVM. One that is to outlive this process gets a session of its own, so that closing
     * the terminal does not end it.
     */
    private static List<String> command(String[] arguments, boolean outlives) {
        var self = ProcessHandle.current().info();
        var command = new ArrayList<String>();
        if (outlives && Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.add(self.command().orElse("java"));
        command.addAll(FLAGS);
        command.add("-Dlatchkey.root=" + System.getProperty("latchkey.root", "."));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Latchkey.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static int untilReady(Process process, RandomAccessFile said, Path log)
            throws IOException, InterruptedException {
        var until = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < until) {
            var ended = process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            if (tell(said)) {
                return 0;
            }
            if (ended) {
                return 1;
            }
        }
        process.destroy();
        throw new Plight(
                "it was not ready within " + LONGEST_START.toMinutes() + " minutes: see " + log);
    }

    /** Passes on what is new; whether that says that the suite is ready. */
    private static boolean tell(RandomAccessFile said) throws IOException {
        var ready = false;
        for (var line = line(said); line != null; line = line(said)) {
            if (!line.contains(INCUBATOR)) {
                (line.startsWith("latchkey: ") ? System.err : System.out).println(line);
            }
            ready |= line.startsWith("ready ");
        }
        return ready;
    }

    private static @Nullable String line(RandomAccessFile file) throws IOException {
        var from = file.getFilePointer();
        var raw = file.readLine();
        if (raw == null) {
            return null;
        }
        file.seek(file.getFilePointer() - 1);
        if (file.read() != '\n') {
            // The writer is in the middle of this line.
            file.seek(from);
            return null;
        }
        return new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
