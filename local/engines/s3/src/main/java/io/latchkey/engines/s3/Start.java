package io.latchkey.engines.s3;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** Entered by name from the launcher, which knows nothing of S3Proxy's classes. */
public final class Start {
    private Start() {}

    /**
     * Options: {@code port}; {@code secret}, with which every access key id signs; {@code data}, a
     * folder, absent for one that is deleted at the end.
     */
    public static AutoCloseable start(Map<String, String> options) throws Exception {
        var kept = options.get("data");
        var folder = kept == null ? Files.createTempDirectory("latchkey-s3") : Path.of(kept);
        var store = new FilesystemNio2BlobStore(folder.toString());
        var secret = options.getOrDefault("secret", "local");
        var proxy =
                S3Proxy.builder()
                        .blobStore(store)
                        .endpoint(
                                URI.create("http://127.0.0.1:" + options.getOrDefault("port", "0")))
                        .awsAuthentication(AuthenticationType.AWS_V4, "local", secret)
                        .ignoreUnknownHeaders(true)
                        .build();
        // Each function signs with a key id of its own; they share the secret and the buckets.
        proxy.setBlobStoreLocator((identity, bucket, object) -> new AccessGrant(secret, store));
        proxy.start();
        return () -> {
            proxy.stop();
            if (kept == null) {
                delete(folder);
            }
        };
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
