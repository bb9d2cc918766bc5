package io.latchkey.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A failure that no command foresaw: one line for the person, the trace in a file for the mender.
 */
record Failure(Throwable thrown) {
    private static final String DISK_FULL = "No space left on device";

    String line() {
        if (messages().anyMatch(message -> message.contains(DISK_FULL))) {
            return "the disk is full: free some space, what was acknowledged is kept";
        }
        var said = thrown.getMessage() == null ? thrown.getClass().getName() : thrown.getMessage();
        return said.lines().findFirst().orElse(said) + keepTrace();
    }

    private Stream<String> messages() {
        return Stream.iterate(thrown, e -> e != null, Throwable::getCause)
                .map(e -> String.valueOf(e.getMessage()));
    }

    private String keepTrace() {
        var file = Path.of(System.getProperty("latchkey.root", "."), "target", "failure.log");
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, trace.toString());
            return " (more in " + file.normalize() + ")";
        } catch (IOException e) {
            return "";
        }
    }
}
