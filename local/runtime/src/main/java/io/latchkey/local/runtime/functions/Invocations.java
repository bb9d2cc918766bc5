package io.latchkey.local.runtime.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The last invocations in memory, and each function's log as a file that does not grow forever. */
public final class Invocations {
    private static final int KEPT = 300;
    private static final int LONGEST_LOG = 16_000;

    private final Path folder;
    private final Deque<Invocation> recent = new ArrayDeque<>();
    private final Map<String, LogFile> logs = new ConcurrentHashMap<>();

    public Invocations(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Invocation invocation) {
        append(invocation);
        var log = invocation.log();
        var shortened =
                new Invocation(
                        invocation.requestId(),
                        invocation.function(),
                        invocation.start(),
                        invocation.duration(),
                        invocation.failure(),
                        log.substring(0, Math.min(log.length(), LONGEST_LOG)));
        synchronized (recent) {
            recent.addFirst(shortened);
            if (recent.size() > KEPT) {
                recent.removeLast();
            }
        }
    }

    /** Newest first. */
    public List<Invocation> recent() {
        synchronized (recent) {
            return List.copyOf(recent);
        }
    }

    private void append(Invocation invocation) {
        logs.computeIfAbsent(
                        invocation.function(), name -> new LogFile(folder.resolve(name + ".log")))
                .append(invocation.log() + Report.line(invocation) + "\n");
    }
}
