package io.latchkey.local.gateway.edge;

import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Header;
import io.latchkey.local.gateway.wire.Headers;
import io.latchkey.local.gateway.wire.JettyAdapter;
import io.latchkey.local.gateway.wire.LoopbackServer;
import io.latchkey.local.gateway.wire.WireHandler;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/** The one public origin: the first behaviour that fits the path answers, as in CloudFront. */
public final class Edge implements AutoCloseable {

    private final LoopbackServer server;

    private Edge(LoopbackServer server) {
        this.server = server;
    }

    /**
     * Starts on that port of 127.0.0.1; 0 takes any free one. The last behaviour is to be {@code
     * *}.
     *
     * @throws java.net.BindException when the port is in use
     */
    public static Edge start(int port, List<Behaviour> behaviours) throws IOException {
        List<Way> ways = behaviours.stream().map(b -> new Way(b.regex(), b)).toList();
        return new Edge(LoopbackServer.serve(port, jetty -> new Front(jetty, ways)));
    }

    /** Where browsers find the suite: {@code http://localhost:8080}. */
    public URI address() {
        return URI.create("http://localhost:" + server.port());
    }

    @Override
    public void close() {
        server.close();
    }

    private record Way(Pattern pattern, Behaviour behaviour) {}

    private static final class Front extends Handler.Abstract {

        private final ServerWebSocketContainer sockets;
        private final List<Way> ways;

        Front(Server jetty, List<Way> ways) {
            this.sockets = ServerWebSocketContainer.ensure(jetty);
            this.ways = ways;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            String path = request.getHttpURI().getPath();
            Optional<Behaviour> fitting =
                    ways.stream()
                            .filter(way -> path != null && way.pattern().matcher(path).matches())
                            .map(Way::behaviour)
                            .findFirst();
            Optional<String> refusal = fitting.flatMap(b -> refusal(b, request));
            if (fitting.isEmpty() || refusal.isPresent()) {
                Answer no =
                        Answer.text(
                                403, "text/plain", refusal.orElse("No behaviour fits this path."));
                return answer(_ -> no, request, response, callback);
            }
            return lead(fitting.get(), request, response, callback);
        }

        private boolean lead(
                Behaviour behaviour, Request request, Response response, Callback callback) {
            switch (behaviour.origin()) {
                case Origin.Upgraded(var api) -> api.open(sockets, request, response, callback);
                case Origin.Handled handled ->
                        answer(decorated(handled, behaviour.added()), request, response, callback);
            }
            return true;
        }

        private static Optional<String> refusal(Behaviour behaviour, Request request) {
            return behaviour.methods().contains(request.getMethod())
                    ? Optional.empty()
                    : Optional.of("This distribution does not allow this method.");
        }

        private static boolean answer(
                WireHandler handler, Request request, Response response, Callback callback) {
            return new JettyAdapter(handler).handle(request, response, callback);
        }

        /**
         * HSTS over plain HTTP would be ignored here, and would lock browsers out if it were not.
         */
        private static WireHandler decorated(Origin.Handled origin, Headers added) {
            return request -> {
                String path = origin.pathPrefix() + request.path();
                Answer answer = origin.handler().handle(request.at(path));
                for (Header line : added) {
                    answer = answer.with(line.name(), line.value());
                }
                Headers plain = answer.headers().without("strict-transport-security");
                return new Answer(answer.status(), plain, answer.content());
            };
        }
    }
}
