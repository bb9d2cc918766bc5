package io.latchkey.local.runtime.streams;

import static io.latchkey.local.runtime.wire.JsonService.JSON;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far one mapping has read each shard, in a file that is replaced as a whole: a kill between
 * two records repeats some, and loses none.
 */
final class Checkpoints {
    private final Path file;
    private final Map<String, String> positions = new TreeMap<>();

    Checkpoints(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file)) {
                JSON.readTree(file.toFile())
                        .properties()
                        .forEach(e -> positions.put(e.getKey(), e.getValue().asText()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    synchronized Optional<String> after(String shard) {
        return Optional.ofNullable(positions.get(shard));
    }

    synchronized void put(String shard, String sequenceNumber) {
        positions.put(shard, sequenceNumber);
        write();
    }

    /** Forgets shards that the stream itself has forgotten. */
    synchronized void keep(java.util.Set<String> shards) {
        if (positions.keySet().retainAll(shards)) {
            write();
        }
    }

    private void write() {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var out =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            var json = JSON.valueToTree(positions).toString();
            out.write(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
            out.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + fresh, e);
        }
        try {
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot replace " + file, e);
        }
    }
}
