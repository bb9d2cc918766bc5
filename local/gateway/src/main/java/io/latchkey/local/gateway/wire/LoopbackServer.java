package io.latchkey.local.gateway.wire;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** A Jetty server on 127.0.0.1 that answers each request on a virtual thread. */
public final class LoopbackServer implements AutoCloseable {

    /**
     * A waiting virtual thread costs little, and a limit would let slow clients keep others out.
     */
    private static final int UNLIMITED = 0;

    private static final int LARGEST_HEADERS = 64 * 1024;
    private static final long IDLE_MILLIS = 60_000;
    private static final long LAST_WORDS_MILLIS = 50;
    private static final long STOP_MILLIS = 2_000;

    private final Server server;
    private final ServerConnector connector;

    private LoopbackServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts a server for that handler; port 0 takes any free one.
     *
     * @throws BindException when the port is in use
     */
    public static LoopbackServer start(int port, WireHandler handler) throws IOException {
        return serve(port, _ -> new JettyAdapter(handler));
    }

    /** As {@link #start(int, WireHandler)}, for a Jetty handler made for the server: WebSockets. */
    public static LoopbackServer serve(int port, Function<Server, Handler> handler)
            throws IOException {
        Server server = new Server(new VirtualThreadPool(UNLIMITED));
        ServerConnector connector =
                new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setShutdownIdleTimeout(LAST_WORDS_MILLIS);
        server.addConnector(connector);
        server.setStopTimeout(STOP_MILLIS);
        server.setErrorHandler(new PlainErrors());
        server.setHandler(handler.apply(server));
        return started(server, connector);
    }

    /** Where the server answers, such as {@code http://127.0.0.1:8080}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }

    private static LoopbackServer started(Server server, ServerConnector connector)
            throws IOException {
        try {
            server.start();
            return new LoopbackServer(server, connector);
        } catch (Exception e) {
            server.setStopTimeout(0);
            new LoopbackServer(server, connector).close();
            if (e.getCause() instanceof BindException inUse) {
                throw inUse;
            }
            throw new IOException("the server did not start", e);
        }
    }

    /** Paths stay as they were sent: signatures and object keys depend on each character. */
    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // Else Jetty writes charset=utf-8 where charset=UTF-8 was signed.
        http.setHeaderCacheCaseSensitive(true);
        http.setRequestHeaderSize(LARGEST_HEADERS);
        http.setResponseHeaderSize(LARGEST_HEADERS);
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setHttpCompliance(HttpCompliance.RFC7230);
        return http;
    }
}
