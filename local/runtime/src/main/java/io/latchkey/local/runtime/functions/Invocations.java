package io.latchkey.local.runtime.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The last invocations in memory, and each function's log as a file that does not grow forever. */
public final class Invocations {
    private static final Logger LOG = System.getLogger(Invocations.class.getName());
    private static final int KEPT = 300;
    private static final int LONGEST_LOG = 16_000;
    private static final long LARGEST_FILE = 16L << 20;

    private final Path folder;
    private final Deque<Invocation> recent = new ArrayDeque<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

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
        var text = invocation.log() + Report.line(invocation) + "\n";
        synchronized (locks.computeIfAbsent(invocation.function(), _ -> new Object())) {
            try {
                var file = folder.resolve(invocation.function() + ".log");
                rotate(file);
                Files.writeString(
                        file,
                        text,
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                // The call is over, and what it did stands: only its words are lost.
                LOG.log(
                        Level.WARNING,
                        "what {0} said is not kept: {1}",
                        invocation.function(),
                        e.getMessage());
            }
        }
    }

    private static void rotate(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > LARGEST_FILE) {
            var older = file.resolveSibling(file.getFileName() + ".1");
            Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
