package io.latchkey.local.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that holds a data folder as a running suite does. */
record Holder(Process process) implements AutoCloseable {
    static final URI ADDRESS = URI.create("http://localhost:18080");

    static Holder on(Path data) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var said = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
        if (new BufferedReader(said).readLine() == null) {
            throw new IOException("the holder did not start");
        }
        return new Holder(process);
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    static void main(String... arguments) throws Exception {
        var file = new RunFile(Path.of(arguments[0]));
        try (var _ = file.claim()) {
            file.write(ADDRESS);
            System.out.println("held");
            new CountDownLatch(1).await();
        }
    }
}
