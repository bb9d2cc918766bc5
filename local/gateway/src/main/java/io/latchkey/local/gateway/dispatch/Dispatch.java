package io.latchkey.local.gateway.dispatch;

import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.LoopbackServer;
import io.latchkey.local.gateway.wire.Request;
import io.latchkey.local.gateway.wire.WireHandler;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * The endpoint of every AWS service that is stood in for: one port, told apart by {@link Match}.
 */
public final class Dispatch implements AutoCloseable {

    private final LoopbackServer server;

    private Dispatch(LoopbackServer server) {
        this.server = server;
    }

    /** Starts on that port; 0 takes any free one. */
    public static Dispatch start(int port, List<DispatchRule> rules) throws IOException {
        return new Dispatch(LoopbackServer.start(port, handler(List.copyOf(rules))));
    }

    /** What SDK clients take as their endpoint. */
    public URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }

    private static WireHandler handler(List<DispatchRule> rules) {
        return request -> {
            for (DispatchRule rule : rules) {
                if (rule.match().accepts(request)) {
                    return rule.handler().handle(request);
                }
            }
            return unknown(request);
        };
    }

    /** SDK clients read the type from the header or from the body, each protocol in its way. */
    private static Answer unknown(Request request) {
        String type = "UnknownOperationException";
        String asked = request.headers().first("x-amz-target").orElse(request.path());
        String safe = asked.replaceAll("[^A-Za-z0-9_./-]", "?");
        return Answer.json(
                        404,
                        "{\"__type\":\"%s\",\"message\":\"no service answers %s\"}"
                                .formatted(type, safe))
                .plus("x-amzn-errortype", type);
    }
}
