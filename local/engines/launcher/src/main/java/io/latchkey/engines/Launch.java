package io.latchkey.engines;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * One start of one engine in a class loader that sees the JDK and the engine alone.
 *
 * @param probe the path that tells when the engine is ready to serve what it has kept
 */
record Launch(String name, String probe, int port, Map<String, String> options) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PROBE_MILLIS = 5000;

    Engine run() {
        try {
            var bound = port == 0 ? freePort() : requireFree(port);
            var endpoint = URI.create("http://127.0.0.1:" + bound);
            var running = start(bound);
            awaitAnswer(endpoint, running);
            return new Engine(name, endpoint, running);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the engine " + name + " does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the engine " + name + " started", e);
        }
    }

    private AutoCloseable start(int bound) throws IOException {
        var given = new HashMap<>(options);
        given.put("port", Integer.toString(bound));
        if (options.containsKey("data")) {
            Files.createDirectories(Path.of(options.get("data")));
        }
        var loader = EngineFiles.of(name).loader(name);
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return closing(enter(loader, Map.copyOf(given)), loader);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private AutoCloseable enter(URLClassLoader loader, Map<String, String> given)
            throws IOException {
        try {
            var start =
                    loader.loadClass("io.latchkey.engines." + name + ".Start")
                            .getMethod("start", Map.class);
            return (AutoCloseable) start.invoke(null, given);
        } catch (InvocationTargetException e) {
            loader.close();
            throw new IOException(String.valueOf(e.getCause()), e.getCause());
        } catch (ReflectiveOperationException e) {
            loader.close();
            throw new IOException("it is not built; run a Maven build of local/engines", e);
        }
    }

    private static AutoCloseable closing(AutoCloseable running, URLClassLoader loader) {
        return () -> {
            var thread = Thread.currentThread();
            var before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try (loader) {
                running.close();
            } finally {
                thread.setContextClassLoader(before);
            }
        };
    }

    private void awaitAnswer(URI endpoint, AutoCloseable running)
            throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(endpoint)) {
            if (System.nanoTime() > deadline) {
                stop(running);
                throw new IOException("no answer within " + PATIENCE.toSeconds() + " seconds");
            }
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    private static void stop(AutoCloseable running) throws IOException {
        try {
            running.close();
        } catch (Exception e) {
            throw new IOException("neither an answer nor a stop", e);
        }
    }

    /**
     * An answer that asks for a signature is one; a server that still reads its files times out.
     */
    private boolean answers(URI endpoint) {
        try {
            var call = (HttpURLConnection) endpoint.resolve(probe).toURL().openConnection();
            call.setConnectTimeout(PROBE_MILLIS);
            call.setReadTimeout(PROBE_MILLIS);
            var status = call.getResponseCode();
            call.disconnect();
            return status > 0 && status < 500 && status != HttpURLConnection.HTTP_CLIENT_TIMEOUT;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** An engine that answers on a port might be somebody else's: the port is tried before. */
    private static int requireFree(int wanted) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return wanted;
        } catch (BindException e) {
            throw new IOException("port " + wanted + " is in use", e);
        }
    }
}
