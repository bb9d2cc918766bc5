package io.latchkey.support.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a test construct a handler by the constructor that Lambda uses, with an environment of the
 * test's own: what the local cloud does for each function.
 */
public final class FunctionEnvironment {
    private static final String RESOURCE = "META-INF/latchkey/environment.properties";

    private FunctionEnvironment() {}

    /** What the constructor makes while these are its variables. */
    public static <T> T in(Map<String, String> variables, Supplier<T> constructor) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(new Loader(before, bytes(variables)));
        try {
            return constructor.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static byte[] bytes(Map<String, String> variables) {
        var properties = new Properties();
        properties.putAll(variables);
        var out = new ByteArrayOutputStream();
        try {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static final class Loader extends ClassLoader {
        private final byte[] environment;

        Loader(ClassLoader parent, byte[] environment) {
            super(parent);
            this.environment = environment;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return name.equals(RESOURCE)
                    ? new ByteArrayInputStream(environment)
                    : super.getResourceAsStream(name);
        }
    }
}
