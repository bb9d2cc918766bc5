package io.latchkey.local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Which process runs on a data folder. The claim is the operating system's lock on a file, which
 * ends with its holder however that dies, so no lock can be stale; beside it stands a note of who
 * holds it, for the other commands.
 */
record RunFile(Path data) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Who runs. The start time tells a process from a later one that got the same number. */
    record Run(long pid, long startedMillis, String address) {
        URI uri() {
            return URI.create(address);
        }

        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> started(handle) == startedMillis);
        }
    }

    /** Holds the folder until closed or dead. */
    record Claim(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /**
     * Claims the folder for this process.
     *
     * @throws Plight when another process has it, or the folder cannot be written
     */
    Claim claim() {
        try {
            Files.createDirectories(data);
            var channel =
                    FileChannel.open(
                            data.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                var where = running().map(run -> " at " + run.address()).orElse("");
                throw new Plight(
                        "already running on " + data + where + ": stop it with ./latchkey down");
            }
            return new Claim(channel);
        } catch (IOException e) {
            throw new Plight("cannot write to " + data + ": " + e.getMessage(), e);
        }
    }

    /**
     * Looks whether the folder could be claimed.
     *
     * @throws Plight when another process has it, even if it has only begun to start
     */
    void requireFree() {
        try (var _ = claim()) {
            return;
        } catch (IOException e) {
            throw new Plight("cannot write to " + data + ": " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Notes that this process runs at the address. */
    void write(URI address) {
        var self = ProcessHandle.current();
        try {
            var partial = data.resolve("run.json.partial");
            Files.write(
                    partial,
                    JSON.writeValueAsBytes(new Run(self.pid(), started(self), address.toString())));
            Files.move(partial, note(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Plight("cannot write to " + data + ": " + e.getMessage(), e);
        }
    }

    /** The run has ended in order. */
    void forget() {
        try {
            Files.deleteIfExists(note());
        } catch (IOException e) {
            throw new Plight("cannot write to " + data + ": " + e.getMessage(), e);
        }
    }

    /** The living process that runs on the folder. */
    Optional<Run> running() {
        return noted().filter(run -> run.process().isPresent());
    }

    /** Whether the last run ended without saying so. */
    boolean wasKilled() {
        return noted().isPresent() && running().isEmpty();
    }

    private Optional<Run> noted() {
        try {
            return Files.exists(note())
                    ? Optional.of(JSON.readValue(note().toFile(), Run.class))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path note() {
        return data.resolve("run.json");
    }

    private static long started(ProcessHandle handle) {
        return handle.info().startInstant().map(instant -> instant.toEpochMilli()).orElse(0L);
    }
}
