package io.latchkey.local.standins.mls.rets;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The transactions of the board, behind its gate. */
final class Endpoints {
    private static final String COOKIE = "RETS-Session-ID";
    private static final String OTHER_COOKIE = "BOARDSESSION";

    private final Gate gate;
    private final SearchEndpoint search;
    private final MetadataEndpoint metadata;
    private final ObjectEndpoint objects;
    private final AtomicBoolean armed = new AtomicBoolean();
    private volatile Optional<String> lost = Optional.empty();

    Endpoints(RetsBoard board, Gate gate, int cap) {
        this.gate = gate;
        this.search = new SearchEndpoint(board, cap);
        this.metadata = new MetadataEndpoint();
        this.objects = new ObjectEndpoint(board);
    }

    /** What fails once will fail once more. */
    void rearm() {
        armed.set(true);
        lost = Optional.empty();
        search.rearm();
    }

    void serve(Exchange exchange) throws IOException {
        var cookie = exchange.has(RetsFault.OTHER_COOKIE_NAME) ? OTHER_COOKIE : COOKIE;
        var session = Gate.cookies(exchange.request()).getOrDefault(cookie, "");
        if (exchange.path().startsWith("/photos/")) {
            objects.photo(exchange);
            return;
        }
        if (exchange.path().equals("/rets/login")) {
            login(exchange, cookie, session);
            return;
        }
        if (!gate.knows(exchange.request()) || !gate.isOpen(session)) {
            challenge(exchange);
            return;
        }
        if (!gate.knowsAgent(exchange.request(), sessionId(exchange))) {
            exchange.reply(20037, "Client Authentication Failed");
            return;
        }
        if (!exchange.path().equals("/rets/logout") && failsOnce(exchange, session)) {
            return;
        }
        route(exchange, session);
    }

    /** The agent's digest names the cookie of RETS alone. */
    private static String sessionId(Exchange exchange) {
        return Gate.cookies(exchange.request()).getOrDefault(COOKIE, "");
    }

    private void challenge(Exchange exchange) {
        exchange.status(401);
        exchange.header(
                "WWW-Authenticate", gate.challenge(exchange.has(RetsFault.BASIC_AUTHENTICATION)));
    }

    private void login(Exchange exchange, String cookie, String session) throws IOException {
        var stale = lost.isPresent() && lost.get().equals(session);
        if (stale || !gate.knows(exchange.request())) {
            challenge(exchange);
            return;
        }
        if (!gate.knowsAgent(exchange.request(), sessionId(exchange))) {
            exchange.reply(20037, "Client Authentication Failed");
            return;
        }
        if (exchange.has(RetsFault.ONE_SESSION_PER_LOGIN) && gate.open() > 0) {
            exchange.reply(20022, "Additional Login Not Permitted");
            return;
        }
        exchange.header("Set-Cookie", cookie + "=" + gate.begin() + "; Path=/");
        exchange.header("RETS-Version", "RETS/1.7.2").type("text/xml");
        exchange.text(LoginAnswer.of(exchange));
    }

    private boolean failsOnce(Exchange exchange, String session) throws IOException {
        var wanted =
                exchange.has(RetsFault.UNAUTHORIZED_ONCE)
                        || exchange.has(RetsFault.FORGOTTEN_ONCE)
                        || exchange.has(RetsFault.FORGOTTEN_INSIDE_ONCE)
                        || exchange.has(RetsFault.BUSY_ONCE);
        if (!wanted || !armed.compareAndSet(true, false)) {
            return false;
        }
        if (exchange.has(RetsFault.BUSY_ONCE)) {
            exchange.status(503);
            return true;
        }
        gate.end(session);
        if (exchange.has(RetsFault.UNAUTHORIZED_ONCE)) {
            lost = Optional.of(session);
            challenge(exchange);
        } else if (exchange.has(RetsFault.FORGOTTEN_ONCE)) {
            exchange.reply(20037, "Not logged in");
        } else {
            exchange.type("text/xml")
                    .text(
                            "<RETS ReplyCode=\"0\" ReplyText=\"Success\"><RETS-STATUS"
                                    + " ReplyCode=\"20037\" ReplyText=\"Not logged in\"/></RETS>");
        }
        return true;
    }

    private void route(Exchange exchange, String session) throws IOException {
        switch (exchange.path()) {
            case "/rets/search" -> search.serve(exchange);
            case "/rets/metadata" -> metadata.serve(exchange);
            case "/rets/object" -> objects.serve(exchange);
            case "/rets/action" -> exchange.type("text/plain").text("Welcome to the board.");
            case "/rets/logout" -> logout(exchange, session);
            default -> exchange.status(404);
        }
    }

    private void logout(Exchange exchange, String session) throws IOException {
        gate.end(session);
        if (exchange.has(RetsFault.UNAUTHORIZED_LOGOUT)) {
            exchange.status(401);
        } else if (exchange.has(RetsFault.HTML_LOGOUT)) {
            exchange.type("text/html").text("<html><body><p>Good bye<br></body></html>");
        } else if (!exchange.has(RetsFault.EMPTY_LOGOUT)) {
            exchange.type("text/xml")
                    .text(
                            "<RETS ReplyCode=\"0\" ReplyText=\"Logged out\">\r\n<RETS-RESPONSE>\r\n"
                                    + "ConnectTime=3\r\nBilling=$0.00\r\n</RETS-RESPONSE></RETS>");
        }
    }
}
