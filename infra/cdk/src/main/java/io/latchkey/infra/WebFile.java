package io.latchkey.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A built file of the web application as the bucket keeps it.
 *
 * @param key with slashes, relative to the root of the site
 */
record WebFile(String key, Path path) {
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("map", "application/json"),
                    Map.entry("png", "image/png"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("woff2", "font/woff2"));

    /**
     * In the order of upload: what pages name first, pages last, so that no visitor between the two
     * gets a page whose scripts are not there yet.
     */
    static List<WebFile> under(Path dist) throws IOException {
        if (!Files.isRegularFile(dist.resolve("index.html"))) {
            throw new IllegalStateException(
                    "the web pages are not built: no index.html in " + dist);
        }
        try (var files = Files.walk(dist)) {
            return files.filter(Files::isRegularFile)
                    .map(path -> new WebFile(relative(dist, path), path))
                    // Each deployment has its own; one in the build can only be a developer's.
                    .filter(file -> !file.key().equals("config.json"))
                    .sorted(Comparator.comparing(WebFile::isPage).thenComparing(WebFile::key))
                    .toList();
        }
    }

    private static String relative(Path dist, Path path) {
        return dist.relativize(path).toString().replace('\\', '/');
    }

    private boolean isPage() {
        return key.endsWith(".html");
    }

    /** Unknown kinds are offered for download and never run. */
    String contentType() {
        var extension = key.substring(key.lastIndexOf('.') + 1);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }

    /** The build puts a hash of its content into the name of everything under {@code assets/}. */
    String cacheControl() {
        return key.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
