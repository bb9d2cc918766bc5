package io.latchkey.engines;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running engine, which answers on the loopback address until it is closed. */
public final class Engine implements AutoCloseable {
    private final String name;
    private final URI endpoint;
    private final AutoCloseable running;
    private final AtomicBoolean closed = new AtomicBoolean();

    Engine(String name, URI endpoint, AutoCloseable running) {
        this.name = name;
        this.endpoint = endpoint;
        this.running = running;
    }

    public URI endpoint() {
        return endpoint;
    }

    /** Stops the engine and frees its port and files; a second call does nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException("the engine " + name + " did not stop", e);
        }
    }

    @Override
    public String toString() {
        return name + " at " + endpoint;
    }
}
