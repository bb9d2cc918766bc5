package io.latchkey.local.runtime.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code cdk synth} left behind: one stack's template and where its assets lie.
 *
 * @param assets the files behind the keys of the deployment's asset bucket
 */
public record Assembly(
        String stackName, String region, Template template, Map<String, Path> assets) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Assembly {
        assets = Map.copyOf(assets);
    }

    /**
     * Reads the folder that {@code cdk synth} wrote.
     *
     * @throws NotUnderstood when there is no assembly, or more than one stack in it
     */
    public static Assembly read(Path folder) {
        var manifest = folder.resolve("manifest.json");
        if (!Files.isRegularFile(manifest)) {
            throw NotUnderstood.at(
                    folder.toString(), "holds no synthesized template; run `latchkey synth` first");
        }
        var stacks = new ArrayList<Map.Entry<String, JsonNode>>();
        for (var artifact : json(manifest).path("artifacts").properties()) {
            if (artifact.getValue().path("type").asText().equals("aws:cloudformation:stack")) {
                stacks.add(artifact);
            }
        }
        if (stacks.size() != 1) {
            throw NotUnderstood.at(manifest.toString(), "one stack was expected: " + stacks.size());
        }
        var properties = stacks.getFirst().getValue().path("properties");
        var file = properties.path("templateFile").asText();
        return new Assembly(
                properties.path("stackName").asText(stacks.getFirst().getKey()),
                region(stacks.getFirst().getValue().path("environment").asText()),
                Template.parse(json(folder.resolve(file))),
                assets(folder, file.replace(".template.json", ".assets.json")));
    }

    /** {@code aws://unknown-account/us-east-1}; a template for any region is stood up in one. */
    private static String region(String environment) {
        var region = environment.substring(environment.lastIndexOf('/') + 1);
        return region.isEmpty() || region.startsWith("unknown") ? "us-east-1" : region;
    }

    private static Map<String, Path> assets(Path folder, String file) {
        var assets = new LinkedHashMap<String, Path>();
        for (var asset : json(folder.resolve(file)).path("files")) {
            var path = folder.resolve(asset.path("source").path("path").asText());
            asset.path("destinations")
                    .forEach(place -> assets.put(place.path("objectKey").asText(), path));
        }
        return assets;
    }

    private static JsonNode json(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
