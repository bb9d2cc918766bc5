package io.latchkey.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.bench.Bench.Measurement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How fast a RETS answer is read, beside a bare StAX pass over the same bytes that looks at
 * nothing. In a JVM of its own whose heap is as small as is promised.
 */
final class MlsParse implements Measurement {
    static final String HEAP = "64m";

    @Override
    public Map<String, Object> run() throws IOException, InterruptedException {
        var file = Files.createTempFile("mls-parse", ".xml");
        try {
            MlsSample.write(file);
            return measured(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Map<String, Object> measured(Path file)
            throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                List.of(
                                        ProcessHandle.current().info().command().orElse("java"),
                                        "-Xms" + HEAP,
                                        "-Xmx" + HEAP,
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        MlsParsePasses.class.getName(),
                                        file.toString()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the measured process ended with " + process.exitValue());
        }
        return new ObjectMapper().readValue(said, new TypeReference<>() {});
    }
}
