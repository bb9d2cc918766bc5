package io.latchkey.support.mls.rets;

import io.latchkey.support.mls.http.HttpAnswer;
import io.latchkey.support.mls.http.HttpCall;
import io.latchkey.support.mls.http.HttpFailure;
import io.latchkey.support.mls.http.HttpSession;
import io.latchkey.support.mls.rets.response.Reply;
import io.latchkey.support.mls.rets.response.TextAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The way in: the same for the first time and for each time that the server has forgotten us. */
final class Login implements AutoCloseable {
    private static final int MOST_TRIES = 4;

    /** RETS 1.7.2, 4.10: client authentication failed; user agent authentication required. */
    private static final List<Integer> AGENT_CODES = List.of(20037, 20041);

    private final RetsServer server;
    private final HttpSession http;

    private Login(RetsServer server, HttpSession http) {
        this.server = server;
        this.http = http;
        http.dress(this::dressed);
    }

    static Login to(RetsServer server) throws IOException {
        var secret = new io.latchkey.support.mls.http.Login(server.user(), server.password());
        return new Login(server, HttpSession.open(server.rules(), server.loginUrl(), secret));
    }

    /** What RETS wants with each request; the session's id may have come with the last answer. */
    private HttpCall dressed(HttpCall call) {
        var dressed =
                call.with("User-Agent", server.agent())
                        .with("RETS-Version", server.version())
                        .with("Accept", "*/*");
        return server.agentPassword()
                .map(password ->
                        dressed.with(
                                "RETS-UA-Authorization",
                                AgentAuthorization.of(server, password, sessionId())))
                .orElse(dressed);
    }

    private String sessionId() {
        return http.cookie("RETS-Session-ID").orElse("");
    }

    HttpAnswer send(HttpCall call) throws IOException {
        return http.send(call);
    }

    /** A load balancer may have bound the old cookies to a server that is gone. */
    Capabilities again() throws IOException {
        var tries = new Tries(server.pause(), MOST_TRIES);
        while (true) {
            http.startAfresh();
            try {
                return login();
            } catch (HttpFailure failure) {
                tries.again(failure);
            }
        }
    }

    /** Sends the password; a refusal of it is final. */
    Capabilities login() throws IOException {
        var tries = new Tries(server.pause(), MOST_TRIES);
        while (true) {
            var answer = http.send(HttpCall.get(server.loginUrl()));
            try (answer) {
                if (answer.status() < 400) {
                    return welcome(answer);
                }
            } catch (RetsFailure failure) {
                tries.again(failure);
                continue;
            }
            if (answer.status() == 401) {
                throw new RetsFailure(RetsFailure.Reason.CREDENTIALS_REFUSED, "HTTP 401");
            }
            tries.again(answer);
        }
    }

    private Capabilities welcome(HttpAnswer answer) throws IOException {
        var text = TextAnswer.of(answer.body(), RetsSession.headers(answer).charset());
        requireWelcome(text);
        var capabilities = Capabilities.parse(answer.uri(), text.text());
        trust(capabilities);
        act(capabilities);
        return capabilities;
    }

    private static void requireWelcome(TextAnswer text) throws RetsFailure {
        if (text.reply().isEmpty()) {
            throw new RetsFailure(
                    text.html() ? RetsFailure.Reason.HTML_PAGE : RetsFailure.Reason.NOT_RETS, "");
        }
        var reply = text.reply().get();
        if (reply.isOk()) {
            return;
        }
        if (reply.code() == Reply.ADDITIONAL_LOGIN_NOT_PERMITTED) {
            throw new RetsFailure(RetsFailure.Reason.SESSION_TAKEN, reply);
        }
        throw new RetsFailure(
                AGENT_CODES.contains(reply.code())
                        ? RetsFailure.Reason.AGENT_REFUSED
                        : RetsFailure.Reason.REPLY,
                reply);
    }

    /** The server itself names these, so the login may go there. */
    private void trust(Capabilities capabilities) throws IOException {
        for (var name :
                List.of(
                        Capabilities.SEARCH,
                        Capabilities.GET_METADATA,
                        Capabilities.GET_OBJECT,
                        Capabilities.LOGOUT,
                        Capabilities.ACTION)) {
            var url = capabilities.url(name);
            if (url.isPresent() && !weaker(url.get(), capabilities.base())) {
                http.trust(url.get());
            }
        }
    }

    private static boolean weaker(URI url, URI base) {
        return "https".equalsIgnoreCase(base.getScheme())
                && !"https".equalsIgnoreCase(url.getScheme());
    }

    /** RETS wants the action's address read once after each login; what it says is for people. */
    private void act(Capabilities capabilities) {
        var url = capabilities.url(Capabilities.ACTION);
        if (url.isEmpty()) {
            return;
        }
        try (var answer = http.send(HttpCall.get(url.get()))) {
            answer.head(1 << 16);
        } catch (IOException e) {
            // A notice that cannot be read keeps nobody out.
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
