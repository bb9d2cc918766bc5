package io.latchkey.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The resident memory of all processes that name a suite's folder on their command line, looked at
 * often; its peak is that of their sum.
 */
final class MemoryWatch implements AutoCloseable {
    private static final long EVERY_MILLIS = 100;

    private final String folder;
    private final Thread looking;
    private volatile long peak;

    private MemoryWatch(String folder) {
        this.folder = folder;
        this.looking = Thread.ofVirtual().unstarted(this::look);
    }

    /** Begins to look. */
    static MemoryWatch of(Path folder) {
        var watch = new MemoryWatch(folder.toString());
        watch.looking.start();
        return watch;
    }

    long peakBytes() {
        peak = Math.max(peak, sum());
        return peak;
    }

    private void look() {
        try {
            while (true) {
                peak = Math.max(peak, sum());
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private long sum() {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .mapToLong(this::resident)
                    .sum();
        } catch (IOException e) {
            throw new IllegalStateException("the processes cannot be listed", e);
        }
    }

    /** In bytes; nothing for the processes of others, and for those that ended meanwhile. */
    private long resident(Path process) {
        try {
            var command = Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
            if (!command.contains(folder)) {
                return 0;
            }
            return Files.readAllLines(process.resolve("status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException _) {
            return 0;
        }
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
