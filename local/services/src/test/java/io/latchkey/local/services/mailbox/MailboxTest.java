package io.latchkey.local.services.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Request;
import io.latchkey.local.gateway.wire.WireHandler;
import io.latchkey.local.services.mail.Email;
import io.latchkey.local.services.mail.Outbox;
import io.latchkey.local.services.wire.Json;
import io.latchkey.local.services.wire.Served;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {
    private static final String HOSTILE =
            "<p style='color:red' onclick='x()'>Hi<script>alert(1)</script><iframe src='https://e.test'></iframe>"
                    + "<img src=x onerror=alert(1)><a href='javascript:alert(1)'>bad</a>"
                    + "<a href='https://ok.test/'>good</a><form action='https://e.test'><input name=p></form>"
                    + "<meta http-equiv=refresh content='0;url=https://e.test'><base href='https://e.test'>";

    @TempDir Path directory;
    private Served served;

    @BeforeEach
    void start() {
        Outbox outbox = new Outbox(directory);
        served = new Served(new Both(outbox));
    }

    /** The service that takes messages and the page that shows them, on one port. */
    private record Both(Email email, Mailbox mailbox) implements WireHandler {
        Both(Outbox outbox) {
            this(
                    new Email(outbox, Set.of("latchkey.test"), Clock.systemUTC()),
                    new Mailbox(outbox, "/_local/mailbox"));
        }

        @Override
        public Answer handle(Request request) throws IOException {
            return request.path().startsWith("/v2/")
                    ? email.handle(request)
                    : mailbox.handle(request);
        }
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void anEmptyMailboxSaysWhatWillAppear() {
        assertThat(served.get("/_local/mailbox").body()).contains("Nothing was sent yet");
    }

    @Test
    void theListShowsTheNewestFirstAndIsSearchedByRecipient() {
        send("ana@demo.test", "First", "a");
        send("ben@demo.test", "Second", "b");
        String all = served.get("/_local/mailbox").body();
        assertThat(all.indexOf("Second")).isPositive().isLessThan(all.indexOf("First"));
        assertThat(served.get("/_local/mailbox?to=ANA%40").body())
                .contains("First")
                .doesNotContain("Second");
        assertThat(served.get("/_local/mailbox?to=%3Cscript%3E").body())
                .contains("&lt;script&gt;")
                .doesNotContain("“<script>");
    }

    @Test
    void programsReadTheListAndAMessageAsJson() {
        String id = send("ana@demo.test", "First", "<p>a</p>");
        assertThat(json("/_local/mailbox.json?to=ana").at("/items/0/id").asText()).isEqualTo(id);
        ObjectNode message = json("/_local/mailbox/" + id + ".json");
        assertThat(message.path("html").asText()).isEqualTo("<p>a</p>");
        assertThat(message.path("text").asText()).isEqualTo("Text of First");
    }

    @Test
    void hostileHtmlIsCleanedAndStillShutInASandbox() {
        String id = send("ana@demo.test", "Hello <b>&", HOSTILE);
        HttpResponse<String> frame = served.get("/_local/mailbox/" + id + "/html");
        assertThat(frame.body())
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("onerror")
                .doesNotContainIgnoringCase("onclick")
                .doesNotContain("javascript:")
                .doesNotContain("<iframe")
                .doesNotContain("<form")
                .doesNotContain("<meta http")
                .doesNotContain("<base")
                .contains("https://ok.test/")
                .contains("noopener");
        String policy = frame.headers().firstValue("content-security-policy").orElseThrow();
        assertThat(policy)
                .startsWith("sandbox allow-popups")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts")
                .doesNotContain("allow-same-origin");
        String page = served.get("/_local/mailbox/" + id).body();
        assertThat(page)
                .contains("Hello &lt;b&gt;&amp;")
                .contains("<iframe title=\"The message\" sandbox=");
    }

    @Test
    void theSourceIsShownAsTextThatNoBrowserTakesForAPage() {
        String id = send("ana@demo.test", "First", HOSTILE);
        HttpResponse<String> raw = served.get("/_local/mailbox/" + id + "/raw");
        assertThat(raw.headers().firstValue("content-type")).contains("text/plain; charset=utf-8");
        assertThat(raw.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(raw.body()).contains("Subject: First").contains("To: ana@demo.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_local/mailbox/nothing",
                "/_local/mailbox/..%2F..%2Fmessages.jsonl/raw",
                "/_local/mailbox/%2e%2e/raw",
                "/_local/mailbox/a/b/c",
                "/_local/mailbox/%ZZ"
            })
    void whatIsNotAMessageIsNotFound(String path) {
        assertThat(raw(path)).startsWith("HTTP/1.1 40");
    }

    /** By hand: no client sends such paths. */
    private String raw(String path) {
        try (java.net.Socket socket =
                new java.net.Socket(served.address().getHost(), served.address().getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private ObjectNode json(String path) {
        return Json.read(served.get(path).body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private String send(String to, String subject, String html) {
        ObjectNode body = Json.object().put("FromEmailAddress", "notices@latchkey.test");
        body.putObject("Destination").putArray("ToAddresses").add(to);
        ObjectNode simple = body.putObject("Content").putObject("Simple");
        simple.putObject("Subject").put("Data", subject);
        simple.putObject("Body").putObject("Text").put("Data", "Text of " + subject);
        ((ObjectNode) simple.path("Body")).putObject("Html").put("Data", html);
        HttpResponse<String> answer =
                served.send(
                        served.request("/v2/email/outbound-emails")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body))));
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .path("MessageId")
                .asText();
    }
}
