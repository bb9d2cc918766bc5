package io.latchkey.local.services.mail;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.local.services.wire.Json;
import io.latchkey.local.services.wire.Refusal;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;

/** Builds and reads MIME messages; nothing here opens a connection. */
final class Mime {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]{1,126}");
    private static final String UTF_8 = "UTF-8";

    private Mime() {}

    /** The message that SES makes of {@code Content.Simple}. */
    static MimeMessage compose(Envelope envelope, JsonNode simple) throws Refusal {
        String subject = Json.text(simple.path("Subject"), "Data");
        if (subject.isEmpty() || hasControl(subject)) {
            throw Addresses.bad("The subject is missing or contains control characters.");
        }
        try {
            MimeMessage message = new MimeMessage(SESSION);
            address(message, envelope);
            message.setSubject(subject, UTF_8);
            message.setSentDate(Date.from(envelope.at()));
            body(message, simple.path("Body"));
            headers(message, simple.path("Headers"));
            message.saveChanges();
            message.setHeader("Message-ID", "<" + envelope.id() + "@email.amazonses.com>");
            return message;
        } catch (MessagingException malformed) {
            throw Addresses.bad("The message cannot be built from these parts.");
        }
    }

    static MimeMessage parse(byte[] raw) throws Refusal {
        try {
            return new MimeMessage(SESSION, new ByteArrayInputStream(raw));
        } catch (MessagingException malformed) {
            throw Addresses.bad("The raw message cannot be read.");
        }
    }

    static byte[] bytes(MimeMessage message) throws Refusal {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            message.writeTo(out);
        } catch (IOException | MessagingException malformed) {
            throw Addresses.bad("The message cannot be written.");
        }
        return out.toByteArray();
    }

    private static void address(MimeMessage message, Envelope envelope) throws MessagingException {
        message.setFrom(envelope.from());
        message.setRecipients(RecipientType.TO, envelope.to().toArray(InternetAddress[]::new));
        message.setRecipients(RecipientType.CC, envelope.cc().toArray(InternetAddress[]::new));
        if (!envelope.replyTo().isEmpty()) {
            message.setReplyTo(envelope.replyTo().toArray(InternetAddress[]::new));
        }
    }

    private static void body(MimeMessage message, JsonNode body)
            throws MessagingException, Refusal {
        String text = Json.text(body.path("Text"), "Data");
        String html = Json.text(body.path("Html"), "Data");
        if (text.isEmpty() && html.isEmpty()) {
            throw Addresses.bad("The body is missing.");
        }
        if (html.isEmpty()) {
            message.setText(text, UTF_8);
            return;
        }
        if (text.isEmpty()) {
            message.setText(html, UTF_8, "html");
            return;
        }
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(text, "plain"));
        both.addBodyPart(part(html, "html"));
        message.setContent(both);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    private static void headers(MimeMessage message, JsonNode headers)
            throws MessagingException, Refusal {
        for (JsonNode header : headers) {
            String name = Json.text(header, "Name");
            String value = Json.text(header, "Value");
            if (!HEADER_NAME.matcher(name).matches() || hasControl(value)) {
                throw Addresses.bad("A header has a forbidden name or value.");
            }
            message.addHeader(name, value);
        }
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
