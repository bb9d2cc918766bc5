package io.latchkey.local.services.objects;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Bucket and key of a path-style request, decoded; the key is "" for the bucket itself. */
record ObjectAddress(String bucket, String key) {
    static ObjectAddress of(String rawPath) {
        String path = rawPath.startsWith("/") ? rawPath.substring(1) : rawPath;
        int slash = path.indexOf('/');
        return slash < 0
                ? new ObjectAddress(decode(path), "")
                : new ObjectAddress(
                        decode(path.substring(0, slash)), decode(path.substring(slash + 1)));
    }

    /** As in S3's notifications: a form's encoding, with slashes left alone. */
    static String encode(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    /** As in a request's path. */
    String path() {
        return "/"
                + bucket
                + "/"
                + encode(key).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
