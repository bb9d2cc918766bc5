package io.latchkey.support.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A server before an engine that passes calls on, counts them, and makes the chosen ones fail on
 * the wire, where a function cannot tell it from AWS.
 */
public final class FaultyProxy implements AutoCloseable {
    /**
     * A call that arrived.
     *
     * @param operation of an AWS JSON protocol, as {@code PutItem}; empty elsewhere
     */
    public record Call(String method, String path, String operation) {}

    private record Plan(Predicate<Call> which, Fault fault) {}

    private final URI behind;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Call> calls = new ArrayList<>();
    private final Deque<Plan> plans = new ArrayDeque<>();

    private FaultyProxy(URI behind, ServerSocket server) {
        this.behind = behind;
        this.server = server;
    }

    public static FaultyProxy before(URI endpoint) {
        try {
            var proxy =
                    new FaultyProxy(
                            endpoint, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** The next so many calls fail. */
    public FaultyProxy fail(int times, Fault fault) {
        return fail(times, call -> true, fault);
    }

    /** The next so many calls of an operation, as {@code PutItem}, fail; others pass. */
    public FaultyProxy fail(int times, String operation, Fault fault) {
        return fail(times, call -> call.operation().equals(operation), fault);
    }

    /** The next so many calls that match fail; others pass. */
    public FaultyProxy fail(int times, Predicate<Call> which, Fault fault) {
        synchronized (plans) {
            for (var i = 0; i < times; i++) {
                plans.add(new Plan(which, fault));
            }
        }
        return this;
    }

    /** Every call passes from here on. */
    public void heal() {
        synchronized (plans) {
            plans.clear();
        }
    }

    /** All calls so far, those that failed too, in order of arrival. */
    public List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    public long count(String operation) {
        return calls().stream().filter(call -> call.operation().equals(operation)).count();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var engine = new Socket(behind.getHost(), behind.getPort())) {
            var exchange = new FaultyExchange(client, engine);
            var request = exchange.readRequest();
            while (request.isPresent() && exchange.answer(request.get(), plan(request.get()))) {
                request = exchange.readRequest();
            }
        } catch (IOException | InterruptedException e) {
            // Either side has gone: to the other that is a connection that ends.
        } finally {
            open.remove(client);
        }
    }

    private Optional<Fault> plan(HttpMessage request) {
        var target = request.header("x-amz-target").orElse("");
        var call =
                new Call(
                        request.word(0),
                        request.word(1),
                        target.substring(target.lastIndexOf('.') + 1));
        synchronized (calls) {
            calls.add(call);
        }
        synchronized (plans) {
            var found = plans.stream().filter(plan -> plan.which().test(call)).findFirst();
            found.ifPresent(plans::remove);
            return found.map(Plan::fault);
        }
    }
}
