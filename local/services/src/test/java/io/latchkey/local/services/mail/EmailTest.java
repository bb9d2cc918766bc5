package io.latchkey.local.services.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.local.services.wire.Served;
import io.latchkey.local.services.wire.TurnableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.EmailContent;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;

class EmailTest {
    private static final String SENDER = "Latchkey <notices@latchkey.test>";
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @TempDir Path directory;
    private Outbox outbox;
    private Served served;
    private SesV2Client ses;

    @BeforeEach
    void start() {
        outbox = new Outbox(directory);
        served = new Served(new Email(outbox, Set.of("latchkey.test"), new TurnableClock(NOW)));
        ses =
                SesV2Client.builder()
                        .endpointOverride(served.address())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(Served.CREDENTIALS)
                        .build();
    }

    @AfterEach
    void stop() {
        ses.close();
        served.close();
    }

    @Test
    void aSimpleMessageIsKeptWithTextHtmlAndItsEnvelope() {
        String id = send("ana@demo.test", "Closing moved — 18 Dec", SENDER);
        assertThat(outbox.find(id))
                .contains(
                        new Message(
                                id,
                                Message.Channel.EMAIL,
                                NOW,
                                SENDER,
                                List.of("ana@demo.test"),
                                "Closing moved — 18 Dec"));
        Opened opened = Opened.mime(outbox.raw(id).orElseThrow());
        assertThat(opened).isEqualTo(new Opened("Plain größe", "<p>Rich größe</p>", List.of()));
    }

    @Test
    void aRawMessageIsKeptByteForByteAndItsHeadersNameTheRecipients() {
        byte[] raw =
                """
                From: notices@latchkey.test
                To: Ben <ben@demo.test>
                Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=

                Hello
                """
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        String id =
                ses.sendEmail(request ->
                                request.content(content ->
                                        content.raw(
                                                part -> part.data(SdkBytes.fromByteArray(raw)))))
                        .messageId();
        assertThat(outbox.raw(id)).hasValueSatisfying(kept -> assertThat(kept).isEqualTo(raw));
        Message message = outbox.find(id).orElseThrow();
        assertThat(message.subject()).isEqualTo("Grüße");
        assertThat(message.to()).containsExactly("ben@demo.test");
    }

    @Test
    void aSenderThatWasNotVerifiedIsRejectedAsBySes() {
        assertThatThrownBy(() -> send("ana@demo.test", "Hello", "notices@evil.test"))
                .isInstanceOf(MessageRejectedException.class)
                .hasMessageContaining("Email address is not verified");
        assertThat(outbox.list(10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "@demo.test",
                "ana@",
                "ana@demo.test\r\nBcc: all@demo.test",
                "ana@demo.test, ben@demo.test",
                "ana@demo.test\u0000",
                "a b@demo.test"
            })
    void aRecipientThatIsNotOneAddressIsRefusedAndNothingIsKept(String recipient) {
        assertThatThrownBy(() -> send(recipient, "Hello", SENDER))
                .isInstanceOf(BadRequestException.class);
        assertThat(outbox.list(10)).isEmpty();
    }

    @Test
    void aSubjectWithALineBreakCannotAddAHeader() {
        assertThatThrownBy(() -> send("ana@demo.test", "Hi\r\nBcc: all@demo.test", SENDER))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void aHeaderWithALineBreakIsRefused() {
        EmailContent content =
                EmailContent.builder()
                        .simple(simple ->
                                simple.subject(part -> part.data("Hi"))
                                        .body(body -> body.text(part -> part.data("Hi")))
                                        .headers(
                                                MessageHeader.builder()
                                                        .name("X-Deal")
                                                        .value("1\r\nBcc: a@b.test")
                                                        .build()))
                        .build();
        assertThatThrownBy(() ->
                        ses.sendEmail(request ->
                                request.fromEmailAddress(SENDER)
                                        .destination(to -> to.toAddresses("a@b.test"))
                                        .content(content)))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void moreThanFiftyRecipientsAreRefused() {
        List<String> many = Collections.nCopies(51, "ana@demo.test");
        assertThatThrownBy(() ->
                        ses.sendEmail(request ->
                                request.fromEmailAddress(SENDER)
                                        .destination(to -> to.toAddresses(many))
                                        .content(content("Hello"))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Recipient count exceeds 50");
    }

    @Test
    void messagesAreThereAfterAKillInTheMiddleOfALine() throws Exception {
        String first = send("ana@demo.test", "First", SENDER);
        Files.writeString(
                directory.resolve("messages.jsonl"), "{\"id\":\"half", StandardOpenOption.APPEND);
        Outbox after = new Outbox(directory);
        assertThat(after.list(10)).extracting(Message::id).containsExactly(first);
        outbox = after;
        after.keep(
                new Message("0123456789", Message.Channel.SMS, NOW, "", List.of("+1"), "Second"),
                new byte[0]);
        assertThat(new Outbox(directory).list(10))
                .extracting(Message::subject)
                .containsExactly("Second", "First");
    }

    @Test
    void aBodyThatIsNoJsonIsABadRequest() {
        var answer =
                served.send(
                        served.request("/v2/email/outbound-emails")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("<xml/>")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("x-amzn-errortype")).contains("BadRequestException");
    }

    private String send(String to, String subject, String from) {
        return ses.sendEmail(request ->
                        request.fromEmailAddress(from)
                                .destination(addresses -> addresses.toAddresses(to))
                                .content(content(subject)))
                .messageId();
    }

    private static EmailContent content(String subject) {
        return EmailContent.builder()
                .simple(simple ->
                        simple.subject(part -> part.data(subject))
                                .body(body ->
                                        body.text(part -> part.data("Plain größe"))
                                                .html(part -> part.data("<p>Rich größe</p>"))))
                .build();
    }
}
