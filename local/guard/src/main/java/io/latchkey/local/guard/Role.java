package io.latchkey.local.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** What the template allows one function; without a word from it, nothing. */
record Role(List<Statement> statements, Properties environment) {
    private static final String POLICY = "META-INF/latchkey/policy.json";
    private static final String ENVIRONMENT = "META-INF/latchkey/environment.properties";

    Role {
        statements = List.copyOf(statements);
    }

    static Role ofThisFunction() {
        var environment = new Properties();
        try (var policy = resource(POLICY);
                var variables = resource(ENVIRONMENT)) {
            if (variables != null) {
                environment.load(new InputStreamReader(variables, StandardCharsets.UTF_8));
            }
            return new Role(
                    policy == null
                            ? List.of()
                            : parse(new String(policy.readAllBytes(), StandardCharsets.UTF_8)),
                    environment);
        } catch (IOException e) {
            throw new UncheckedIOException("the function's role cannot be read", e);
        }
    }

    static List<Statement> parse(String json) {
        return JsonNode.parser().parse(json).asArray().stream().map(Statement::of).toList();
    }

    private static @Nullable InputStream resource(String name) {
        var loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? null : loader.getResourceAsStream(name);
    }

    String variable(String name) {
        return environment.getProperty(name, "");
    }

    /** A denial outweighs every permission. */
    boolean allows(Need need) {
        return statements.stream().noneMatch(each -> !each.allows() && each.covers(need))
                && statements.stream().anyMatch(each -> each.allows() && each.covers(need));
    }
}
