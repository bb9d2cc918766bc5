package io.latchkey.local.gateway.websocket;

import io.latchkey.local.gateway.Invoker;
import io.latchkey.local.gateway.RequestIds;
import io.latchkey.local.gateway.TimedInvoker;
import io.latchkey.local.gateway.TokenBucket;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.JettyAdapter;
import io.latchkey.local.gateway.wire.WireHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketCreator;

/** A WebSocket API of API Gateway with its stage; an edge leads its path here. */
public final class WebSocketApi implements AutoCloseable {

    private static final Logger LOG = System.getLogger(WebSocketApi.class.getName());
    private static final long LAST_WORDS_SECONDS = 5;

    private final WebSocketSettings settings;
    private final TimedInvoker invoker;
    private final Clock clock;
    private final SocketEvents events;
    private final Doorman doorman;
    private final Mailroom mailroom;
    private final TokenBucket newcomers;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> endings = new ConcurrentHashMap<>();
    private final ScheduledExecutorService lifetimes =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("websocket-lifetimes").factory());

    public WebSocketApi(WebSocketSettings settings, Invoker invoker, Clock clock) {
        this.settings = settings;
        this.invoker = new TimedInvoker(invoker);
        this.clock = clock;
        this.events = new SocketEvents(settings.identity(), clock);
        this.doorman = new Doorman(settings, this.invoker, events);
        this.mailroom = new Mailroom(settings, this.invoker, events);
        this.newcomers = new TokenBucket(settings.throttling(), System::nanoTime);
    }

    /** The connection management API, at {@code /@connections/{id}} below any prefix. */
    public WireHandler management() {
        return new ManagementApi(connections);
    }

    /** Opens a connection or says why not. */
    public void open(
            ServerWebSocketContainer container,
            Request request,
            Response response,
            Callback callback) {
        Handshake handshake =
                new Handshake(
                        RequestIds.next(),
                        JettyAdapter.request(request),
                        clock.instant(),
                        Map.of());
        switch (authorized(handshake)) {
            case Doorman.Entry.Shut shut -> refuse(shut, request, response, callback);
            case Doorman.Entry.Open(Handshake authorized, _) -> {
                Connection connection =
                        new Connection(authorized, settings.limits(), clock, new Ears());
                connections.put(authorized.connectionId(), connection);
                switch (doorman.connect(authorized)) {
                    case Doorman.Entry.Shut shut -> {
                        forget(connection);
                        refuse(shut, request, response, callback);
                    }
                    case Doorman.Entry.Open(_, Optional<String> subprotocol) ->
                            upgrade(
                                    new Upgrade(container, connection, subprotocol),
                                    request,
                                    response,
                                    callback);
                }
            }
        }
    }

    /**
     * Sends every client away and waits, for a few seconds, until each {@code $disconnect} was
     * told.
     */
    @Override
    public void close() {
        lifetimes.shutdownNow();
        List.copyOf(connections.values()).forEach(connection -> connection.close("Going away"));
        CompletableFuture.allOf(endings.values().toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, LAST_WORDS_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private record Upgrade(
            ServerWebSocketContainer container,
            Connection connection,
            Optional<String> subprotocol) {}

    private Doorman.Entry authorized(Handshake handshake) {
        if (!handshake.asksForUpgrade()) {
            return new Doorman.Entry.Shut(426, "Upgrade Required");
        }
        return newcomers.take()
                ? doorman.authorize(handshake)
                : new Doorman.Entry.Shut(429, "Too Many Requests");
    }

    private void upgrade(Upgrade upgrade, Request request, Response response, Callback callback) {
        Connection connection = upgrade.connection();
        endings.put(connection.handshake().connectionId(), new CompletableFuture<>());
        if (!upgraded(upgrade, request, response, callback)) {
            new Ears().ended(connection, 1006, "the handshake failed");
            refuse(new Doorman.Entry.Shut(400, "Bad Request"), request, response, callback);
            return;
        }
        long lifetime = settings.limits().lifetime().toMillis();
        var _ =
                lifetimes.schedule(
                        () -> connection.close("Going away"), lifetime, TimeUnit.MILLISECONDS);
    }

    /** Without compression, as on AWS: the limits are those of what is sent. */
    private static boolean upgraded(
            Upgrade upgrade, Request request, Response response, Callback callback) {
        WebSocketCreator creator =
                (_, accepted, _) -> {
                    accepted.setExtensions(List.of());
                    upgrade.subprotocol().ifPresent(accepted::setAcceptedSubProtocol);
                    return upgrade.connection();
                };
        try {
            return upgrade.container().upgrade(creator, request, response, callback);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a handshake failed", e);
            return false;
        }
    }

    private void forget(Connection connection) {
        connection.abandon();
        connections.remove(connection.handshake().connectionId());
    }

    private static void refuse(
            Doorman.Entry.Shut shut, Request request, Response response, Callback callback) {
        String body = "{\"message\":\"%s\"}".formatted(shut.message());
        try {
            JettyAdapter.send(Answer.json(shut.status(), body), request, response);
            callback.succeeded();
        } catch (IOException e) {
            callback.failed(e);
        }
    }

    private final class Ears implements Connection.Owner {

        @Override
        public void received(Connection connection, SocketEvents.Message message) {
            mailroom.deliver(connection, message);
        }

        /** The client is gone whatever the function does, so nobody waits for it here. */
        @Override
        public void ended(Connection connection, int status, String reason) {
            forget(connection);
            Handshake handshake = connection.handshake();
            Thread.ofVirtual()
                    .start(() -> tell(handshake, events.disconnect(handshake, status, reason)));
        }

        private void tell(Handshake handshake, byte[] event) {
            settings.route("$disconnect")
                    .ifPresent(route ->
                            invoker.invoke(
                                    route.functionId(), event, settings.limits().integration()));
            CompletableFuture<Void> ending = endings.remove(handshake.connectionId());
            if (ending != null) {
                ending.complete(null);
            }
        }
    }
}
