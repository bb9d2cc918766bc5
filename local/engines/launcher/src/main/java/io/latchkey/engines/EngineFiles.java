package io.latchkey.engines;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the build of an engine left its classes, and the list of the libraries that it runs on. */
record EngineFiles(Path classes, List<Path> libraries) {
    EngineFiles {
        libraries = List.copyOf(libraries);
    }

    static EngineFiles of(String engine) throws IOException {
        var target = root().resolve("local/engines").resolve(engine).resolve("target");
        var list = target.resolve("engine.classpath");
        if (!Files.exists(list)) {
            throw new IOException("it is not built: " + list + " is missing");
        }
        var resolved =
                Stream.of(Files.readString(list).strip().split(File.pathSeparator)).map(Path::of);
        var libraries = Stream.concat(resolved, unpacked(target.resolve("lib")).stream()).toList();
        return new EngineFiles(target.resolve("classes"), libraries);
    }

    /** Libraries that come in an archive of their own, as OpenSearch's plugins do. */
    private static List<Path> unpacked(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** Parent: the platform's loader, so that no library of the caller reaches the engine. */
    URLClassLoader loader(String engine) {
        var urls =
                Stream.concat(Stream.of(classes), libraries.stream())
                        .map(EngineFiles::url)
                        .toArray(URL[]::new);
        return new URLClassLoader("engine-" + engine, urls, ClassLoader.getPlatformClassLoader());
    }

    /**
     * The folder of the suite: the first above this class, or above the working folder, that is it.
     */
    static Path root() throws IOException {
        return Stream.of(ownPlace(), Path.of("").toAbsolutePath())
                .flatMap(start -> Stream.iterate(start, p -> p != null, Path::getParent))
                .filter(folder -> Files.exists(folder.resolve("local/engines/pom.xml")))
                .findFirst()
                .orElseThrow(() -> new IOException("the folder of Latchkey is not found"));
    }

    private static Path ownPlace() {
        try {
            return Path.of(
                    EngineFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
