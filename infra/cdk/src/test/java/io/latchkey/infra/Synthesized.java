package io.latchkey.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Templates made by the real synthesis; each once per test run, since one takes seconds. */
final class Synthesized {
    static final Map<String, String> DEV = Map.of();
    static final Map<String, String> PROD =
            Map.of(
                    "stage", "prod",
                    "region", "eu-west-1",
                    "senderDomain", "latchkey.example.org",
                    "mfa", "on",
                    "search", "off",
                    "alarmEmail", "ops@latchkey.example.org");

    private static final Map<Map<String, String>, Synthesized> MADE = new ConcurrentHashMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path output;
    private final JsonNode template;

    private Synthesized(Path output, String stage) throws IOException {
        this.output = output;
        this.template =
                JSON.readTree(output.resolve("Latchkey-" + stage + ".template.json").toFile());
    }

    static Synthesized dev() {
        return of(DEV);
    }

    static Synthesized prod() {
        return of(PROD);
    }

    private static Synthesized of(Map<String, String> context) {
        return MADE.computeIfAbsent(context, Synthesized::make);
    }

    private static Synthesized make(Map<String, String> context) {
        try {
            var folder = Files.createTempDirectory("latchkey-synth");
            Synth.assembly(jars(folder), folder.resolve("cdk.out"), context).synth();
            return new Synthesized(folder.resolve("cdk.out"), context.getOrDefault("stage", "dev"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A repository whose function jars are there and hold nothing. */
    static Path jars(Path repository) throws IOException {
        for (var folder :
                List.of("support/lambda", "transactions", "listings", "notifications", "live")) {
            var target = repository.resolve("functions").resolve(folder).resolve("target");
            Files.createDirectories(target);
            var artifact = folder.replace('/', '-');
            Files.writeString(
                    target.resolve(artifact + "-0.1.0-SNAPSHOT-function.jar"), "jar of " + folder);
        }
        return repository;
    }

    Path output() {
        return output;
    }

    /** The resources of one type by logical id. */
    Map<String, JsonNode> all(String type) {
        var found = new LinkedHashMap<String, JsonNode>();
        for (var entry : template.path("Resources").properties()) {
            if (entry.getValue().path("Type").asText().equals(type)) {
                found.put(entry.getKey(), entry.getValue());
            }
        }
        return found;
    }

    /** The properties of the resource with this logical id. */
    JsonNode properties(String id) {
        var resource = template.path("Resources").path(id);
        if (resource.isMissingNode()) {
            throw new AssertionError("the template has no " + id);
        }
        return resource.path("Properties");
    }

    JsonNode template() {
        return template;
    }

    /** The statements of a role's own policies. */
    List<JsonNode> statements(String role) {
        var found = new ArrayList<JsonNode>();
        for (var policy : properties(role).path("Policies")) {
            policy.path("PolicyDocument").path("Statement").forEach(found::add);
        }
        return found;
    }

    /** Each function's variables, by its name. */
    Map<String, JsonNode> variables() {
        var found = new HashMap<String, JsonNode>();
        all("AWS::Lambda::Function")
                .forEach((id, function) ->
                        found.put(
                                id,
                                function.path("Properties").path("Environment").path("Variables")));
        return found;
    }

    /** One or many, as CloudFormation writes either. */
    static List<JsonNode> list(JsonNode oneOrMany) {
        if (!oneOrMany.isArray()) {
            return oneOrMany.isMissingNode() ? List.of() : List.of(oneOrMany);
        }
        var found = new ArrayList<JsonNode>();
        oneOrMany.forEach(found::add);
        return found;
    }
}
