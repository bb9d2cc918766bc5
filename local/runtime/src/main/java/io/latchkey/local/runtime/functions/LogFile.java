package io.latchkey.local.runtime.functions;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * One function's log, kept open; what grew too long lies in one older file beside it. A stream and
 * no channel: that would be closed for all by the interrupt of one who writes.
 */
final class LogFile {
    private static final Logger LOG = System.getLogger(LogFile.class.getName());
    private static final long LARGEST = 16L << 20;

    private final Path file;
    private @Nullable OutputStream out;
    private long size;

    LogFile(Path file) {
        this.file = file;
    }

    synchronized void append(String text) {
        try {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            open().write(bytes);
            size += bytes.length;
        } catch (IOException e) {
            // The call is over, and what it did stands: only its words are lost.
            LOG.log(Level.WARNING, "what a function said is not kept: {0}", e.getMessage());
        }
    }

    private OutputStream open() throws IOException {
        var open = out;
        if (open != null && size > LARGEST) {
            open.close();
            open = null;
            var older = file.resolveSibling(file.getFileName() + ".1");
            Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
        }
        if (open == null) {
            open = new FileOutputStream(file.toFile(), true);
            out = open;
            size = Files.size(file);
        }
        return open;
    }
}
