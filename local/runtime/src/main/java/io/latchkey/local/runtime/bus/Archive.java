package io.latchkey.local.runtime.bus;

import io.latchkey.local.runtime.patterns.EventPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The events of a bus, one JSON line each. AWS keeps days; one machine keeps so many bytes, twice:
 * the file that grows and the one before it.
 */
public final class Archive {
    private static final long LARGEST = 32L << 20;

    private final ArchiveSpec spec;
    private final Path file;
    private final EventPattern pattern;

    public Archive(ArchiveSpec spec, Path folder) {
        this.spec = spec;
        this.pattern = new EventPattern(spec.id(), spec.patterns());
        try {
            this.file = Files.createDirectories(folder).resolve(spec.id() + ".jsonl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ArchiveSpec spec() {
        return spec;
    }

    /** The size of what is kept now, in bytes. */
    public long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void keep(List<String> events) {
        var lines = new StringBuilder();
        events.stream().filter(pattern::matches).forEach(e -> lines.append(e).append('\n'));
        try {
            if (size() > LARGEST) {
                var older = file.resolveSibling(spec.id() + ".1.jsonl");
                Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be written", e);
        }
    }
}
