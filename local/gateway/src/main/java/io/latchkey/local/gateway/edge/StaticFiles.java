package io.latchkey.local.gateway.edge;

import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Content;
import io.latchkey.local.gateway.wire.Headers;
import io.latchkey.local.gateway.wire.Request;
import io.latchkey.local.gateway.wire.WireHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A directory served as a bucket behind a distribution: validators, compression, and for an
 * application with routes of its own a page that answers to paths that are no files.
 *
 * @param fallback the file, such as {@code index.html}, for paths whose last part has no extension
 */
public record StaticFiles(Path root, Optional<String> fallback) implements WireHandler {

    private static final long WORTH_COMPRESSING = 1_000;

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    public StaticFiles {
        root = root.toAbsolutePath().normalize();
    }

    @Override
    public Answer handle(Request request) throws IOException {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Answer.text(405, "text/plain", "Method Not Allowed").plus("allow", "GET, HEAD");
        }
        Optional<Path> file = find(request.path());
        return file.isPresent() ? served(request, file.get()) : missing();
    }

    private static Answer missing() {
        return Answer.text(404, "text/plain", "Not Found").plus("cache-control", "no-cache");
    }

    private Optional<Path> find(String path) throws IOException {
        String name = decoded(path).substring(1);
        if (name.indexOf('\0') >= 0 || name.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        Optional<Path> exact = inside(name.isEmpty() ? "index.html" : name);
        if (exact.isPresent() || hasExtension(name)) {
            return exact;
        }
        String folder = name.endsWith("/") ? name : name + "/";
        Optional<Path> page = inside(folder + "index.html");
        return page.isPresent() || fallback.isEmpty() ? page : inside(fallback.get());
    }

    /** A file below the root, with every link followed before it is judged. */
    private Optional<Path> inside(String name) throws IOException {
        Path file = root.resolve(name.replaceFirst("^/+", "")).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Path real = file.toRealPath();
        return real.startsWith(root.toRealPath()) ? Optional.of(real) : Optional.empty();
    }

    private static Answer served(Request request, Path file) throws IOException {
        String type = ContentTypes.of(file.getFileName().toString());
        long size = Files.size(file);
        FileTime modified = Files.getLastModifiedTime(file);
        boolean gzip =
                ContentTypes.compressible(type) && size >= WORTH_COMPRESSING && takesGzip(request);
        String tag = "\"%x-%x\"".formatted(modified.toMillis(), size);
        Headers headers =
                Headers.of(
                        "content-type",
                        type,
                        "etag",
                        gzip ? "W/" + tag : tag,
                        "last-modified",
                        httpDate(modified.toInstant()),
                        "cache-control",
                        cacheControl(file),
                        "vary",
                        "accept-encoding");
        if (unchanged(request, tag, modified.toInstant())) {
            return new Answer(304, headers, Content.NONE);
        }
        return gzip
                ? new Answer(200, headers.plus("content-encoding", "gzip"), zipped(file))
                : new Answer(
                        200,
                        headers.plus("content-length", "" + size),
                        out -> Files.copy(file, out));
    }

    private static Content zipped(Path file) {
        return out -> {
            GZIPOutputStream zip = new GZIPOutputStream(out);
            Files.copy(file, zip);
            zip.finish();
        };
    }

    /** File names below assets carry a hash of their content, so they never change. */
    private static String cacheControl(Path file) {
        Path parent = file.getParent();
        boolean hashed = parent != null && parent.endsWith("assets");
        return hashed ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private static boolean unchanged(Request request, String tag, Instant modified) {
        Optional<String> tags = request.headers().first("if-none-match");
        if (tags.isPresent()) {
            return tags.get().equals("*") || tags.get().contains(tag);
        }
        Optional<String> since = request.headers().first("if-modified-since");
        return since.isPresent()
                && !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(instant(since.get()));
    }

    private static Instant instant(String httpDate) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate, Instant::from);
        } catch (DateTimeParseException _) {
            return Instant.MIN;
        }
    }

    private static String httpDate(Instant instant) {
        return HTTP_DATE.format(instant);
    }

    private static boolean takesGzip(Request request) {
        return request.headers().all("accept-encoding").stream().anyMatch(e -> e.contains("gzip"));
    }

    private static boolean hasExtension(String name) {
        return name.substring(name.lastIndexOf('/') + 1).contains(".");
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "/\0";
        }
    }
}
