package io.latchkey.notifications.domain;

import io.latchkey.model.InvalidValue;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Another concern asks for a message to a person.
 *
 * @param channel {@code email} is the one that stands
 * @param template a name of {@link Templates}
 * @param variables what the template shows; text, numbers, lists and maps of them
 * @param cause the id of what it is about
 * @param reason why this person gets it, in words that they may read
 */
public record MessageRequested(
        String channel,
        Recipient to,
        String template,
        Map<String, Object> variables,
        String cause,
        String reason) {
    private static final Set<String> CHANNELS = Set.of("email");

    public MessageRequested {
        if (!CHANNELS.contains(channel)) {
            throw new InvalidValue("channel", "is one of " + CHANNELS);
        }
        variables = Map.copyOf(variables);
    }

    /** A person and their address on the channel. */
    public record Recipient(String name, String address) {
        // One mailbox and nothing that could start another header or address.
        private static final Pattern MAILBOX =
                Pattern.compile(
                        "[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[A-Za-z0-9.-]{1,250}\\.[A-Za-z0-9-]{2,63}");
        private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

        public Recipient {
            if (!MAILBOX.matcher(address).matches()) {
                throw new InvalidValue("to.address", "is one e-mail address");
            }
            if (CONTROL.matcher(name).find() || name.length() > 200) {
                throw new InvalidValue("to.name", "has at most 200 characters and no line breaks");
            }
        }

        /**
         * As RFC 5322 writes it: {@code "Name" <address>}, with what could end the quotes escaped.
         */
        public String mailbox() {
            return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\" <" + address + ">";
        }
    }
}
