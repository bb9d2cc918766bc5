package io.latchkey.local.gateway.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * An HTTP request whose path, query and headers are as the client sent them, not decoded.
 *
 * @param path with its leading slash, percent-encoded
 * @param query without the question mark, percent-encoded; empty when there is none
 * @param body read once, as it arrives from the client
 * @param client the client's address and protocol, such as {@code 127.0.0.1} and {@code HTTP/1.1}
 */
public record Request(
        String method,
        String path,
        String query,
        Headers headers,
        InputStream body,
        Client client) {

    /** Who asks. */
    public record Client(String address, String protocol) {}

    /**
     * The whole body, or nothing when it is longer than the limit; then no more of it was read than
     * the limit and one byte.
     */
    public Optional<byte[]> bytes(int limit) throws IOException {
        byte[] read = body.readNBytes(limit + 1);
        return read.length > limit ? Optional.empty() : Optional.of(read);
    }

    /** The same request at another path. */
    public Request at(String otherPath) {
        return new Request(method, otherPath, query, headers, body, client);
    }

    /**
     * The query's values by name, decoded, the first of each; enough for pages, not for signatures.
     */
    public Query parameters() {
        return Query.parse(query);
    }
}
