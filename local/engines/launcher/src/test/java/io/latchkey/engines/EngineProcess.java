package io.latchkey.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** An engine in a JVM of its own, so that it can be killed as the whole suite can. */
record EngineProcess(Process process, URI endpoint) {
    static EngineProcess start(String engine, Path data) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                EngineProcess.class.getName(),
                                engine,
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new EngineProcess(process, URI.create(reader.readLine()));
    }

    /** SIGKILL: no hook runs, no buffer is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    static void main(String... arguments) throws InterruptedException {
        var engines = Engines.keptIn(Path.of(arguments[1]));
        var engine = arguments[0].equals("sqs") ? engines.sqs(0) : engines.dynamoDb(0);
        System.out.println(engine.endpoint());
        new CountDownLatch(1).await();
    }
}
