package io.latchkey.local.standins.mls.reso;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The stand-in on a loopback port. Its faults are switched by {@link #faults()}, or over HTTP:
 * {@code PUT /faults/cut-off?times=1}, {@code DELETE /faults/cut-off}, {@code GET /faults}.
 */
public final class ResoServer implements AutoCloseable {
    private final Faults faults = new Faults();
    private final Listings listings;
    private final HttpServer http;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ResoApi api;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final String root;

    private ResoServer(ResoSettings settings, InstantSource clock, int port) throws IOException {
        listings = new Listings(settings.homes());
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        root = "http://127.0.0.1:" + http.getAddress().getPort();
        var tokens = new IssuedTokens(settings.secrets(), clock);
        var gate = new Gate(settings.callsPerMinute(), clock, faults);
        api = new ResoApi(settings, faults, listings, tokens, gate, root);
        http.setExecutor(workers);
        http.createContext("/", this::serve);
        http.start();
    }

    /** Stands one up on this port; zero for any that is free. */
    public static ResoServer start(ResoSettings settings, InstantSource clock, int port)
            throws IOException {
        return new ResoServer(settings, clock, port);
    }

    public URI root() {
        return URI.create(root);
    }

    public URI tokenUri() {
        return URI.create(root + "/token");
    }

    public Faults faults() {
        return faults;
    }

    public Listings listings() {
        return listings;
    }

    /** Method, path and query of the requests so far. */
    public List<String> requests() {
        return requests;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = asked(exchange);
            if (asked.path().startsWith("/faults")) {
                new Sender(exchange, new Faults()).send(switched(asked));
                return;
            }
            requests.add(asked.method() + " " + exchange.getRequestURI());
            new Sender(exchange, faults).send(api.answer(asked));
        }
    }

    private static ResoApi.Asked asked(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        var form =
                new String(exchange.getRequestBody().readNBytes(64 * 1024), StandardCharsets.UTF_8);
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new ResoApi.Asked(
                exchange.getRequestMethod(),
                uri.getPath(),
                Query.of(query),
                Query.of(form),
                headers);
    }

    private Reply switched(ResoApi.Asked asked) {
        var name = asked.path().replaceFirst("^/faults/?", "");
        if (name.isEmpty()) {
            var on =
                    faults.all().keySet().stream().map(fault -> '"' + fault.label() + '"').sorted();
            return Reply.json(200, "[" + String.join(",", on.toList()) + "]");
        }
        try {
            var fault = Fault.named(name);
            if (asked.method().equals("DELETE")) {
                faults.off(fault);
            } else {
                asked.query()
                        .number("times")
                        .ifPresentOrElse(
                                times -> faults.next(fault, times), () -> faults.on(fault));
            }
            return Reply.json(200, "{}");
        } catch (IllegalArgumentException | BadQuery e) {
            return Reply.error(400, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        http.stop(0);
        workers.shutdownNow();
    }
}
