package io.latchkey.local.runtime;

import io.latchkey.local.runtime.handlers.OpenDeal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * A small house: one of each wire, its handlers in a jar of their own, as {@code synth} leaves it.
 */
public record House(Path root) {
    private static final String HANDLERS = "io/latchkey/local/runtime/handlers/";

    /** Builds it in an empty folder. */
    public static House in(Path root) throws IOException, URISyntaxException {
        var out = Files.createDirectories(root.resolve("infra/cdk/target/cdk.out"));
        Files.writeString(out.resolve("manifest.json"), manifest());
        Files.writeString(out.resolve("House.template.json"), template());
        Files.writeString(
                out.resolve("House.assets.json"),
                """
                {"files":{"a":{"source":{"path":"house.jar"},
                 "destinations":{"x":{"objectKey":"house.jar"}}}}}
                """);
        jar(out.resolve("house.jar"));
        var web = Files.createDirectories(root.resolve("web/dist"));
        Files.writeString(web.resolve("index.html"), "<!doctype html><title>House</title>");
        return new House(root);
    }

    /** The template as it is before anything in it is changed for a test. */
    public static String template() throws IOException {
        var soon =
                LocalDateTime.now(ZoneOffset.UTC).plusSeconds(40).truncatedTo(ChronoUnit.SECONDS);
        try (var in = House.class.getResourceAsStream("/house/House.template.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@SOON@", soon.toString());
        }
    }

    /** Changes the synthesized template. */
    public void change(String from, String to) throws IOException {
        var file = root.resolve("infra/cdk/target/cdk.out/House.template.json");
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private static String manifest() {
        return """
        {"artifacts":{"House":{"type":"aws:cloudformation:stack",
         "environment":"aws://unknown-account/eu-central-1",
         "properties":{"templateFile":"House.template.json","stackName":"House"}}}}
        """;
    }

    /**
     * A jar that holds the handlers and names its libraries, where a shaded one would hold both.
     */
    public static void jar(Path file) throws IOException, URISyntaxException {
        var classes =
                Path.of(OpenDeal.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries());
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                var files = Files.list(classes.resolve(HANDLERS))) {
            for (var each : files.toList()) {
                jar.putNextEntry(new JarEntry(HANDLERS + each.getFileName()));
                Files.copy(each, jar);
                jar.closeEntry();
            }
        }
    }

    private static String libraries() {
        var path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path", ""));
        return Arrays.stream(path.split(java.io.File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry -> !entry.contains("latchkey") && !entry.contains("serialization"))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
    }
}
