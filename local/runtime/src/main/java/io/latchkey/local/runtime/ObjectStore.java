package io.latchkey.local.runtime;

import static io.latchkey.local.runtime.wire.JsonService.JSON;

import io.latchkey.engines.Engines;
import io.latchkey.local.gateway.wire.LoopbackServer;
import io.latchkey.local.gateway.wire.WireHandler;
import io.latchkey.local.runtime.bus.EventsService;
import io.latchkey.local.services.objects.ObjectChange;
import io.latchkey.local.services.objects.ObjectFront;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The buckets as functions and the edge reach them. What the template's buckets tell of goes to the
 * default bus before the one who stored it learns that it is stored.
 */
final class ObjectStore implements AutoCloseable {
    private final ObjectFront front;
    private final LoopbackServer server;
    private final Set<String> telling;
    private final CompletableFuture<EventsService> bus = new CompletableFuture<>();

    private ObjectStore(URI engine, Set<String> telling) throws IOException {
        this.telling = Set.copyOf(telling);
        this.front =
                new ObjectFront(
                        new ObjectFront.Store(engine, Engines.SECRET),
                        this::tell,
                        Clock.systemUTC());
        this.server = LoopbackServer.start(0, front);
    }

    /**
     * Stands before the engine.
     *
     * @param telling names of the buckets whose objects are told of
     */
    static ObjectStore before(URI engine, Set<String> telling) {
        try {
            return new ObjectStore(engine, telling);
        } catch (IOException e) {
            throw new UncheckedIOException("the object store cannot open", e);
        }
    }

    URI address() {
        return server.address();
    }

    /** From now on changes have somewhere to go; what comes earlier waits. */
    void connect(EventsService events) {
        bus.complete(events);
    }

    /** A bucket as an origin of the edge. */
    WireHandler origin(String bucket) {
        return front.origin(bucket, server.address());
    }

    private void tell(ObjectChange change) {
        if (telling.contains(change.bucket())) {
            bus.join()
                    .tell(
                            JSON.createObjectNode()
                                    .put("Source", "aws.s3")
                                    .put("DetailType", change.detailType())
                                    .put("Detail", change.detail().toString()));
        }
    }

    @Override
    public void close() {
        server.close();
        front.close();
    }
}
