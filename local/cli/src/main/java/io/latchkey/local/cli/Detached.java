package io.latchkey.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts the suite as a process of its own and follows what it says until it is ready. */
record Detached(Path data) {
    /** What the JVM itself says before anything of ours. */
    private static final String INCUBATOR = "Using incubator modules";

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    int start(String[] arguments) throws IOException, InterruptedException {
        Files.createDirectories(data);
        var log = data.resolve("suite.log");
        Files.deleteIfExists(log);
        var process =
                new ProcessBuilder(command(arguments))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        process.getOutputStream().close();
        return follow(process, log);
    }

    /**
     * The same JVM with the same flags, in a session of its own so that closing the terminal does
     * not end it.
     */
    private static List<String> command(String[] arguments) {
        var self = ProcessHandle.current().info();
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.add(self.command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Latchkey.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static int follow(Process process, Path log) throws IOException, InterruptedException {
        var until = System.nanoTime() + LONGEST_START.toNanos();
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            while (System.nanoTime() < until) {
                var alive = process.isAlive();
                for (var line = line(file); line != null; line = line(file)) {
                    if (!line.contains(INCUBATOR)) {
                        System.out.println(line);
                    }
                    if (line.startsWith("ready ")) {
                        return 0;
                    }
                }
                if (!alive) {
                    return 1;
                }
                Thread.sleep(50);
            }
        }
        process.destroy();
        throw new Plight(
                "it was not ready within " + LONGEST_START.toMinutes() + " minutes: see " + log);
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
}
