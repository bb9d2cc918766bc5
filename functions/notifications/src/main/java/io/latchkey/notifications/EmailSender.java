package io.latchkey.notifications;

import io.latchkey.notifications.domain.RenderedMessage;
import io.latchkey.support.lambda.AwsClients;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/** E-mail by SES. */
final class EmailSender {
    /** How the provider answered. */
    sealed interface Answer {}

    record Taken(String providerId) implements Answer {}

    /** Trying again would not help. */
    record Refused(String reason) implements Answer {}

    /** Trying again may help. */
    record Busy(Duration pause, String reason) implements Answer {}

    private final SesV2Client ses;
    private final String sender;

    private EmailSender(SesV2Client ses, String sender) {
        this.ses = ses;
        this.sender = sender;
    }

    static EmailSender of(AwsClients clients, String sender) {
        return new EmailSender(clients.configure(SesV2Client.builder(), "SESV2").build(), sender);
    }

    Answer send(String messageId, RenderedMessage message) {
        try {
            return new Taken(ses.sendEmail(request(messageId, message)).messageId());
        } catch (AwsServiceException e) {
            var code = e.awsErrorDetails() == null ? "unknown" : e.awsErrorDetails().errorCode();
            return e.isThrottlingException() || e.statusCode() >= 500 || e.statusCode() == 403
                    ? new Busy(Duration.ofSeconds(5), "the e-mail service answered " + code)
                    : new Refused("the e-mail service refused it: " + code);
        } catch (SdkClientException e) {
            return new Busy(Duration.ofSeconds(5), "the e-mail service did not answer");
        }
    }

    private SendEmailRequest request(String messageId, RenderedMessage message) {
        var content =
                Message.builder()
                        .subject(utf8(message.subject()))
                        .body(b -> b.text(utf8(message.text())).html(utf8(message.html())))
                        .headers(List.of(header(messageId)))
                        .build();
        return SendEmailRequest.builder()
                .fromEmailAddress(sender)
                .destination(d -> d.toAddresses(message.to().mailbox()))
                .content(c -> c.simple(content))
                .build();
    }

    private static MessageHeader header(String messageId) {
        return MessageHeader.builder().name("X-Latchkey-Message").value(messageId).build();
    }

    private static Content utf8(String data) {
        return Content.builder().charset("UTF-8").data(data).build();
    }
}
