package io.latchkey.local.services.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.services.wire.Call;
import io.latchkey.local.services.wire.Json;
import io.latchkey.local.services.wire.Refusal;
import io.latchkey.local.services.wire.WireService;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** SES v2's SendEmail, under {@code /v2/email/}, with simple and raw content. */
public final class Email implements WireService {
    private static final int LARGEST = 40 * 1024 * 1024;

    private final Outbox outbox;
    private final Set<String> identities;
    private final Clock clock;

    /**
     * @param identities addresses and domains that may send; a sender of none of them is refused
     */
    public Email(Outbox outbox, Set<String> identities, Clock clock) {
        this.outbox = outbox;
        this.identities =
                Set.copyOf(identities.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList());
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) {
        try {
            if (!call.method().equals("POST") || !call.path().equals("/v2/email/outbound-emails")) {
                throw new Refusal(
                        404,
                        "UnknownOperationException",
                        "Only SendEmail is available on one machine.");
            }
            ObjectNode input =
                    Json.read(call.body())
                            .orElseThrow(() -> Addresses.bad("The body is not a JSON object."));
            return Json.answer(200, Json.object().put("MessageId", send(input)));
        } catch (Refusal refusal) {
            return refusal.answer("application/json");
        }
    }

    private String send(ObjectNode input) throws Refusal {
        JsonNode content = input.path("Content");
        if (content.has("Raw")) {
            return sendRaw(input, content.path("Raw"));
        }
        if (!content.has("Simple")) {
            throw Addresses.bad("Content must be Simple or Raw on one machine.");
        }
        Envelope envelope = Envelope.read(input, clock.instant());
        verify(envelope.from());
        if (envelope.recipients().isEmpty()) {
            throw Addresses.bad("At least one recipient is needed.");
        }
        MimeMessage message = Mime.compose(envelope, content.path("Simple"));
        return keep(
                envelope.id(),
                envelope.at(),
                new Delivery(envelope.from(), envelope.recipients(), message),
                Mime.bytes(message));
    }

    private String sendRaw(ObjectNode input, JsonNode raw) throws Refusal {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(Json.text(raw, "Data"));
        } catch (IllegalArgumentException malformed) {
            throw Addresses.bad("Raw.Data is not base64.");
        }
        MimeMessage message = Mime.parse(bytes);
        Instant now = clock.instant();
        InternetAddress from = sender(input, message);
        verify(from);
        return keep(
                Outbox.newId(now),
                now,
                new Delivery(from, recipients(input, message), message),
                bytes);
    }

    private record Delivery(InternetAddress from, List<String> to, MimeMessage message) {}

    private String keep(String id, Instant at, Delivery delivery, byte[] raw) throws Refusal {
        if (raw.length > LARGEST) {
            throw Addresses.bad("Message length exceeds 41943040 bytes.");
        }
        Message message =
                new Message(
                        id,
                        Message.Channel.EMAIL,
                        at,
                        delivery.from().toUnicodeString(),
                        delivery.to(),
                        subject(delivery.message()));
        outbox.keep(message, raw);
        return id;
    }

    private static InternetAddress sender(ObjectNode input, MimeMessage message) throws Refusal {
        String given = Json.text(input, "FromEmailAddress");
        if (!given.isEmpty()) {
            return Addresses.one(given);
        }
        try {
            Address[] from = message.getFrom();
            if (from == null || from.length != 1) {
                throw Addresses.bad("Missing required header 'From'.");
            }
            return Addresses.one(from[0].toString());
        } catch (MessagingException malformed) {
            throw Addresses.bad("Missing required header 'From'.");
        }
    }

    /** The destination when one is given, else whom the headers name. */
    private List<String> recipients(ObjectNode input, MimeMessage message) throws Refusal {
        ObjectNode withSender = input.deepCopy();
        withSender.put("FromEmailAddress", "envelope@only.invalid");
        List<String> given = Envelope.read(withSender, clock.instant()).recipients();
        if (!given.isEmpty()) {
            return given;
        }
        try {
            Address[] named = message.getAllRecipients();
            if (named == null || named.length == 0 || named.length > 50) {
                throw Addresses.bad("Between 1 and 50 recipients are needed.");
            }
            return Stream.of(named).map(one -> ((InternetAddress) one).getAddress()).toList();
        } catch (MessagingException malformed) {
            throw Addresses.bad("The recipients in the raw message cannot be read.");
        }
    }

    private void verify(InternetAddress from) throws Refusal {
        String address = from.getAddress().toLowerCase(Locale.ROOT);
        String domain = address.substring(address.lastIndexOf('@') + 1);
        if (!identities.contains(address) && !identities.contains(domain)) {
            throw new Refusal(
                    400,
                    "MessageRejected",
                    "Email address is not verified. The following identities failed the check: "
                            + from.getAddress());
        }
    }

    private static String subject(MimeMessage message) {
        try {
            String subject = message.getSubject();
            return subject == null ? "" : subject.replaceAll("\\p{Cntrl}+", " ");
        } catch (MessagingException unreadable) {
            return "";
        }
    }
}
