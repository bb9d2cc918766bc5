package io.latchkey.support.mls.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.latchkey.support.mls.http.HttpFailure.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSessionTest {
    private static final HttpRules RULES =
            HttpRules.standard()
                    .withLoopback(true)
                    .with(
                            new HttpRules.Timeouts(
                                    Duration.ofSeconds(2),
                                    Duration.ofSeconds(2),
                                    Duration.ofSeconds(4)));
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @Test
    void aBodyIsReadAsItComesAndInflatedOnTheWay() throws IOException {
        try (var server = new RawServer((_, out) -> write(out, "gzip", gzip("hello".repeat(9))))) {
            assertThat(read(RULES, server.uri("/"))).isEqualTo("hello".repeat(9));
            assertThat(server.heads().getFirst()).contains("Accept-Encoding: gzip, deflate");
        }
    }

    @Test
    void deflateIsReadWithAndWithoutItsWrapping() throws IOException {
        var zlib = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(zlib)) {
            out.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        var bare = Arrays.copyOfRange(zlib.toByteArray(), 2, zlib.size() - 4);
        try (var server = new RawServer((_, out) -> write(out, "deflate", zlib.toByteArray()));
                var bareServer = new RawServer((_, out) -> write(out, "deflate", bare))) {
            assertThat(read(RULES, server.uri("/"))).isEqualTo("hello");
            assertThat(read(RULES, bareServer.uri("/"))).isEqualTo("hello");
        }
    }

    @Test
    void plainTextUnderAGzipLabelIsReadAsItIs() throws IOException {
        var plain = "plain".getBytes(StandardCharsets.UTF_8);
        try (var server = new RawServer((_, out) -> write(out, "gzip", plain))) {
            assertThat(read(RULES, server.uri("/"))).isEqualTo("plain");
        }
    }

    @Test
    void aZipBombIsStoppedByItsRatioLongBeforeItsSize() throws IOException {
        var bomb = gzip("0".repeat(64 << 20));
        try (var server = new RawServer((_, out) -> write(out, "gzip", bomb))) {
            assertThat(failure(RULES, server.uri("/"))).isEqualTo(Reason.INFLATES_TOO_MUCH);
        }
    }

    @Test
    void anAnswerOfFourGigabytesIsGivenUpAtTheLimit() throws IOException {
        var limited = RULES.with(new HttpRules.BodyLimits(8 << 20, 64 << 20, 200));
        var sent = new AtomicInteger();
        RawServer.Script endless =
                (_, out) -> {
                    out.write(
                            "HTTP/1.1 200 OK\r\nContent-Length: 4294967296\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    var block = new byte[1 << 20];
                    for (int i = 0; i < 4096; i++) {
                        out.write(block);
                        sent.incrementAndGet();
                    }
                };
        try (var server = new RawServer(endless)) {
            assertThat(failure(limited, server.uri("/"))).isEqualTo(Reason.TOO_LARGE);
            assertThat(sent.get()).isLessThan(64);
        }
    }

    @Test
    void closingEarlyDropsTheConnectionInsteadOfReadingTheRest() throws IOException {
        RawServer.Script endless =
                (_, out) -> {
                    out.write(
                            "HTTP/1.1 200 OK\r\nContent-Length: 4294967296\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    out.write(new byte[1 << 16]);
                    out.flush();
                };
        try (var server = new RawServer(endless);
                var session = HttpSession.open(RULES, server.uri("/"))) {
            var answer = session.send(HttpCall.get(server.uri("/")));
            assertThat(answer.head(4)).hasSize(4);
            answer.close();
            assertThat(answer.body().read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf",
            })
    void anAnswerThatIsCutOffIsNeverTakenForWhole(String answer) throws IOException {
        try (var server = RawServer.answering(answer)) {
            assertThat(failure(RULES, server.uri("/"))).isEqualTo(Reason.CUT_OFF);
        }
    }

    @Test
    void aGzipBodyThatIsCutOffIsNeverTakenForWhole() throws IOException {
        var whole = gzip("hello".repeat(100));
        var half = Arrays.copyOf(whole, whole.length / 2);
        try (var server = new RawServer((_, out) -> write(out, "gzip", half))) {
            assertThat(failure(RULES, server.uri("/"))).isEqualTo(Reason.CUT_OFF);
        }
    }

    @Test
    void aServerThatDripsIsGivenUpWhenItsTimeIsOver() throws IOException {
        var hasty =
                RULES.with(
                        new HttpRules.Timeouts(
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(1),
                                Duration.ofMillis(300)));
        RawServer.Script drip =
                (_, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        out.write('x');
                        out.flush();
                        LockSupport.parkNanos(20_000_000);
                    }
                };
        RawServer.Script dripHead =
                (_, out) -> {
                    while (true) {
                        out.write("H".getBytes(StandardCharsets.US_ASCII));
                        out.flush();
                        LockSupport.parkNanos(20_000_000);
                    }
                };
        try (var server = new RawServer(drip);
                var headServer = new RawServer(dripHead)) {
            assertThat(failure(hasty, server.uri("/"))).isEqualTo(Reason.TOTAL_TIMEOUT);
            assertThat(failure(hasty, headServer.uri("/"))).isEqualTo(Reason.TOTAL_TIMEOUT);
        }
    }

    @Test
    void aServerThatFallsSilentIsGivenUp() throws IOException {
        var hasty =
                RULES.with(
                        new HttpRules.Timeouts(
                                Duration.ofSeconds(1),
                                Duration.ofMillis(100),
                                Duration.ofSeconds(4)));
        try (var server = new RawServer((_, _) -> LockSupport.parkNanos(2_000_000_000))) {
            assertThat(failure(hasty, server.uri("/"))).isEqualTo(Reason.READ_TIMEOUT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://2130706433/",
                "http://10.1.2.3/",
                "http://172.31.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://224.0.0.1/",
                "http://[fd00:ec2::254]/",
                "http://[fe80::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[2002:a00:1::]/",
            })
    void addressesInsideAreRefusedHoweverTheyAreWritten(String uri) {
        assertThat(failure(HttpRules.standard(), URI.create(uri)))
                .isEqualTo(Reason.ADDRESS_REFUSED);
    }

    @Test
    void aNameIsRefusedWhenAnyOfItsAddressesIsInside() {
        var addresses = new InetAddress[] {address("8.8.8.8"), address("10.0.0.1")};
        assertThat(failure(names(_ -> addresses), URI.create("http://mls.example/")))
                .isEqualTo(Reason.ADDRESS_REFUSED);
    }

    @Test
    void aNameThatPointsInsideAtItsSecondLookUpIsRefusedThen() throws IOException {
        var lookUps = new AtomicInteger();
        try (var server = RawServer.answering("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n")) {
            var port = server.uri("/").getPort();
            DnsResolver rebinding =
                    names(_ ->
                            new InetAddress[] {
                                address(lookUps.incrementAndGet() == 1 ? "127.0.0.1" : "10.0.0.1")
                            });
            var uri = URI.create("http://mls.example:" + port + "/");
            try (var session = new HttpSession(RULES, Origin.require(uri), null, rebinding)) {
                session.send(HttpCall.get(uri)).close();
                var second =
                        catchThrowableOfType(
                                HttpFailure.class, () -> session.send(HttpCall.get(uri)));
                assertThat(second.reason()).isEqualTo(Reason.ADDRESS_REFUSED);
            }
            assertThat(server.heads()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://mls.example/",
                "file:///etc/passwd",
                "http://user:word@mls.example/",
                "http:///x"
            })
    void onlyHttpAddressesWithoutUserInformationAreCalled(String uri) {
        assertThat(failure(RULES, URI.create(uri))).isEqualTo(Reason.INVALID_URL);
    }

    @Test
    void aRedirectIsFollowedAndAnotherHostLearnsNoSecret() throws IOException {
        try (var other = RawServer.answering(OK);
                var server = redirecting(other.uri("/there").toString());
                var session =
                        HttpSession.open(
                                RULES, server.uri("/"), new Login("joshua", "swordfish"))) {
            var call =
                    HttpCall.get(server.uri("/here"))
                            .with("Authorization", "Bearer secret")
                            .with("RETS-UA-Authorization", "Digest secret")
                            .with("User-Agent", "Latchkey/1");
            try (var answer = session.send(call)) {
                assertThat(answer.uri()).isEqualTo(other.uri("/there"));
                assertThat(new String(answer.head(9), StandardCharsets.UTF_8)).isEqualTo("ok");
            }
            assertThat(server.heads().getFirst()).contains("Bearer secret");
            assertThat(other.heads().getFirst())
                    .contains("User-Agent: Latchkey/1")
                    .doesNotContain("secret");
        }
    }

    @Test
    void anotherHostThatChallengesAfterARedirectIsNotAnswered() throws IOException {
        try (var other = RawServer.bodiless(401, "WWW-Authenticate: Basic realm=\"x\"");
                var server = redirecting(other.uri("/").toString());
                var session =
                        HttpSession.open(
                                RULES, server.uri("/"), new Login("joshua", "swordfish"))) {
            session.send(HttpCall.get(server.uri("/"))).close();
            assertThat(other.heads()).hasSize(1).noneMatch(head -> head.contains("Authorization"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "/b"})
    void aCircleOfRedirectsEnds(String start) throws IOException {
        RawServer.Script circle =
                (head, out) -> redirect(out, head.startsWith("GET /a ") ? "/b" : "/a");
        try (var server = new RawServer(circle)) {
            assertThat(failure(RULES, server.uri(start))).isEqualTo(Reason.REDIRECT_LOOP);
            assertThat(server.heads()).hasSize(2);
        }
    }

    @Test
    void redirectsWithoutEndAreFollowedFiveTimes() throws IOException {
        var count = new AtomicInteger();
        try (var server = new RawServer((_, out) -> redirect(out, "/" + count.incrementAndGet()))) {
            assertThat(failure(RULES, server.uri("/"))).isEqualTo(Reason.TOO_MANY_REDIRECTS);
            assertThat(server.heads()).hasSize(6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/", "http://[::ffff:a9fe:a9fe]/latest/meta-data/"})
    void aRedirectToAnAddressInsideIsRefused(String inside) throws IOException {
        try (var server = redirecting(inside)) {
            assertThat(failure(RULES, server.uri("/"))).isEqualTo(Reason.ADDRESS_REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "gopher://127.0.0.1/", "ht!tp://"})
    void aRedirectToAnotherKindOfAddressIsRefused(String odd) throws IOException {
        try (var server = redirecting(odd)) {
            assertThat(failure(RULES, server.uri("/"))).isEqualTo(Reason.REDIRECT_REFUSED);
        }
    }

    @Test
    void aFormIsNeverRepeatedToAnotherHost() throws IOException {
        try (var other = RawServer.answering(OK);
                var server =
                        new RawServer((_, out) ->
                                out.write(
                                        ("HTTP/1.1 307 Go\r\nLocation: "
                                                        + other.uri("/")
                                                        + "\r\nContent-Length: 0\r\n\r\n")
                                                .getBytes(StandardCharsets.US_ASCII)));
                var session = HttpSession.open(RULES, server.uri("/"))) {
            var form = HttpCall.form(server.uri("/"), Map.of("client_secret", "swordfish"));
            var failure = catchThrowableOfType(HttpFailure.class, () -> session.send(form));
            assertThat(failure.reason()).isEqualTo(Reason.REDIRECT_REFUSED);
            assertThat(failure).hasMessageNotContaining("swordfish");
            assertThat(other.heads()).isEmpty();
        }
    }

    @Test
    void cookiesStayUntilTheSessionStartsAfresh() throws IOException {
        try (var server = RawServer.bodiless(200, "Set-Cookie: RETS-Session-ID=abc; Path=/");
                var session = HttpSession.open(RULES, server.uri("/"))) {
            session.send(HttpCall.get(server.uri("/"))).close();
            assertThat(session.cookie("rets-session-id")).contains("abc");
            session.send(HttpCall.get(server.uri("/"))).close();
            session.startAfresh();
            session.send(HttpCall.get(server.uri("/"))).close();
            assertThat(server.heads().get(1)).contains("RETS-Session-ID=abc");
            assertThat(server.heads().get(2)).doesNotContain("RETS-Session-ID");
        }
    }

    @Test
    void whatIsShownOfACallHoldsNoSecret() {
        var call =
                HttpCall.form(URI.create("http://h/p?token=swordfish"), Map.of("a", "swordfish"))
                        .with("Authorization", "swordfish");
        assertThat(call.toString()).isEqualTo("POST h/p");
        assertThat(new Login("joshua", "swordfish").toString()).doesNotContain("swordfish");
    }

    private static RawServer redirecting(String location) throws IOException {
        return new RawServer((_, out) -> redirect(out, location));
    }

    private static void redirect(OutputStream out, String location) throws IOException {
        out.write(
                ("HTTP/1.1 302 Go\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static void write(OutputStream out, String encoding, byte[] body) throws IOException {
        out.write(
                ("HTTP/1.1 200 OK\r\nContent-Encoding: "
                                + encoding
                                + "\r\nContent-Length: "
                                + body.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String read(HttpRules rules, URI uri) throws IOException {
        try (var session = HttpSession.open(rules, uri);
                var answer = session.send(HttpCall.get(uri))) {
            return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Reason failure(HttpRules rules, URI uri) {
        return catchThrowableOfType(
                        HttpFailure.class, () -> drain(HttpSession.open(rules, uri), uri))
                .reason();
    }

    private static Reason failure(DnsResolver names, URI uri) {
        return catchThrowableOfType(
                        HttpFailure.class,
                        () ->
                                drain(
                                        new HttpSession(
                                                HttpRules.standard(),
                                                Origin.require(uri),
                                                null,
                                                names),
                                        uri))
                .reason();
    }

    private static void drain(HttpSession session, URI uri) throws IOException {
        try (session;
                var answer = session.send(HttpCall.get(uri))) {
            answer.body().transferTo(OutputStream.nullOutputStream());
        }
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What a name server says. */
    private interface Names {
        InetAddress[] of(String host);
    }

    private static DnsResolver names(Names answers) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return answers.of(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
