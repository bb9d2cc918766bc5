package io.latchkey.local.services.mail;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.local.services.wire.Refusal;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;

/** Reads addresses as strictly as SES does: one mailbox each, no control characters. */
final class Addresses {
    private Addresses() {}

    static List<InternetAddress> read(JsonNode list) throws Refusal {
        List<InternetAddress> addresses = new ArrayList<>();
        for (JsonNode one : list) {
            addresses.add(one(one.asText()));
        }
        return addresses;
    }

    static InternetAddress one(String text) throws Refusal {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw bad("Local address contains control or whitespace");
        }
        try {
            InternetAddress[] parsed = InternetAddress.parse(text, true);
            if (parsed.length != 1 || parsed[0].isGroup()) {
                throw bad("Exactly one address is expected: " + text);
            }
            return checked(parsed[0]);
        } catch (AddressException malformed) {
            throw bad("Illegal address: " + text);
        }
    }

    private static InternetAddress checked(InternetAddress address) throws Refusal {
        String mailbox = address.getAddress();
        int at = mailbox.lastIndexOf('@');
        if (at < 1 || at == mailbox.length() - 1) {
            throw bad("Missing final '@domain'");
        }
        if (mailbox.length() > 320 || !mailbox.chars().allMatch(c -> c > 32 && c < 127)) {
            throw bad("Local address contains control or whitespace");
        }
        return address;
    }

    static Refusal bad(String message) {
        return new Refusal(400, "BadRequestException", message);
    }
}
