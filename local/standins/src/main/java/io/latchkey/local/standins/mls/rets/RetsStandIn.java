package io.latchkey.local.standins.mls.rets;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * A RETS server on a loopback port. Its faults can be switched while it runs; each call is kept, so
 * that a test can see what a client really asked for.
 */
public final class RetsStandIn implements AutoCloseable {
    /** A call that arrived, with its decoded parameters. */
    public record Call(String path, String query) {}

    private final Server server;
    private final ServerConnector connector;
    private final Gate gate;
    private final Endpoints endpoints;
    private final Set<RetsFault> faults = EnumSet.noneOf(RetsFault.class);
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private RetsStandIn(RetsBoard board, RetsAccount account, int cap, int port) {
        this.gate = new Gate(account);
        this.endpoints = new Endpoints(board, gate, cap);
        this.server = new Server();
        this.connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(
                new Handler.Abstract() {
                    @Override
                    public boolean handle(Request request, Response response, Callback callback)
                            throws Exception {
                        serve(request, response, callback);
                        return true;
                    }
                });
    }

    /**
     * Starts a server.
     *
     * @param cap rows that it sends at once
     * @param port zero for any that is free
     */
    public static RetsStandIn start(RetsBoard board, RetsAccount account, int cap, int port)
            throws Exception {
        var standIn = new RetsStandIn(board, account, cap, port);
        standIn.server.start();
        return standIn;
    }

    public URI loginUrl() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/rets/login");
    }

    /** These faults and no others. */
    public void fail(RetsFault... wanted) {
        synchronized (faults) {
            faults.clear();
            faults.addAll(List.of(wanted));
            endpoints.rearm();
        }
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public void forgetCalls() {
        calls.clear();
    }

    /** How often a wrong password has come. */
    public int refusedPasswords() {
        return gate.refusals();
    }

    /** How many sessions are open. */
    public int openSessions() {
        return gate.open();
    }

    /** Ends every session, as a restart of the board does. */
    public void forgetSessions() {
        gate.endAll();
    }

    private void serve(Request request, Response response, Callback callback) throws Exception {
        Set<RetsFault> now;
        synchronized (faults) {
            now = faults.isEmpty() ? EnumSet.noneOf(RetsFault.class) : EnumSet.copyOf(faults);
        }
        var query = request.getHttpURI().getQuery();
        calls.add(new Call(Request.getPathInContext(request), query == null ? "" : query));
        var out = Content.Sink.asOutputStream(response);
        try {
            endpoints.serve(new Exchange(request, response, out, now));
            out.close();
            callback.succeeded();
        } catch (CutOff e) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            callback.failed(e);
        }
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
