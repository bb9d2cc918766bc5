package io.latchkey.local.services.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.services.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A journal of JSON objects, one a line. A line that a killed process left unfinished is passed
 * over: it was never acknowledged.
 */
public final class JsonLines {
    private final AtomicFile whole;
    private final Path path;

    public JsonLines(Path path) {
        this.path = path;
        this.whole = new AtomicFile(path);
    }

    public List<ObjectNode> read() {
        String text = new String(whole.read().orElse(new byte[0]), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns when the line is with the operating system: a killed process does not lose it. */
    public synchronized void append(ObjectNode entry) {
        try {
            if (!Files.exists(path)) {
                whole.write(new byte[0]);
            }
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            line.writeBytes(endsWithinLine() ? new byte[] {'\n'} : new byte[0]);
            line.writeBytes(Json.bytes(entry));
            line.write('\n');
            Files.write(path, line.toByteArray(), StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Replaces the journal, to drop what is no longer needed. */
    public synchronized void rewrite(Stream<ObjectNode> entries) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        entries.forEach(entry -> {
            text.writeBytes(Json.bytes(entry));
            text.write('\n');
        });
        whole.write(text.toByteArray());
    }

    private boolean endsWithinLine() throws IOException {
        try (var channel = Files.newByteChannel(path)) {
            if (channel.size() == 0) {
                return false;
            }
            var last = java.nio.ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) != '\n';
        }
    }
}
