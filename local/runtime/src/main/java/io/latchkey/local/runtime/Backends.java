package io.latchkey.local.runtime;

import io.latchkey.engines.Engine;
import io.latchkey.engines.Engines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The engines behind the data services, started side by side. */
final class Backends implements AutoCloseable {
    private static final URI LOCALSTACK = URI.create("http://localhost:4566");
    private static final URI NO_INDEX = URI.create("about:no-index");

    private final List<Engine> running = new ArrayList<>();
    private final Endpoints endpoints;

    private Backends(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** Ports are chosen before anything starts, since addresses are written into variables. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts what the options ask for.
     *
     * @param buckets made as folders before the store starts, for that is what they are to it
     * @param search whether the template has a collection at all
     */
    static Backends start(
            SuiteOptions options, Collection<String> buckets, boolean search, int edgePort) {
        var engines = Engines.keptIn(options.data());
        var embedded = options.cloud() == SuiteOptions.Cloud.EMBEDDED;
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try (threads) {
            Optional<CompletableFuture<Engine>> index =
                    search
                            ? Optional.of(begin(() -> engines.search(0), threads))
                            : Optional.empty();
            var started = new ArrayList<CompletableFuture<Engine>>();
            if (embedded) {
                folders(options.data().resolve("s3"), buckets);
                started.add(begin(() -> engines.dynamoDb(0), threads));
                started.add(begin(() -> engines.sqs(freePort()), threads));
                started.add(begin(() -> engines.s3(freePort()), threads));
            }
            return collect(started, index, edgePort);
        }
    }

    private static Backends collect(
            List<CompletableFuture<Engine>> started,
            Optional<CompletableFuture<Engine>> index,
            int edgePort) {
        var running = new ArrayList<Engine>();
        try {
            started.forEach(engine -> running.add(engine.join()));
            index.ifPresent(engine -> running.add(engine.join()));
        } catch (CompletionException e) {
            running.forEach(Engine::close);
            throw new IllegalStateException("an engine did not start: " + e.getMessage(), e);
        }
        boolean embedded = !started.isEmpty();
        var endpoints =
                new Endpoints(
                        embedded ? running.get(0).endpoint() : LOCALSTACK,
                        embedded ? running.get(1).endpoint() : LOCALSTACK,
                        embedded ? running.get(2).endpoint() : LOCALSTACK,
                        index.isPresent() ? running.getLast().endpoint() : NO_INDEX,
                        URI.create("http://127.0.0.1:" + freePort()),
                        URI.create("http://localhost:" + edgePort));
        var backends = new Backends(endpoints);
        backends.running.addAll(running);
        return backends;
    }

    private static CompletableFuture<Engine> begin(
            Supplier<Engine> start, java.util.concurrent.Executor threads) {
        return CompletableFuture.supplyAsync(start, threads);
    }

    private static void folders(Path store, Collection<String> buckets) {
        try {
            for (String bucket : buckets) {
                Files.createDirectories(store.resolve(bucket));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the buckets", e);
        }
    }

    Endpoints endpoints() {
        return endpoints;
    }

    @Override
    public void close() {
        running.forEach(Engine::close);
    }
}
