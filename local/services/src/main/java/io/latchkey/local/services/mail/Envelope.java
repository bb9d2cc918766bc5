package io.latchkey.local.services.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.services.wire.Json;
import io.latchkey.local.services.wire.Refusal;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Who sends to whom; at most 50 recipients, as SES. */
record Envelope(
        String id,
        Instant at,
        InternetAddress from,
        List<InternetAddress> to,
        List<InternetAddress> cc,
        List<InternetAddress> bcc,
        List<InternetAddress> replyTo) {
    private static final int MOST = 50;

    static Envelope read(ObjectNode input, Instant now) throws Refusal {
        JsonNode destination = input.path("Destination");
        Envelope envelope =
                new Envelope(
                        Outbox.newId(now),
                        now,
                        Addresses.one(Json.text(input, "FromEmailAddress")),
                        Addresses.read(destination.path("ToAddresses")),
                        Addresses.read(destination.path("CcAddresses")),
                        Addresses.read(destination.path("BccAddresses")),
                        Addresses.read(input.path("ReplyToAddresses")));
        if (envelope.recipients().size() > MOST) {
            throw Addresses.bad("Recipient count exceeds 50.");
        }
        return envelope;
    }

    List<String> recipients() {
        return Stream.of(to, cc, bcc)
                .flatMap(List::stream)
                .map(InternetAddress::getAddress)
                .toList();
    }
}
