package io.latchkey.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One start of one function in a fresh JVM, by AWS's runtime interface client, until its first
 * answer.
 */
record Instance(Path root, Map<String, String> environment) {
    private static final long LONGEST_SECONDS = 60;

    /** Nanoseconds from the process's birth to the first answer. */
    long start(Subject subject, List<String> flags) throws Exception {
        try (var api = new RuntimeApi(subject.event().getBytes(StandardCharsets.UTF_8))) {
            var began = System.nanoTime();
            var process = launch(subject, flags, api.address());
            try {
                var answered = api.answered().get(LONGEST_SECONDS, TimeUnit.SECONDS);
                if (answered.failed() != subject.refuses()) {
                    throw new IllegalStateException(subject.name() + " failed: " + answered.body());
                }
                return answered.nanoTime() - began;
            } finally {
                end(process);
            }
        }
    }

    /** An orderly end, at which a JVM in training writes its cache. */
    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private Process launch(Subject subject, List<String> flags, String api) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx400m",
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(flags);
        command.addAll(
                List.of(
                        "-cp",
                        subject.classPath(),
                        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"));
        command.add(subject.handler());
        var log =
                Files.createDirectories(root.resolve("bench/target/cold-start"))
                        .resolve(subject.name() + ".log");
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", api);
        builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", subject.name());
        builder.environment().put("_HANDLER", subject.handler());
        return builder.start();
    }

    /** The AOT cache of an earlier, training start. */
    Optional<Path> train(Subject subject) throws Exception {
        var cache = root.resolve("bench/target/cold-start").resolve(subject.name() + ".aot");
        Files.createDirectories(cache.getParent());
        Files.deleteIfExists(cache);
        start(subject, List.of("-XX:AOTCacheOutput=" + cache));
        return Files.exists(cache) ? Optional.of(cache) : Optional.empty();
    }
}
