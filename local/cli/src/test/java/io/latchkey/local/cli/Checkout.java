package io.latchkey.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The repository as the script sees it, but for its builds, which the build that runs this test has
 * just done: Maven and npm are there and do nothing.
 */
record Checkout(Path folder) {
    private static final List<String> REPLACED = List.of("latchkey", "target", ".git");

    static Checkout in(Path folder) throws IOException {
        var root = Path.of(System.getProperty("latchkey.root", ".")).toRealPath();
        try (var entries = Files.list(root)) {
            for (var entry : entries.toList()) {
                var name = entry.getFileName().toString();
                if (!REPLACED.contains(name)) {
                    Files.createSymbolicLink(folder.resolve(name), entry);
                }
            }
        }
        // Copied, since the script finds the repository by its own place.
        Files.copy(root.resolve("latchkey"), folder.resolve("latchkey"));
        var target = Files.createDirectories(folder.resolve("target/tools"));
        for (var tool : List.of("mvn", "npm")) {
            var file = Files.writeString(target.resolve(tool), "#!/bin/sh\nexit 0\n");
            if (!file.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + file + " executable");
            }
        }
        return new Checkout(folder);
    }

    /** One run of the script to its end. */
    WholeSuite.Said run(List<String> words) {
        try {
            var out = Files.createTempFile(folder.resolve("target"), "said", ".out");
            var status = start(words, out).onExit().join().exitValue();
            return new WholeSuite.Said(status, Files.readAllLines(out, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run of the script that goes on, and what it says into a file, errors too. */
    Process start(List<String> words, Path out) throws IOException {
        var command = new ArrayList<>(List.of("bash", folder.resolve("latchkey").toString()));
        command.addAll(words);
        var process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        var tools = folder.resolve("target/tools");
        process.environment().merge("PATH", tools.toString(), (path, t) -> t + ":" + path);
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return process.start();
    }
}
