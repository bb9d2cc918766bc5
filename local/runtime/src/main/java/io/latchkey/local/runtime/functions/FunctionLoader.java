package io.latchkey.local.runtime.functions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Adds one thing to a concern's classes: the environment of one function, as a resource, for many
 * functions share this process and a process has only one environment.
 */
final class FunctionLoader extends ClassLoader {
    private static final String RESOURCE = "META-INF/latchkey/environment.properties";

    private final URL environment;

    FunctionLoader(String function, Map<String, String> variables, ClassLoader concern) {
        super(function, concern);
        this.environment = url(function, bytes(variables));
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return name.equals(RESOURCE) ? environment : null;
    }

    private static byte[] bytes(Map<String, String> variables) {
        var properties = new Properties();
        properties.putAll(variables);
        var text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static URL url(String function, byte[] bytes) {
        try {
            return URL.of(URI.create("environment:/" + function), new Memory(bytes));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final class Memory extends URLStreamHandler {
        private final byte[] bytes;

        Memory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
