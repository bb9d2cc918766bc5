package io.latchkey.support.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The variables that the template gives to one function.
 *
 * <p>On AWS they are the process's. On one machine many functions share a process, so each is given
 * its own as a resource on its thread's context class loader; a variable that the template does not
 * name is missing in both places.
 */
public record Environment(Map<String, String> variables) {
    private static final String RESOURCE = "META-INF/latchkey/environment.properties";

    public Environment {
        variables = Map.copyOf(variables);
    }

    /** The environment of the function that is being constructed on this thread. */
    public static Environment current() {
        var loader = Thread.currentThread().getContextClassLoader();
        if (loader == null) {
            return new Environment(System.getenv());
        }
        try (InputStream in = loader.getResourceAsStream(RESOURCE)) {
            return new Environment(in == null ? System.getenv() : read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private static Map<String, String> read(InputStream in) throws IOException {
        var properties = new Properties();
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(k -> k, properties::getProperty));
    }

    /** The variable's value; a function whose template lacks it does not start. */
    public String require(String name) {
        return find(name)
                .orElseThrow(() ->
                        new IllegalStateException("the template gives this function no " + name));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }
}
