package io.latchkey.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the functions said: all of them or one, as it is or as it comes. */
@Command(name = "logs", description = "what the functions said")
final class Logs implements Callable<Integer> {
    private static final int TAIL = 64 * 1024;

    @Mixin private DataFolder folder = new DataFolder();

    @Parameters(arity = "0..1", paramLabel = "FUNCTION", description = "one function's only")
    private @Nullable String function;

    @Option(names = "-f", description = "go on as more is said")
    private boolean follow;

    private final Map<Path, Long> positions = new HashMap<>();

    @Override
    public Integer call() throws Exception {
        print();
        while (follow) {
            Thread.sleep(200);
            print();
        }
        return 0;
    }

    private void print() throws IOException {
        for (var file : files()) {
            print(file);
        }
    }

    private List<Path> files() throws IOException {
        var logs = folder.cloud().resolve("logs");
        if (!Files.isDirectory(logs)) {
            throw new Plight("nothing was logged on " + folder.path() + " yet");
        }
        try (var all = Files.list(logs)) {
            var files =
                    all.filter(file -> file.toString().endsWith(".log"))
                            .filter(file ->
                                    function == null
                                            || file.getFileName()
                                                    .toString()
                                                    .equals(function + ".log"))
                            .sorted()
                            .toList();
            if (files.isEmpty()) {
                throw new Plight("no function " + function + " has said anything");
            }
            return files;
        }
    }

    private void print(Path log) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = positions.getOrDefault(log, Math.max(0, file.length() - TAIL));
            var bytes = new byte[(int) Math.max(0, Math.min(file.length() - from, TAIL))];
            file.seek(from);
            file.readFully(bytes);
            positions.put(log, from + bytes.length);
            System.out.print(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
