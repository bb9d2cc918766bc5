package io.latchkey.support.mls.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.latchkey.support.mls.http.HttpFailure.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChallengesTest {
    private static final HttpRules RULES = HttpRules.standard().withLoopback(true);
    private static final Login LOGIN = new Login("joshua", "swordfish");
    private static final String DIGEST = "Digest realm=\"mls\", qop=\"auth\", nonce=\"%s\"";

    @Test
    void digestIsPreferredAndSentUnaskedFromThenOn() throws IOException {
        RawServer.Script script =
                (head, out) ->
                        answer(out, head.contains("Authorization: Digest"), DIGEST.formatted("n1"));
        try (var server = new RawServer(script);
                var session = HttpSession.open(RULES, server.uri("/"), LOGIN)) {
            assertThat(status(session, server)).isEqualTo(200);
            assertThat(status(session, server)).isEqualTo(200);
            assertThat(server.heads()).hasSize(3);
            assertThat(server.heads().get(1)).contains("nc=00000001").contains("nonce=\"n1\"");
            assertThat(server.heads().get(2)).contains("nc=00000002");
        }
    }

    @Test
    void aStaleNonceIsReplacedOnce() throws IOException {
        RawServer.Script script =
                (head, out) ->
                        answer(
                                out,
                                head.contains("nonce=\"fresh\""),
                                DIGEST.formatted(head.contains("Authorization") ? "fresh" : "old")
                                        + ", stale=true");
        try (var server = new RawServer(script);
                var session = HttpSession.open(RULES, server.uri("/"), LOGIN)) {
            assertThat(status(session, server)).isEqualTo(200);
            assertThat(server.heads()).hasSize(3);
        }
    }

    @Test
    void aServerThatCallsEveryNonceStaleIsNotFollowedForEver() throws IOException {
        var count = new AtomicInteger();
        RawServer.Script script =
                (_, out) ->
                        answer(
                                out,
                                false,
                                DIGEST.formatted("n" + count.incrementAndGet()) + ", stale=true");
        try (var server = new RawServer(script);
                var session = HttpSession.open(RULES, server.uri("/"), LOGIN)) {
            assertThat(status(session, server)).isEqualTo(401);
            assertThat(server.heads()).hasSize(3);
        }
    }

    @Test
    void aWrongPasswordIsSentOnceAndNeverAgain() throws IOException {
        var challenge = "Basic realm=\"mls\"";
        try (var server = new RawServer((_, out) -> answer(out, false, challenge));
                var session = HttpSession.open(RULES, server.uri("/"), LOGIN)) {
            assertThat(status(session, server)).isEqualTo(401);
            session.startAfresh();
            var second =
                    catchThrowableOfType(
                            HttpFailure.class, () -> session.send(HttpCall.get(server.uri("/"))));
            assertThat(second.reason()).isEqualTo(Reason.CREDENTIALS_REFUSED);
            assertThat(server.heads()).hasSize(2);
            assertThat(server.heads())
                    .filteredOn(head -> head.contains("Authorization"))
                    .hasSize(1);
        }
    }

    @Test
    void aPasswordThatWasAcceptedIsTriedWithAFreshNonceAfterALateRefusal() throws IOException {
        var calls = new AtomicInteger();
        RawServer.Script script =
                (head, out) -> {
                    int call = calls.incrementAndGet();
                    var sent = head.contains("Authorization: Digest");
                    answer(out, sent && call != 3, DIGEST.formatted("n" + call));
                };
        try (var server = new RawServer(script);
                var session = HttpSession.open(RULES, server.uri("/"), LOGIN)) {
            assertThat(status(session, server)).isEqualTo(200);
            assertThat(status(session, server)).isEqualTo(200);
            assertThat(server.heads().get(3)).contains("nonce=\"n3\"");
        }
    }

    @Test
    void aRefusalWithoutAChallengeBringsOutNoPassword() throws IOException {
        try (var server = RawServer.answering("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n");
                var session = HttpSession.open(RULES, server.uri("/"), LOGIN)) {
            assertThat(status(session, server)).isEqualTo(401);
            assertThat(server.heads()).hasSize(1);
        }
    }

    private static int status(HttpSession session, RawServer server) throws IOException {
        try (var answer = session.send(HttpCall.get(server.uri("/a?b=c")))) {
            return answer.status();
        }
    }

    private static void answer(OutputStream out, boolean good, String challenge)
            throws IOException {
        var head =
                good
                        ? "HTTP/1.1 200 OK\r\n"
                        : "HTTP/1.1 401 No\r\nWWW-Authenticate: " + challenge + "\r\n";
        out.write((head + "Content-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
