package io.latchkey.local.services.objects;

import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Request;
import io.latchkey.local.gateway.wire.WireHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stands before the object store, forwards every request untouched, and tells of each object that
 * was made or removed. Addresses are path-style: {@code /bucket/key}.
 */
public final class ObjectFront implements WireHandler, AutoCloseable {
    /** A thousand keys of the longest kind, encoded. */
    private static final int LARGEST_XML = 8 * 1024 * 1024;

    private final Upstream upstream;
    private final SignedRead read;
    private final ObjectListener listener;
    private final Changes changes;

    /** Where the store is and the secret that every key id signs with. */
    public record Store(URI address, String secret) {}

    public ObjectFront(Store store, ObjectListener listener, Clock clock) {
        this.upstream = new Upstream(store.address());
        this.read = new SignedRead(store.address(), store.secret(), clock);
        this.listener = listener;
        this.changes = new Changes(clock);
    }

    @Override
    public Answer handle(Request request) {
        try {
            return forward(request);
        } catch (IOException unreachable) {
            return error(503, "ServiceUnavailable", "Please reduce your request rate.");
        }
    }

    @Override
    public void close() {
        upstream.close();
    }

    /**
     * One bucket as the edge reaches it: paths are keys. A request that carries a signature in its
     * query is held to it; one that only reads is signed here, as the edge signs on AWS.
     *
     * @param signedFor where functions reach the store, for which they sign addresses
     */
    public WireHandler origin(String bucket, URI signedFor) {
        return request -> {
            var address = new ObjectAddress(bucket, ObjectAddress.of("/x" + request.path()).key());
            if (request.query().contains("X-Amz-Signature=")) {
                var there = request.at(address.path());
                return handle(
                        new Request(
                                there.method(),
                                there.path(),
                                there.query(),
                                there.headers().with("host", signedFor.getAuthority()),
                                there.body(),
                                there.client()));
            }
            var reads = request.method().equals("GET") || request.method().equals("HEAD");
            if (!reads || address.key().isEmpty()) {
                return error(403, "AccessDenied", "Access Denied");
            }
            return upstream.send(read.of(request.method(), address)).answer();
        };
    }

    private Answer forward(Request request) throws IOException {
        ObjectAddress address = ObjectAddress.of(request.path());
        Operation operation = Operation.of(request, address);
        return switch (operation) {
            case OTHER -> upstream.send(request).answer();
            case PUT -> put(request, address);
            case COPY -> made(request, address, ObjectChange.Kind.CREATED_BY_COPY);
            case COMPLETE_UPLOAD -> made(request, address, ObjectChange.Kind.CREATED_BY_PARTS);
            case DELETE -> delete(request, address);
            case DELETE_MANY -> deleteMany(request, address.bucket());
        };
    }

    private Answer put(Request request, ObjectAddress address) throws IOException {
        Upstream.Arriving arriving = upstream.send(request);
        if (failed(arriving)) {
            return arriving.answer();
        }
        long size =
                request.headers()
                        .first("x-amz-decoded-content-length")
                        .or(() -> request.headers().first("content-length"))
                        .map(Long::parseLong)
                        .orElse(0L);
        ObjectChange.Content content =
                new ObjectChange.Content(address.key(), size, etag(arriving));
        return told(
                List.of(
                        changes.of(
                                ObjectChange.Kind.CREATED_BY_PUT,
                                address.bucket(),
                                content,
                                request)),
                arriving.answer());
    }

    /** A copy or a finished upload may say in a 200 that it failed; its size the store knows. */
    private Answer made(Request request, ObjectAddress address, ObjectChange.Kind kind)
            throws IOException {
        Upstream.Arriving arriving = upstream.send(request);
        if (failed(arriving)) {
            return arriving.answer();
        }
        byte[] body = whole(arriving.body());
        Answer answer = new Answer(arriving.status(), arriving.headers(), out -> out.write(body));
        if (XmlKeys.root(body).equals("Error")) {
            return answer;
        }
        Upstream.Arriving stored = upstream.send(read.of("HEAD", address));
        long size = stored.headers().first("content-length").map(Long::parseLong).orElse(0L);
        stored.body().close();
        ObjectChange.Content content = new ObjectChange.Content(address.key(), size, etag(stored));
        return told(List.of(changes.of(kind, address.bucket(), content, request)), answer);
    }

    private Answer delete(Request request, ObjectAddress address) throws IOException {
        Upstream.Arriving arriving = upstream.send(request);
        return failed(arriving)
                ? arriving.answer()
                : told(
                        List.of(changes.removed(address.bucket(), address.key(), request)),
                        arriving.answer());
    }

    private Answer deleteMany(Request request, String bucket) throws IOException {
        Optional<byte[]> asked = request.bytes(LARGEST_XML);
        if (asked.isEmpty()) {
            return error(400, "MalformedXML", "The XML you provided is too long.");
        }
        Request repeated =
                new Request(
                        request.method(),
                        request.path(),
                        request.query(),
                        request.headers(),
                        new ByteArrayInputStream(asked.get()),
                        request.client());
        Upstream.Arriving arriving = upstream.send(repeated);
        if (failed(arriving)) {
            return arriving.answer();
        }
        byte[] body = whole(arriving.body());
        List<String> failedKeys = XmlKeys.within(body, "Error");
        List<ObjectChange> removed = new ArrayList<>();
        for (String key : XmlKeys.within(asked.get(), "Object")) {
            if (!failedKeys.contains(key)) {
                removed.add(changes.removed(bucket, key, request));
            }
        }
        return told(
                removed, new Answer(arriving.status(), arriving.headers(), out -> out.write(body)));
    }

    private Answer told(List<ObjectChange> happened, Answer answer) {
        try {
            happened.forEach(listener::changed);
            return answer;
        } catch (RuntimeException untold) {
            return error(
                    500, "InternalError", "We encountered an internal error. Please try again.");
        }
    }

    private static boolean failed(Upstream.Arriving arriving) {
        return arriving.status() < 200 || arriving.status() > 299;
    }

    private static String etag(Upstream.Arriving arriving) {
        return arriving.headers().first("etag").orElse("").replace("\"", "");
    }

    private static byte[] whole(InputStream body) throws IOException {
        try (InputStream in = body) {
            return in.readNBytes(LARGEST_XML);
        }
    }

    private static Answer error(int status, String code, String message) {
        return Answer.text(
                status,
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>%s</Code><Message>%s</Message></Error>"
                        .formatted(code, message));
    }
}
