package io.latchkey.bench;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * A concern's own code, known by name as handlers are: its jar in a class loader of its own, and
 * from its tests the package {@code measured}, whose classes do the work to be measured once per
 * call and return a number that depends on it.
 */
record Measured(URLClassLoader loader, String concern) implements AutoCloseable {

    static Measured of(Path root, String concern) throws IOException {
        var target = root.resolve("functions").resolve(concern).resolve("target");
        var jar = target.resolve(concern + "-0.1.0-SNAPSHOT-function.jar");
        var tests = target.resolve("test-classes");
        if (!Files.exists(jar) || !Files.exists(tests)) {
            throw new IllegalStateException(concern + " is not built");
        }
        var path = new URL[] {jar.toUri().toURL(), tests.toUri().toURL()};
        return new Measured(
                new URLClassLoader(concern, path, ClassLoader.getPlatformClassLoader()), concern);
    }

    LongSupplier work(String name) throws ReflectiveOperationException {
        var type = loader.loadClass("io.latchkey." + concern + ".measured." + name);
        return (LongSupplier) type.getDeclaredConstructor().newInstance();
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
