package io.latchkey.local.runtime.functions;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import io.latchkey.local.guard.Verdicts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One class loader per function jar, below the platform's: functions of a concern share their code,
 * and nobody sees the suite's or another concern's.
 */
public final class ConcernLoaders implements AutoCloseable {
    private final Map<Path, URLClassLoader> loaders = new ConcurrentHashMap<>();
    private final Function<Map<String, Object>, String> judge;
    private final Consumer<String> after;
    private final URI refusals;

    /**
     * Each loader's SDK clients will ask the judge before they call.
     *
     * @param judge told who asks for what; answers with the refusal, empty when allowed
     * @param after told of each answered call, as {@code service operation}
     * @param refusals where refused calls are sent to be refused as AWS does
     */
    public ConcernLoaders(
            Function<Map<String, Object>, String> judge, Consumer<String> after, URI refusals) {
        this.judge = judge;
        this.after = after;
        this.refusals = refusals;
    }

    ClassLoader of(Path jar) {
        return loaders.computeIfAbsent(jar, this::load);
    }

    private URLClassLoader load(Path jar) {
        if (!Files.isReadable(jar)) {
            throw new IllegalStateException("the function's jar is missing: " + jar);
        }
        var urls = new URL[] {url(jar), home(Verdicts.class), home(PojoSerializer.class)};
        var loader =
                new URLClassLoader(
                        String.valueOf(jar.getFileName()),
                        urls,
                        ClassLoader.getPlatformClassLoader());
        try {
            Class.forName(Verdicts.class.getName(), true, loader)
                    .getMethod("install", Function.class, Consumer.class, URI.class)
                    .invoke(null, judge, after, refusals);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the gate cannot be set before " + jar, e);
        }
        return loader;
    }

    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (var loader : loaders.values()) {
            try {
                loader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        loaders.clear();
    }
}
